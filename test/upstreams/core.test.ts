import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type RunningCore, startCore } from '../../upstreams/core/server.ts';
import { CACHE_DIR, DISAGREEMENTS, rowsOf } from './core-client.ts';

describe('free of faults', () => {
  let core: RunningCore;
  beforeAll(async () => {
    core = await startCore({ cacheDir: CACHE_DIR, faultFree: true });
  });
  afterAll(() => core.close());

  test('has no control port unless asked for', () => expect(core.controlUrl).toBeNull());

  test('every unit is the sum of its counties, in every month, indicator and population', async () => {
    expect(await rowsOf(core, DISAGREEMENTS)).toEqual([]);
    const [count] = await rowsOf(
      core,
      'select count(*)::int as figures, count(superseded_at)::int as old from monthly_figure',
    );
    expect(count).toEqual({ figures: 22 * 22 * 117, old: 0 });
  });

  test('the twelve leagues and the unit that is left out add up to the published total', async () => {
    const region = `select sum(value)::int as persons from monthly_figure join reporting_unit on code = unit_code and kind = grain
      where indicator = 'JY01' and month = '2021-10' and population = '2' and grain = 'UNIT' and (parent = '150000' or not inclusive)`;
    expect(await rowsOf(core, region)).toEqual([{ persons: 205_800 }]);
  });

  test('money is 万元 to the yuan', async () => {
    const rows = await rowsOf(
      core,
      "select value from monthly_figure where indicator = 'JB01' and grain = 'COUNTY' limit 1",
    );
    expect(rows).toEqual([{ value: expect.stringMatching(/^\d+\.\d{4}$/) }]);
  });

  test('each month is recorded before it is frozen', async () => {
    const late = `select 1 from monthly_figure join frozen_state on label = month || '固化' where recorded_at > frozen_at`;
    expect(await rowsOf(core, late)).toEqual([]);
    expect(await rowsOf(core, 'select count(*)::int as states from frozen_state')).toEqual([{ states: 22 }]);
  });
});

describe('with the faults of FAULTS.md', () => {
  let core: RunningCore;
  beforeAll(async () => {
    core = await startCore({ cacheDir: CACHE_DIR });
  });
  afterAll(() => core.close());
  const missing = (indicator: string, month: string) =>
    rowsOf<{ code: string; kind: string }>(
      core,
      `select code, kind from reporting_unit where not exists (select 1 from monthly_figure where indicator = '${indicator}'
        and month = '${month}' and unit_code = code and grain = kind) order by code, kind`,
    );

  test('nothing else is missing than these', async () => {
    const [count] = await rowsOf(core, 'select count(*)::int as rows from monthly_figure where superseded_at is null');
    // 阿拉善盟: 3 series of 4 units; 兴安盟: 4 of 7; 奈曼旗: 4 of 1.
    expect(count).toEqual({ rows: 22 * 22 * 117 - 12 - 28 - 4 });
    expect((await missing('CJ01', '2021-10')).map(({ code }) => code)).toEqual([
      '152900',
      '152921',
      '152922',
      '152923',
    ]);
    expect(await missing('CJ02', '2021-10')).toEqual(await missing('CJ01', '2021-10'));
    expect((await missing('JY01', '2021-03')).filter(({ code }) => code.startsWith('1522'))).toHaveLength(7);
    expect(await missing('JY01', '2021-08')).toEqual([{ code: '150525', kind: 'COUNTY' }]);
  });

  test('what 阿拉善盟 did not return is missing from the published number of workshops', async () => {
    const counted =
      "select sum(value)::int as n from monthly_figure where indicator = 'CJ01' and month = '2021-10' and grain = 'COUNTY'";
    const recorded = "select count(*)::int as n from carrier where kind = '帮扶车间'";
    const [[returned], [records]] = [
      await rowsOf<{ n: number }>(core, counted),
      await rowsOf<{ n: number }>(core, recorded),
    ];
    expect(records?.n).toBe(294);
    expect(returned?.n).toBeLessThan(294);
  });

  test('units and counties disagree exactly there', async () => {
    const rows = await rowsOf<{ code: string; indicator: string; month: string }>(core, DISAGREEMENTS);
    const places = new Set(rows.map(({ code, indicator, month }) => `${code} ${indicator} ${month}`));
    expect([...places].sort()).toEqual(
      ['150400 GY01 2021-07', '150500 JY01 2021-08', '152900 PX01 2021-09', '152900 PX02 2021-09'].sort(),
    );
  });

  test('敖汉旗 slips from 人 to 万人', async () => {
    const slip =
      "select value, note from monthly_figure where indicator = 'GY01' and month = '2021-07' and unit_code = '150430' and population = '1'";
    expect(await rowsOf(core, slip)).toEqual([{ value: '0.2003', note: '单位疑为万人' }]);
  });

  test('a blank has a note', async () => {
    const blanks = 'select distinct unit_code, month, note from monthly_figure where value is null';
    expect(await rowsOf(core, blanks)).toEqual([{ unit_code: '152923', month: '2021-09', note: '当月未开班,未填报' }]);
  });

  test('赤峰市 restated 2021-06 after the freeze, which still says what was known', async () => {
    const history = `select frozen.value < now.value as grew, frozen.superseded_at = now.recorded_at as succeeds, now.reason
      from monthly_figure now join monthly_figure frozen using (indicator, month, population, unit_code, grain)
      join frozen_state on label = '2021-06固化' and frozen.recorded_at <= frozen_at and frozen.superseded_at > frozen_at
      where now.superseded_at is null`;
    const rows = await rowsOf(core, history);
    expect(rows).toHaveLength(4 * 4);
    expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(1);
    expect(rows[0]).toEqual({ grew: true, succeeds: true, reason: '迟报补录:三个旗县固化后补报' });
  });
});
