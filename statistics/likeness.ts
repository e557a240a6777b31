/** How like known texts are to another: by the pairs of neighbouring characters that both have (Dice's coefficient). */
export class Likeness {
  /** How many pairs each known text has, and which texts have a pair. */
  private readonly sizes = new Map<string, number>();
  private readonly having = new Map<string, string[]>();

  constructor(texts: Iterable<string>) {
    for (const text of texts) {
      const pairs = pairsOf(text);
      this.sizes.set(text, pairs.size);
      for (const pair of pairs) {
        const those = this.having.get(pair);
        if (those === undefined) this.having.set(pair, [text]);
        else those.push(text);
      }
    }
  }

  /** The known texts that share a pair with the wanted one, from above 0 to 1. */
  *to(wanted: string): Iterable<readonly [text: string, score: number]> {
    const pairs = pairsOf(wanted);
    const shared = new Map<string, number>();
    for (const pair of pairs) {
      for (const text of this.having.get(pair) ?? []) shared.set(text, (shared.get(text) ?? 0) + 1);
    }
    for (const [text, count] of shared) yield [text, (2 * count) / (pairs.size + (this.sizes.get(text) ?? 0))];
  }
}

function pairsOf(text: string): ReadonlySet<string> {
  const padded = [...`^${text}$`];
  return new Set(padded.slice(1).map((character, index) => `${padded[index]}${character}`));
}
