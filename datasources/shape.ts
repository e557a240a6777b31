import type { SourceName } from '../statistics/vocabulary.ts';
import { SourceFailure } from './failure.ts';

/** Checks of what an upstream sent. A wrong shape is MALFORMED: the answer is not used at all, never half. */
export class Shape {
  private readonly source: SourceName;

  constructor(source: SourceName) {
    this.source = source;
  }

  fail(expected: string): never {
    throw new SourceFailure(this.source, 'MALFORMED', { cause: new TypeError(`expected ${expected}`) });
  }

  record(value: unknown, what = 'an object'): Readonly<Record<string, unknown>> {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) this.fail(what);
    return value as Readonly<Record<string, unknown>>;
  }

  list(value: unknown, what = 'a list'): readonly unknown[] {
    if (!Array.isArray(value)) this.fail(what);
    return value;
  }

  records(value: unknown, what = 'a list of objects'): readonly Readonly<Record<string, unknown>>[] {
    return this.list(value, what).map((item) => this.record(item, what));
  }

  text(value: unknown, what = 'a text'): string {
    if (typeof value !== 'string') this.fail(what);
    return value;
  }

  textOrNull(value: unknown, what = 'a text or null'): string | null {
    return value === null || value === undefined ? null : this.text(value, what);
  }

  texts(value: unknown, what = 'a list of texts'): readonly string[] {
    return this.list(value ?? [], what).map((item) => this.text(item, what));
  }

  number(value: unknown, what = 'a number'): number {
    if (typeof value !== 'number' || !Number.isFinite(value)) this.fail(what);
    return value;
  }

  numberOrNull(value: unknown, what = 'a number or null'): number | null {
    return value === null || value === undefined ? null : this.number(value, what);
  }

  flag(value: unknown, what = 'true or false'): boolean {
    if (typeof value !== 'boolean') this.fail(what);
    return value;
  }

  oneOf<Text extends string>(value: unknown, allowed: readonly Text[]): Text {
    const found = allowed.find((text) => text === value);
    if (found === undefined) this.fail(`one of ${allowed.join(', ')}`);
    return found;
  }
}
