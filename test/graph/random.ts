/** Numbers that look random and are the same in every run (mulberry32). */
export class Random {
  private state: number;

  constructor(seed: number) {
    this.state = seed;
  }

  /** 0 to 1, without 1. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  upTo(most: number): number {
    return Math.floor(this.next() * (most + 1));
  }

  oneOf<Item>(items: readonly Item[]): Item {
    const item = items[this.upTo(items.length - 1)];
    if (item === undefined) throw new Error('nothing to choose from');
    return item;
  }

  /** At most so many of the items, each once, in any order. */
  some<Item>(items: readonly Item[], most: number): readonly Item[] {
    const left = [...items];
    const taken: Item[] = [];
    while (taken.length < most && left.length > 0) taken.push(...left.splice(this.upTo(left.length - 1), 1));
    return taken;
  }
}
