import { beforeAll, describe, expect, test } from 'vitest';
import { deadlineIn } from '../../datasources/deadline.ts';
import { DispatchSource } from '../../datasources/dispatch/dispatch.ts';
import { fileReads } from '../../datasources/folder/folder.ts';
import { unmappedNames } from '../../datasources/place-name.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement } from '../../statistics/statement.ts';
import { ask, vectorKey } from './asking.ts';
import { testSource } from './contract-suite.ts';
import { encodeGb18030 } from './gb18030.ts';
import { readPlaces } from './places.ts';
import {
  csv,
  type ReturnFolder,
  returnFolder,
  returnSheet,
  type Sheet,
  type SheetOptions,
  xlsx,
} from './return-sheet.ts';

const AUGUST = '2021-08 脱贫人口务工就业调度表.csv';
const SEPTEMBER = '2021-09 脱贫人口务工就业调度表.xlsx';
const august = vectorKey('EMPLOYED_WORKERS', '2021-08', 'POVERTY_EXITED');
const september = vectorKey('EMPLOYED_WORKERS', '2021-09', 'POVERTY_EXITED');

const ROWS: Sheet = [
  ['兴安盟', '科右前旗', 3200, 900, null],
  [null, '扎旗', '4,100', null, null],
  [null, '小计', 7300, null, null],
  ['通辽市', '扎旗', 2500, null, '补报'],
  [null, '小计', 2500, null, null],
];

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readPlaces();
});
const sourceOf = ({ path }: ReturnFolder) => new DispatchSource({ directory: path, places: () => gazetteer });
const at = (statements: readonly Statement[], region: string) =>
  statements.filter((statement) => statement.region === region);

/** The statements of one CSV return. */
async function read(rows: Sheet, options: SheetOptions = {}): Promise<readonly Statement[]> {
  await using folder = await returnFolder();
  await folder.write(AUGUST, csv(returnSheet(rows, options)));
  return (await ask(sourceOf(folder), august)).statements;
}

/** The statement of 科右前旗 from a cell of it. */
async function readCell(printed: string, options: SheetOptions = {}): Promise<Statement | undefined> {
  const statements = await read([['兴安盟', '科右前旗', printed, null, null]], options);
  return at(statements, '152221')[0];
}

/** What is published on the channel of names that are nobody's. */
async function unmappedDuring(work: () => Promise<unknown>): Promise<readonly unknown[]> {
  const names: unknown[] = [];
  const listen = (message: unknown) => names.push(message);
  unmappedNames.subscribe(listen);
  await work();
  unmappedNames.unsubscribe(listen);
  return names;
}

testSource(
  'dispatch',
  async () => {
    const folder = await returnFolder();
    await folder.write(AUGUST, csv(returnSheet(ROWS)));
    await folder.write(SEPTEMBER, await xlsx(returnSheet(ROWS)));
    let reads = 0;
    const count = () => {
      reads += 1;
    };
    fileReads.subscribe(count);
    return {
      source: sourceOf(folder),
      keys: [august, september],
      foreign: { kind: 'brands' },
      served: async () => ({ calls: reads, probes: 0 }),
      kill: folder.remove,
      garble: async () => {
        await folder.write(AUGUST, csv(returnSheet(ROWS)).slice(0, 200));
        await folder.write(SEPTEMBER, (await xlsx(returnSheet(ROWS))).subarray(0, 1000));
      },
      move: () => folder.write(AUGUST, csv(returnSheet([...ROWS, ['赤峰市', '宁城县', 1, null, null]]))),
      [Symbol.asyncDispose]: async () => {
        fileReads.unsubscribe(count);
        await folder.remove();
      },
    };
  },
  { probeCosts: { calls: 0, probes: 0 } },
);

describe('a return', () => {
  test('states counties, leagues by 小计 and the region by 合计, an ambiguous name by its league', async () => {
    const statements = await read(ROWS);
    const stated = statements.map(({ region, figure }) => [region, figure.kind === 'present' ? figure.value : null]);
    expect(stated).toEqual([
      ['152221', 3200],
      ['152223', 4100],
      ['152200', 7300],
      ['150526', 2500],
      ['150500', 2500],
      ['150000', 205_800],
    ]);
  });

  test('says for each figure where it stands and how its place was printed', async () => {
    const [statement] = at(await read(ROWS), '150526');
    expect(statement).toMatchObject({
      metric: 'EMPLOYED_WORKERS',
      period: '2021-08',
      population: 'POVERTY_EXITED',
      asOf: { date: '2021-08-31', certain: true },
      note: '补报',
      trail: {
        document: AUGUST,
        locator: '第7行',
        quote: '2500',
        recordedAt: '2021-10-05T00:00:00+08:00',
        checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      },
    });
    expect(statement?.trail.steps[0]).toEqual({
      kind: 'ALIAS',
      before: '扎旗',
      after: '扎鲁特旗',
      rule: 'ABBREVIATION',
    });
  });

  test('keeps a name that is nobody’s out of the figures, and says so', async () => {
    const rows: Sheet = [
      ['兴安盟', '科右前', 1, null, null],
      [null, '突泉县', 2, null, null],
    ];
    const unmapped = await unmappedDuring(async () => {
      expect((await read(rows)).map(({ region }) => region)).toEqual(['152224', '150000']);
    });
    expect(unmapped).toEqual([{ source: 'dispatch', name: '科右前' }]);
  });

  test('is simulated where it bears the mark, and only there', async () => {
    expect((await readCell('1', { simulated: true }))?.figure).toMatchObject({ origin: 'SIMULATED' });
    expect((await readCell('1'))?.figure).toMatchObject({ origin: 'REPORTED' });
  });
});

describe('a cell', () => {
  test('of a column in 万人 is as precise as it is printed', async () => {
    expect((await readCell('1.2', { unit: '万人' }))?.figure).toMatchObject({
      value: 12_000,
      qualifier: 'ROUNDED',
      bounds: { lower: 11_500, upper: 12_500, lowerOpen: false, upperOpen: true },
    });
  });

  test('may have full-width digits, thousands commas and spaces', async () => {
    expect((await readCell(' \uFF11\uFF12\uFF0C\uFF13\uFF14\uFF10 '))?.figure).toMatchObject({
      value: 12_340,
      qualifier: 'EXACT',
    });
  });

  test.each([
    ['1.2万', '人', 12_000, '人', '万人'],
    ['3200人', '万人', 3200, '万人', '人'],
  ] as const)(
    'of %s in a column of %s is %i, with a step that says so',
    async (printed, unit, value, before, after) => {
      const statement = await readCell(printed, { unit });
      expect(statement?.figure).toMatchObject({ value });
      expect(statement?.trail.steps).toContainEqual(expect.objectContaining({ kind: 'UNIT', before, after }));
    },
  );

  test('in its column’s own unit has no such step', async () => {
    const statement = await readCell('1.2万', { unit: '万人' });
    expect(statement?.figure).toMatchObject({ value: 12_000 });
    expect(statement?.trail.steps.map(({ kind }) => kind)).not.toContain('UNIT');
  });

  test.each([
    ['', '空白 / left blank'],
    ['-', '填“-” / printed as “-”'],
    ['…', '填“…” / printed as “…”'],
  ])('of “%s” is no number, never zero', async (printed, note) => {
    expect(await readCell(printed)).toMatchObject({
      figure: { kind: 'absent', absence: 'NOT_REPORTED' },
      status: 'MISSING',
      note,
    });
  });

  test('of 0 is zero', async () => {
    expect((await readCell('0'))?.figure).toMatchObject({ kind: 'present', value: 0 });
  });

  test('that nobody can read is no number, and doubtful', async () => {
    expect(await readCell('详见附件')).toMatchObject({
      figure: { kind: 'absent', absence: 'NOT_REPORTED' },
      status: 'UNVALIDATED',
      note: '“详见附件”无法识读 / cannot be read',
    });
  });
});

describe('a folder of returns', () => {
  test('reads the same of every encoding and format', async () => {
    const text = csv(returnSheet(ROWS));
    const contents: readonly [string, string | Uint8Array][] = [
      ['csv', text],
      ['csv', `\uFEFF${text}`],
      ['csv', encodeGb18030(text)],
      ['xlsx', await xlsx(returnSheet(ROWS))],
    ];
    const values: unknown[] = [];
    for (const [extension, content] of contents) {
      await using folder = await returnFolder();
      await folder.write(`2021-08 脱贫人口务工就业调度表.${extension}`, content);
      const { statements } = await ask(sourceOf(folder), august);
      values.push(statements.map(({ region, figure }) => ({ region, figure })));
    }
    expect(values.length).toBe(4);
    expect(values.slice(1)).toEqual([values[0], values[0], values[0]]);
  });

  // In the order of names one bracket stands before the file that it corrects, the other after.
  test.each(['(更正)', '\uFF08更正\uFF09'])(
    'lets a correction, %s, replace its month, and says that it does',
    async (mark) => {
      await using folder = await returnFolder();
      await folder.write(AUGUST, csv(returnSheet(ROWS)));
      await folder.write(SEPTEMBER, await xlsx(returnSheet(ROWS)));
      const source = sourceOf(folder);
      expect(at((await ask(source, august)).statements, '152221')).toMatchObject([{ status: 'NORMAL', note: null }]);
      const corrected = `2021-08 脱贫人口务工就业调度表${mark}.csv`;
      await folder.write(corrected, csv(returnSheet([['兴安盟', '科右前旗', '3300', null, null]])));
      expect(at((await ask(source, august)).statements, '152221')).toMatchObject([
        {
          status: 'REVISED',
          figure: { value: 3300 },
          note: expect.stringContaining('更正'),
          trail: { document: corrected },
        },
      ]);
      expect(at((await ask(source, september)).statements, '152221')).toMatchObject([{ status: 'NORMAL' }]);
    },
  );

  test.each([
    ['cut within a row', AUGUST, async () => csv(returnSheet(ROWS)).slice(0, 150)],
    ['cut between two rows', AUGUST, async () => csv(returnSheet(ROWS).slice(0, 5))],
    ['in another encoding', AUGUST, async () => Buffer.from(csv(returnSheet(ROWS)), 'utf16le')],
    ['without a unit', AUGUST, async () => csv(returnSheet(ROWS)).replace('单位:人', '')],
    ['empty', AUGUST, async () => ''],
    [
      'half a zip',
      '2021-08 脱贫人口务工就业调度表.xlsx',
      async () => (await xlsx(returnSheet(ROWS))).subarray(0, 2000),
    ],
  ])('loses one month alone to a file that is %s', async (_, name, content) => {
    await using folder = await returnFolder();
    await folder.write(name, await content());
    await folder.write(SEPTEMBER, await xlsx(returnSheet(ROWS)));
    const { values } = await sourceOf(folder).fetchMany([august, september], { deadline: deadlineIn(20_000) });
    expect(values[0]).toMatchObject({ name: 'SourceFailure', trouble: 'MALFORMED' });
    expect(values[1]).toMatchObject({ statements: { length: 6 } });
  });

  test('has nothing to say of a month without a file, or of other populations', async () => {
    await using folder = await returnFolder();
    await folder.write(AUGUST, csv(returnSheet(ROWS)));
    const source = sourceOf(folder);
    expect((await ask(source, september)).statements).toEqual([]);
    expect((await ask(source, vectorKey('EMPLOYED_WORKERS', '2021-08'))).statements).toEqual([]);
  });
});
