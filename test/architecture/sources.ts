import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
/** What is made or fetched, and nobody writes. */
const MADE = new Set(['node_modules', 'dist', 'coverage', '.cache', '.git']);

export interface SourceFile {
  /** From the root of the project: `statistics/cell.ts`. */
  readonly path: string;
  readonly text: string;
  /** Paths of the project as above, and names of packages as they are written. */
  readonly imports: readonly string[];
}

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*'(?<specifier>[^']+)'/gu;

/** What a file at `path` imports, be it for its types, its values or its effects, at once or later. */
export function importsOf(path: string, text: string): readonly string[] {
  return [...text.matchAll(SPECIFIER)].map(({ groups }) => {
    const specifier = groups?.specifier ?? '';
    return specifier.startsWith('.') ? normalize(join(dirname(path), specifier)) : specifier;
  });
}

/** Every file of the project with one of these endings. */
export function filesEnding(...endings: readonly string[]): readonly SourceFile[] {
  return pathsIn(ROOT)
    .filter((path) => endings.some((ending) => path.endsWith(ending)))
    .map((path) => {
      const text = readFileSync(join(ROOT, path), 'utf8');
      return { path, text, imports: importsOf(path, text) };
    });
}

function pathsIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return MADE.has(entry.name) ? [] : pathsIn(path);
    return [relative(ROOT, path)];
  });
}
