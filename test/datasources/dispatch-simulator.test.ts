import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { deadlineIn } from '../../datasources/deadline.ts';
import { DispatchSource } from '../../datasources/dispatch/dispatch.ts';
import { unmappedNames } from '../../datasources/place-name.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement } from '../../statistics/statement.ts';
import type { RegionLevel } from '../../statistics/vocabulary.ts';
import { writeDispatch } from '../../upstreams/dispatch/writer.ts';
import { ask, vectorKey } from './asking.ts';
import { readPlaces } from './places.ts';
import { type ReturnFolder, returnFolder } from './return-sheet.ts';

const MONTHS = Array.from({ length: 21 }, (_, index) => {
  const month = String((index % 12) + 1).padStart(2, '0');
  return `${2020 + Math.floor(index / 12)}-${month}`;
});
const keyOf = (month: string) => vectorKey('EMPLOYED_WORKERS', month, 'POVERTY_EXITED');

let gazetteer: Gazetteer;
let folder: ReturnFolder;
let source: DispatchSource;

const at = (statements: readonly Statement[], level: RegionLevel) =>
  statements.filter(({ region }) => region !== null && gazetteer.levelOf(region) === level);
const sum = (statements: readonly Statement[]) =>
  statements.reduce((total, { figure }) => total + (figure.kind === 'present' ? figure.value : Number.NaN), 0);

async function write(faultFree: boolean): Promise<void> {
  gazetteer = await readPlaces();
  folder = await returnFolder();
  await writeDispatch({ directory: folder.path, faultFree });
  source = new DispatchSource({ directory: folder.path, places: () => gazetteer });
}

describe('the simulated returns without faults', () => {
  beforeAll(() => write(true));
  afterAll(() => folder.remove());

  test('are read whole: every name found, 小计 and 合计 the sums of their counties, all of it simulated', async () => {
    const unmapped: unknown[] = [];
    const listen = (message: unknown) => unmapped.push(message);
    unmappedNames.subscribe(listen);
    const { values } = await source.fetchMany(MONTHS.map(keyOf), { deadline: deadlineIn(20_000) });
    unmappedNames.unsubscribe(listen);
    expect(unmapped).toEqual([]);
    for (const value of values) {
      if (value === null || !('statements' in value)) throw new TypeError('every month has a vector');
      const statements = value.statements as readonly Statement[];
      const [region] = at(statements, 'PROVINCE');
      expect(new Set(at(statements, 'BANNER').map((statement) => statement.region)).size).toBe(103);
      expect(sum(at(statements, 'BANNER'))).toBe(sum(region === undefined ? [] : [region]));
      expect(sum(at(statements, 'LEAGUE'))).toBe(sum(at(statements, 'BANNER')));
      expect(statements.filter(({ figure }) => figure.kind === 'present' && figure.origin !== 'SIMULATED')).toEqual([]);
    }
  });
});

describe('the faults planted in the simulated returns', () => {
  beforeAll(() => write(false));
  afterAll(() => folder.remove());
  const read = async (month: string, region: string) =>
    (await ask(source, keyOf(month))).statements.filter((statement) => statement.region === region);

  test('a mark in place of a figure is no number', async () => {
    expect(await read('2020-04', '150206')).toMatchObject([{ figure: { absence: 'NOT_REPORTED' }, status: 'MISSING' }]);
  });

  test('a league whose section came late has no statement', async () => {
    const { statements } = await ask(source, keyOf('2021-05'));
    const within = statements.filter(({ region }) => region !== null && gazetteer.isWithin(region, '152200'));
    expect(within).toEqual([]);
    expect(at(statements, 'LEAGUE').length).toBe(11);
  });

  test('a corrected month is that of the correction', async () => {
    expect(await read('2021-06', '150429')).toMatchObject([
      {
        status: 'REVISED',
        trail: { document: expect.stringContaining('更正'), recordedAt: '2021-07-12T00:00:00+08:00' },
      },
    ]);
  });

  test('a slip of 万人 in a column of 人 stays what it is, and doubtful', async () => {
    const [slip] = await read('2021-08', '150523');
    expect(slip).toMatchObject({ status: 'UNVALIDATED', note: expect.stringContaining('万人') });
    expect(sum(slip === undefined ? [] : [slip])).toBeLessThan(10);
  });

  test('a cell with a unit of its own is read by it', async () => {
    const [aohan] = await read('2021-09', '150430');
    expect(aohan?.trail.steps).toContainEqual(expect.objectContaining({ kind: 'UNIT', before: '人', after: '万人' }));
    expect(sum(aohan === undefined ? [] : [aohan])).toBeGreaterThan(100);
  });
});
