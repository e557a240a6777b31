import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../schema/error-code.ts';

const ROW = /^\| `(?<code>[A-Z_]+)` \| (?<status>\d{3}) \| (?<meaning>.+?) \|/gmu;

describe.each([
  ['README.md', 'en'],
  ['README.zh-CN.md', 'zh'],
] as const)('the table of error codes in %s', (file, lang) => {
  const text = readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const rows = [...text.matchAll(ROW)].map(({ groups }) => [groups?.code, Number(groups?.status), groups?.meaning]);

  test('has every code with its status and meaning, in the order of the registry, and no other', () => {
    expect(rows).toEqual(Object.entries(ERROR_CODES).map(([code, meaning]) => [code, meaning.status, meaning[lang]]));
  });
});
