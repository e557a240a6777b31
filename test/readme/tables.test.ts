import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/error-code.ts';
import { UPSTREAM_VARIABLES } from '../../src/config.ts';

const READMES = [
  { name: 'README.md', lang: 'en' },
  { name: 'README.zh-CN.md', lang: 'zh' },
] as const;

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

/** The rows whose first cell is a code in capitals, as text. */
function rows(document: string): readonly string[] {
  return document.split('\n').filter((line) => /^\| `[A-Z_]+` \|/.test(line));
}

describe.each(READMES)('$name', ({ name, lang }) => {
  test('lists every error code with its status and meaning, and no other', async () => {
    const listed = rows(await read(name)).filter((row) => /\| \d{3} \|/.test(row));
    expect(listed).toEqual(
      Object.entries(ERROR_CODES).map(([code, meaning]) => `| \`${code}\` | ${meaning.status} | ${meaning[lang]} |`),
    );
  });

  test('lists every variable that the configuration reads, and no other', async () => {
    const source = `${await read('src/config.ts')}${await read('bin/start.js')}`;
    const named = [...source.matchAll(/(?:environment|process\.env)(?:\.|\[')([A-Z_]+)/g)].map(
      ([, variable]) => variable,
    );
    const listed = rows(await read(name))
      .filter((row) => !/\| \d{3} \|/.test(row))
      .map((row) => row.split('`')[1]);
    expect(listed.sort()).toEqual([...new Set([...named, ...Object.values(UPSTREAM_VARIABLES)])].sort());
  });
});
