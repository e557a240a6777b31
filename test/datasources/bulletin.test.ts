import { cp } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { BulletinSource } from '../../datasources/bulletin/bulletin.ts';
import { fileReads } from '../../datasources/folder/folder.ts';
import { unmappedNames } from '../../datasources/place-name.ts';
import type { PublicationRecord } from '../../datasources/records.ts';
import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { Statement } from '../../statistics/statement.ts';
import { ask, vectorKey } from './asking.ts';
import { testSource } from './contract-suite.ts';
import { readPlaces } from './places.ts';
import { type ReturnFolder, returnFolder } from './return-sheet.ts';

const DOCUMENTS = fileURLToPath(new URL('../../upstreams/bulletin/documents', import.meta.url));

let gazetteer: Gazetteer;
beforeAll(async () => {
  gazetteer = await readPlaces();
});
const sourceOf = ({ path }: ReturnFolder) => new BulletinSource({ directory: path, places: () => gazetteer });

const AS_OF = { date: '2021-09-30', text: '截至9月底', certain: true };
const workers = (rest: Readonly<Record<string, unknown>> = {}) => ({
  id: 'workers',
  metric: 'EMPLOYED_WORKERS',
  subject: { type: 'Region', name: '呼市' },
  place: '呼市',
  text: '20.58万人',
  wording: '20.58万人',
  locator: '¶4',
  period: '2021-09',
  asOf: AS_OF,
  ...rest,
});

function publication(rest: Readonly<Record<string, unknown>> = {}): string {
  const empty = { policies: [], events: [], offices: [], agreements: [], titles: [], brands: [] };
  return JSON.stringify({
    id: 'one',
    title: '一份公报',
    publisher: null,
    publishedOn: '2021-10-01',
    publishedText: '10月1日',
    url: null,
    simulated: false,
    statements: [workers()],
    ...empty,
    ...rest,
  });
}

/** What a folder with these publications answers. */
async function read(...publications: readonly string[]): Promise<readonly PublicationRecord[]> {
  await using folder = await returnFolder();
  for (const [index, text] of publications.entries()) await folder.write(`${index}.json`, text);
  return await ask(sourceOf(folder), { kind: 'publications' });
}

/** The one statement of a publication, made from `rest`. */
async function statement(rest: Readonly<Record<string, unknown>>): Promise<Statement | undefined> {
  const [only] = await read(publication({ statements: [workers(rest)] }));
  return only?.statements[0];
}

testSource(
  'bulletin',
  async () => {
    const folder = await returnFolder();
    await cp(DOCUMENTS, folder.path, { recursive: true });
    let reads = 0;
    const count = () => {
      reads += 1;
    };
    fileReads.subscribe(count);
    return {
      source: sourceOf(folder),
      keys: [
        vectorKey('WORKSHOPS', '2021-10'),
        vectorKey('EMPLOYED_WORKERS', '2021-10', 'POVERTY_EXITED'),
        { kind: 'publications' },
      ],
      foreign: { kind: 'brands' },
      served: async () => ({ calls: reads, probes: 0 }),
      kill: folder.remove,
      garble: () => folder.write('article-2021-10.json', publication().slice(0, 200)),
      move: () => folder.write('later.json', publication()),
      [Symbol.asyncDispose]: async () => {
        fileReads.unsubscribe(count);
        await folder.remove();
      },
    };
  },
  { probeCosts: { calls: 0, probes: 0 } },
);

describe('a printed figure', () => {
  test('is read with its wording, place, date and each step', async () => {
    const [read1] = await read(publication());
    expect(read1?.statements).toMatchObject([
      {
        metric: 'EMPLOYED_WORKERS',
        region: '150100',
        subject: { type: 'Region', key: '150100' },
        population: 'ALL',
        unit: null,
        figure: {
          value: 205_800,
          qualifier: 'ROUNDED',
          origin: 'PUBLISHED',
          bounds: { lower: 205_750, upper: 205_850 },
        },
        asOf: AS_OF,
        trail: {
          source: 'bulletin',
          document: 'one',
          locator: '¶4',
          quote: '20.58万人',
          publishedAt: '2021-10-01',
          checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
          steps: [{ kind: 'PARSE' }, { kind: 'SCALE' }, { kind: 'ALIAS', before: '呼市', after: '呼和浩特市' }],
        },
      },
    ]);
  });

  test.each([
    ['脱贫人口', 'POVERTY_EXITED'],
    ['贫困劳动力', 'POVERTY_EXITED'],
    ['建档立卡贫困人口', 'POVERTY_EXITED'],
    ['易地搬迁户', 'RELOCATED'],
    [undefined, 'ALL'],
  ])('of %s is of %s', async (printed, population) => {
    expect(await statement({ population: printed })).toMatchObject({ population });
  });

  test('in another unit than its metric says so', async () => {
    expect(await statement({ metric: 'TRAINED_PERSONS', text: '300人次' })).toMatchObject({ unit: 'PERSON_TIME' });
  });

  test('that is a mark and no figure has none', async () => {
    expect(await statement({ text: '—' })).toMatchObject({ figure: { kind: 'absent', absence: 'NOT_REPORTED' } });
  });

  test('keeps the rates beside it, one with a number and one in words', async () => {
    const rates = [
      { text: '104.13%', of: 'BASE', base: '2020' },
      { text: '完成了务工就业目标任务', of: 'TARGET' },
    ];
    expect((await statement({ rates }))?.rates).toEqual([
      expect.objectContaining({ of: 'BASE', value: 1.0413, base: '2020', quote: '104.13%' }),
      { of: 'TARGET', value: null, bounds: null, base: null, quote: '完成了务工就业目标任务' },
    ]);
  });

  test('of a place that has no name, or shares it, is of no region, and is told', async () => {
    const names: unknown[] = [];
    const listen = (message: unknown) => names.push(message);
    unmappedNames.subscribe(listen);
    expect(await statement({ place: '左旗' })).toMatchObject({ region: null, figure: { value: 205_800 } });
    expect(await statement({ place: '某地' })).toMatchObject({ region: null });
    unmappedNames.unsubscribe(listen);
    expect(names).toEqual([
      { source: 'bulletin', name: '左旗' },
      { source: 'bulletin', name: '某地' },
    ]);
  });

  test('of a simulated publication is simulated', async () => {
    const [simulated] = await read(publication({ simulated: true }));
    expect(simulated).toMatchObject({ simulated: true, statements: [{ figure: { origin: 'SIMULATED' } }] });
  });

  test.each([
    ['an unknown metric', { metric: 'HAPPINESS' }],
    ['text that is no figure', { text: '很多' }],
    ['an unknown population', { population: '外星人' }],
    ['a period that is none', { period: '2021-13' }],
    ['a date without its parts', { asOf: null }],
  ])('with %s makes the answer unusable, not half of it', async (_, rest) => {
    await expect(statement(rest)).rejects.toMatchObject({ trouble: 'MALFORMED', source: 'bulletin' });
  });
});

describe('a norm', () => {
  const policy = (rest: Readonly<Record<string, unknown>>) =>
    publication({
      policies: [
        {
          ...{
            id: 'reward',
            title: '一次性奖补',
            kind: 'WORKSHOP',
            place: '鄂伦春自治旗',
            issuedBy: ['人社局'],
            jointlyWith: ['财政局'],
          },
          ...{ standard: null, conditions: [], rules: [], measures: [], statedMeasures: null, supersedes: null },
          ...{ validFrom: null, validTo: null, validText: null, locator: '¶20', wording: '2万元', note: null },
          ...rest,
        },
      ],
    });

  test('is exact however it is written', async () => {
    const [first] = await read(policy({ standard: workers({ metric: 'WORKSHOP_SUBSIDY', text: '2万元' }) }));
    expect(first?.policies[0]).toMatchObject({
      region: '150723',
      issuedBy: ['人社局', '财政局'],
      standard: { figure: { value: 20_000, qualifier: 'EXACT', bounds: { lower: 20_000, upper: 20_000 } } },
    });
  });

  test('of a threshold keeps its hedge', async () => {
    const rules = [
      { subject: '劳动合同', operator: '>=', threshold: workers({ metric: 'CONTRACT_MONTHS', text: '不少于3个月' }) },
    ];
    const [first] = await read(policy({ rules, place: null }));
    expect(first?.policies[0]).toMatchObject({
      region: '150000',
      rules: [{ threshold: { figure: { value: 3, qualifier: 'AT_LEAST' } } }],
    });
  });
});

describe('several publications', () => {
  test('are in order: what was really published, then the latest', async () => {
    const keys = await read(
      publication({ id: 'simulated', simulated: true, publishedOn: '2021-12-01' }),
      publication({ id: 'undated', publishedOn: null }),
      publication({ id: 'earlier', publishedOn: '2021-08-01' }),
      publication({ id: 'later', publishedOn: '2021-09-01' }),
    );
    expect(keys.map(({ key }) => key)).toEqual(['later', 'earlier', 'undated', 'simulated']);
  });

  test('answer a vector with all that they say of it, in that order, and nothing else', async () => {
    await using folder = await returnFolder();
    const other = workers({ population: '脱贫人口' });
    await folder.write('a.json', publication({ id: 'a', statements: [workers({ text: '20万人' }), other] }));
    await folder.write('b.json', publication({ id: 'b', publishedOn: '2021-10-02' }));
    const { statements, targets, universe } = await ask(sourceOf(folder), vectorKey('EMPLOYED_WORKERS', '2021-09'));
    expect(statements.map(({ trail }) => trail.document)).toEqual(['b', 'a']);
    expect({ targets, universe }).toEqual({ targets: [], universe: null });
  });

  test('are read again only where one has changed, or the names of places have', async () => {
    await using folder = await returnFolder();
    await folder.write('a.json', publication({ id: 'a' }));
    await folder.write('b.json', publication({ id: 'b' }));
    let places = gazetteer;
    const source = new BulletinSource({ directory: folder.path, places: () => places });
    const publications = async () => ask(source, { kind: 'publications' });
    const of = (all: readonly PublicationRecord[], key: string) => all.find((one) => one.key === key);
    const first = await publications();
    await folder.write('b.json', publication({ id: 'b', title: '改过' }));
    const second = await publications();
    expect(of(second, 'a')).toBe(of(first, 'a'));
    expect(of(second, 'b')?.title).toBe('改过');
    places = await readPlaces();
    expect(of(await publications(), 'a')).not.toBe(of(first, 'a'));
  });
});
