/**
 * Splits a whole `total` in proportion to `weights`, exactly: largest remainder (Hamilton), ties to the earlier place.
 * Throws a RangeError where there is something to split and nobody to have it.
 */
export function apportion(total: number, weights: readonly number[]): number[] {
  const mass = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) return weights.map(() => 0);
  if (mass <= 0) throw new RangeError(`Nobody to apportion ${total} to`);
  const quotas = weights.map((weight) => (total * weight) / mass);
  const shares = quotas.map(Math.floor);
  const left = total - shares.reduce((sum, share) => sum + share, 0);
  const remainder = (place: number) => (quotas[place] ?? 0) - (shares[place] ?? 0);
  const places = quotas.map((_, place) => place).sort((a, b) => remainder(b) - remainder(a) || a - b);
  for (const place of places.slice(0, left)) shares[place] = (shares[place] ?? 0) + 1;
  return shares;
}

/** As `apportion`, but no place gets less than its `least`. */
export function apportionAbove(total: number, weights: readonly number[], least: readonly number[]): number[] {
  const rest = total - least.reduce((sum, floor) => sum + floor, 0);
  if (rest < 0) throw new RangeError(`${total} does not reach for the least that each is to have`);
  return apportion(rest, weights).map((share, place) => share + (least[place] ?? 0));
}
