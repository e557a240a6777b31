import { readdirSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';

export interface StoredOperation {
  /** Of the file, without its ending. */
  readonly file: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** Of each query in the file; null for one that has none. */
  readonly names: readonly (string | null)[];
  readonly text: string;
}

const TITLE = /^# (?<zh>.+) \/ (?<en>.+)\n/u;

/** The operations of a folder of `operations/`, by file name. */
export function readOperations(folder: string): ReadonlyMap<string, StoredOperation> {
  const root = new URL(`../../operations/${folder}/`, import.meta.url);
  const files = readdirSync(root).filter((name) => name.endsWith('.graphql'));
  return new Map(
    files.sort().map((name) => {
      const text = readFileSync(new URL(name, root), 'utf8');
      const { zh = '', en = '' } = TITLE.exec(text)?.groups ?? {};
      const file = name.slice(0, -'.graphql'.length);
      const operations = parse(text).definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      const names = operations.map((operation) => ('name' in operation ? (operation.name?.value ?? null) : null));
      return [file, { file, title: { zh, en }, names, text }];
    }),
  );
}
