/** Numbers in [0, 1), the same for the same seed on every machine. */
export type Random = () => number;

/** Tommy Ettinger's mulberry32: 32 bits of state, good enough for plausible figures and nothing else. */
function mulberry32(seed: number): Random {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value;
}

/** A stream of its own for each key: a figure does not change because another one was drawn before it. */
export function randomFor(...key: readonly (string | number)[]): Random {
  return mulberry32(hash(['mengtu', ...key].join(':')));
}

/** A factor around 1, in [1 − spread, 1 + spread]. */
export function around(random: Random, spread: number): number {
  return 1 + (2 * random() - 1) * spread;
}

/** A whole number in [from, to]. */
export function wholeBetween(random: Random, from: number, to: number): number {
  return from + Math.floor(random() * (to - from + 1));
}

/** One of a list that must not be empty. */
export function oneOf<Item>(random: Random, items: readonly [Item, ...Item[]]): Item {
  return items[Math.floor(random() * items.length)] ?? items[0];
}
