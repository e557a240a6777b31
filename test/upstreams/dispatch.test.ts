import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { readSheet } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { encodeGb18030 } from '../../upstreams/dispatch/gb18030.ts';
import { writeDispatch } from '../../upstreams/dispatch/writer.ts';
import { monthlySeries } from '../../upstreams/generator/figures.ts';
import { COUNTIES, LEAGUES } from '../../upstreams/generator/regions.ts';

const NAME = '脱贫人口务工就业调度表';
const MONTHS = Array.from({ length: 21 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2020 + Math.floor(index / 12)}-${month}`;
});

let planted: string;
let faultFree: string;
beforeAll(async () => {
  [planted, faultFree] = await Promise.all([newFolder(), newFolder()]);
  await writeDispatch({ directory: planted });
  await writeDispatch({ directory: faultFree, faultFree: true });
});
afterAll(() => Promise.all([planted, faultFree].map((folder) => rm(folder, { recursive: true, force: true }))));

function newFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'dispatch-'));
}

/** Cells as text, '' where empty. */
type Table = readonly (readonly string[])[];

function decode(bytes: Buffer): string {
  const isUtf8 = bytes.subarray(0, 3).equals(Buffer.from('\ufeff'));
  return new TextDecoder(isUtf8 ? 'utf-8' : 'gb18030', { fatal: true }).decode(bytes);
}

async function readReturn(folder: string, file: string): Promise<Table> {
  const bytes = await readFile(join(folder, file));
  if (file.endsWith('.csv')) return parse(decode(bytes));
  const rows = await readSheet(bytes);
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

async function readMonth(folder: string, month: string): Promise<Table> {
  const file = (await readdir(folder)).find((name) => name.startsWith(`${month} ${NAME}.`));
  return readReturn(folder, file ?? `${month} is missing`);
}

/** The row of a county, or the 小计, in the section of a league; `合计` stands where the leagues do. */
function rowOf(table: Table, league: string, county: string): readonly string[] {
  let section = '';
  for (const row of table) {
    section = row[0] || section;
    if (section === league && row[1] === county) return row;
  }
  throw new RangeError(`No row ${league} ${county}`);
}

/** Full-width digits and thousands commas, read as a person would. */
function number(text = ''): number {
  return Number(text.normalize('NFKC').replaceAll(',', ''));
}

describe('every return', () => {
  test('is there, in the three forms that offices save', async () => {
    const files = await readdir(faultFree);
    expect(files.map((file) => file.slice(0, 7)).sort()).toEqual(MONTHS);
    const csv = files.filter((file) => file.endsWith('.csv'));
    const boms = await Promise.all(
      csv.map(async (file) => (await readFile(join(faultFree, file))).indexOf('\ufeff') === 0),
    );
    expect([csv.length, boms.filter((bom) => bom).length]).toEqual([11, 4]);
  });

  test('has a title, a unit, a date, the mark of simulation and the heads', async () => {
    const table = await readMonth(faultFree, '2021-09');
    expect(table.slice(0, 3)).toEqual([
      ['2021年9月脱贫人口务工就业调度表', '', '', '', ''],
      ['单位:人', '填报日期:2021年10月5日', '模拟数据', '', ''],
      ['盟市', '旗县市区', '脱贫人口务工就业人数', '其中:区外务工人数', '备注'],
    ]);
    const [, [unit] = []] = await readMonth(faultFree, '2021-07');
    expect(unit).toBe('单位:万人');
  });

  test('names a league once, its counties by short names, and ends with 合计', async () => {
    const table = (await readMonth(faultFree, '2021-08')).slice(3);
    const leagues = table.map(([league]) => league).filter((name) => name !== '');
    expect(leagues).toEqual([...LEAGUES.map(({ name }) => name), '合计']);
    expect(table).toHaveLength(103 + 12 + 1);
    expect(rowOf(table, '兴安盟', '科右前旗')).toBeDefined();
    expect(rowOf(table, '赤峰市', '左旗')).not.toEqual(rowOf(table, '阿拉善盟', '左旗'));
  });

  test('was saved on the day it was filled in', async () => {
    const [file = ''] = (await readdir(faultFree)).filter((name) => name.startsWith('2021-09'));
    expect((await stat(join(faultFree, file))).mtime.toISOString()).toBe('2021-10-05T02:00:00.000Z');
  });

  test('is the same bytes every time, and replaces what an earlier writing left', async () => {
    const digest = async (folder: string) => {
      const hash = createHash('sha256');
      for (const name of (await readdir(folder)).sort()) hash.update(name).update(await readFile(join(folder, name)));
      return hash.digest('hex');
    };
    const folder = await newFolder();
    await writeDispatch({ directory: folder });
    expect(await digest(folder)).toBe(await digest(planted));
    await writeDispatch({ directory: folder, faultFree: true });
    expect(await digest(folder)).toBe(await digest(faultFree));
    await writeFile(join(folder, '备忘.txt'), 'kept');
    await writeDispatch({ directory: folder });
    expect(await readdir(folder)).toContain('备忘.txt');
    await rm(folder, { recursive: true });
  });
});

test('free of faults, every figure is that of core', async () => {
  const series = monthlySeries().filter(({ indicator, population }) => indicator === 'JY01' && population === '2');
  for (const month of MONTHS) {
    const table = await readMonth(faultFree, month);
    const persons = (row: readonly string[]) => Math.round(Number(row[2]) * (table[1]?.[0] === '单位:人' ? 1 : 10_000));
    const counties = table.slice(3).filter(([, county]) => county !== '' && county !== '小计');
    const values = series.find((item) => item.month === month)?.values ?? [];
    expect(counties.map(persons)).toEqual(values);
    const total = values.reduce((sum, value) => sum + value, 0);
    expect(persons(table.at(-1) ?? [])).toBe(total);
    const subtotals = table.filter(([, county]) => county === '小计').map(persons);
    expect(subtotals.reduce((sum, value) => sum + value, 0)).toBe(total);
  }
});

describe('the faults of FAULTS.md', () => {
  test('开鲁县 and its 小计 slip into 万人, 合计 does not', async () => {
    const table = await readMonth(planted, '2021-08');
    expect(table[1]?.[0]).toBe('单位:人');
    expect(rowOf(table, '通辽市', '开鲁县')[2]).toBe('0.1539');
    expect(Number(rowOf(table, '通辽市', '小计')[2])).toBeLessThan(10);
    expect(Number(rowOf(table, '合计', '')[2])).toBeGreaterThan(200_000);
  });

  test('兴安盟 is late', async () => {
    const table = await readMonth(planted, '2021-05');
    expect(table.map(([league]) => league)).not.toContain('兴安盟');
    expect(table.filter(([, county]) => county === '小计')).toHaveLength(11);
  });

  test('a correction makes good what three counties sent late', async () => {
    const files = (await readdir(planted)).filter((name) => name.startsWith('2021-06')).sort();
    expect(files).toEqual([`2021-06 ${NAME}(更正).csv`, `2021-06 ${NAME}.xlsx`]);
    const [corrected = [], first = []] = await Promise.all(files.map((file) => readReturn(planted, file)));
    for (const county of ['左旗', '翁旗', '宁城县']) {
      const [after, before] = [corrected, first].map((table) => number(rowOf(table, '赤峰市', county)[2]));
      expect((before ?? 0) / (after ?? 0)).toBeCloseTo(0.82, 2);
    }
    expect(rowOf(corrected, '赤峰市', '敖汉旗')[2]).toBe(rowOf(first, '赤峰市', '敖汉旗')[2]);
    expect(corrected[0]?.[0]).toContain('更正');
  });

  test('合计 of 2020-11 was added up by hand', async () => {
    const table = await readMonth(planted, '2020-11');
    expect(table[1]?.[0]).toBe('单位:万人');
    const subtotals = table.filter(([, county]) => county === '小计').map((row) => Math.round(Number(row[2]) * 10_000));
    const total = Math.round(Number(rowOf(table, '合计', '')[2]) * 10_000);
    expect(total - subtotals.reduce((sum, value) => sum + value, 0)).toBe(1000);
  });

  test.each([
    ['2020-04', '包头市', '白云矿区', '-'],
    ['2020-09', '锡林郭勒盟', '镶黄旗', '…'],
    ['2021-04', '阿拉善盟', '额济纳旗', ''],
    ['2021-07', '乌海市', '海南区', '-'],
  ])('%s %s %s has %j in place of a figure', async (month, league, county, mark) => {
    expect(rowOf(await readMonth(planted, month), league, county)).toEqual(['', county, mark, mark, '未报']);
  });

  test('敖汉旗 writes a unit of its own', async () => {
    expect(rowOf(await readMonth(planted, '2021-09'), '赤峰市', '敖汉旗')[2]).toBe('0.56万');
  });

  test('full-width digits and thousands commas stand here and there', async () => {
    const tables = await Promise.all(MONTHS.map((month) => readMonth(planted, month)));
    const printed = tables.flatMap((table) => table.slice(3).map((row) => row[2] ?? ''));
    expect(printed.filter((text) => /^[０-９．]+$/.test(text)).length).toBeGreaterThan(20);
    expect(printed.filter((text) => /^\d,\d{3}$/.test(text)).length).toBeGreaterThan(20);
  });

  test('six counties collect otherwise than core, by little', async () => {
    const [free, spoilt] = await Promise.all([readMonth(faultFree, '2021-02'), readMonth(planted, '2021-02')]);
    const ratios = free.map((row, index) => [row[1], number(spoilt[index]?.[2]) / number(row[2])] as const);
    const different = ratios.filter(
      ([county, ratio]) => county !== '' && county !== '小计' && ratio !== 1 && ratio > 0,
    );
    expect(different.map(([county]) => county)).toEqual(['克旗', '扎兰屯市', '乌前旗', '兴和县', '科右中旗', '多伦县']);
    expect(different.every(([, ratio]) => Math.abs(ratio - 1) < 0.016)).toBe(true);
  });
});

describe('GB18030', () => {
  const names = COUNTIES.flatMap(({ name, short }) => [name, short]);

  test('what is encoded is what Node decodes', () => {
    const texts = fc
      .array(fc.constantFrom(...names, '…', '１２', '-', '"1,234"', '\r\n'))
      .map((parts) => parts.join(''));
    fc.assert(fc.property(texts, (text) => new TextDecoder('gb18030').decode(encodeGb18030(text)) === text));
  });

  test('a character outside of its two bytes is an error', () => {
    expect(() => encodeGb18030('𠮷')).toThrow('No two bytes of GB18030 are 𠮷');
  });
});

test('every county is on the return of the month', async () => {
  const table = await readMonth(faultFree, '2020-12');
  const league = new Map(LEAGUES.map(({ code, name }) => [code, name]));
  for (const county of COUNTIES) {
    expect(() => rowOf(table, league.get(county.league) ?? '', county.local ?? county.short)).not.toThrow();
  }
});
