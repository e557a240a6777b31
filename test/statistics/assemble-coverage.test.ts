import { describe, expect, test } from 'vitest';
import { assemblerOf, BANNERS, DISTRICTS, exact, keyOf, REGION, says, valueIn } from './world.ts';

const LEAGUE = '150400';

describe('a source that covers some banners', () => {
  const COVERED = ['150421', '150422', '150921'];
  const JM = { metric: 'JINGMENG_TRANSFERRED', period: '2021-YTD09', by: 'jingmeng' } as const;
  const asked = { metric: JM.metric, period: JM.period } as const;
  const pair = (banner: string, figure: Parameters<typeof says>[1], rest: Parameters<typeof says>[2] = {}) =>
    says(banner, figure, {
      ...JM,
      subject: { type: 'Pairing', key: `${banner} ${rest.partner ?? DISTRICTS[0]}` },
      partner: DISTRICTS[0],
      ...rest,
    });
  const complete = [pair('150421', 100), pair('150422', 10), pair('150921', 1)];
  const world = { universe: COVERED };

  test('the others are not applicable, and not missing from the total', () => {
    const assembler = assemblerOf(complete, world);
    expect(assembler.cell(keyOf(REGION, asked)).figure).toEqual(exact(111, 'ROLLED_UP'));
    expect(BANNERS.map((banner) => valueIn(assembler.cell(keyOf(banner, asked))))).toEqual([
      100,
      10,
      'NOT_APPLICABLE',
      1,
      'NOT_APPLICABLE',
      'NOT_APPLICABLE',
    ]);
    expect(valueIn(assembler.cell(keyOf('152900', asked)))).toBe('NOT_APPLICABLE');
  });

  test('one that it covers and does not report is missing', () => {
    const assembler = assemblerOf(complete.slice(1), world);
    expect(valueIn(assembler.cell(keyOf('150421', asked)))).toBe('NOT_REPORTED');
    expect(assembler.cell(keyOf(REGION, asked)).figure).toMatchObject({ value: 11, qualifier: 'AT_LEAST' });
  });

  test('several pairs of a banner are added; each is also a cell of its own', () => {
    const assembler = assemblerOf([...complete, pair('150421', 5, { partner: DISTRICTS[1] })], world);
    expect(valueIn(assembler.cell(keyOf('150421', asked)))).toBe(105);
    expect(valueIn(assembler.cell(keyOf('150421', { ...asked, partner: DISTRICTS[1] })))).toBe(5);
  });

  test('with a partner, only its pairs count, and nobody else is missing', () => {
    const targets = [
      pair('150421', 60, { period: '2021' }),
      pair('150422', 50, { period: '2021', partner: DISTRICTS[1] }),
    ];
    const assembler = assemblerOf([pair('150421', 100)], { ...world, targets });
    const first = assembler.cell(keyOf(REGION, { ...asked, partner: DISTRICTS[0] }));
    expect(first.figure).toEqual(exact(100, 'ROLLED_UP'));
    // A pair that has a target and no figure is missing.
    expect(valueIn(assembler.cell(keyOf('150422', { ...asked, partner: DISTRICTS[1] })))).toBe('NOT_REPORTED');
    expect(valueIn(assembler.cell(keyOf('150421', { ...asked, partner: DISTRICTS[1] })))).toBe('NOT_APPLICABLE');
  });

  test('person-times are never added to persons, with a partner or without', () => {
    const statements = [
      ...complete.slice(1),
      pair('150421', 140, { unit: 'PERSON_TIME', status: 'DEFINITION_DIFFERS' }),
    ];
    const assembler = assemblerOf(statements, {
      ...world,
      targets: statements.map((one) => ({ ...one, period: keyOf(REGION, { period: '2021' }).period })),
    });
    expect(assembler.cell(keyOf(REGION, asked)).figure).toMatchObject({ value: 11, qualifier: 'AT_LEAST' });
    expect(valueIn(assembler.cell(keyOf('150421', asked)))).toBe('NOT_REPORTED');
    const paired = { ...asked, partner: DISTRICTS[0] };
    expect(assembler.cell(keyOf('150421', paired))).toMatchObject({ figure: { value: 140 }, unit: 'PERSON_TIME' });
    expect(assembler.cell(keyOf(LEAGUE, paired)).figure).toMatchObject({ value: 10, qualifier: 'AT_LEAST' });
  });

  test('the target is that of the year, added over the pairs that have one', () => {
    const targets = COVERED.map((banner, index) => pair(banner, 10 ** index, { period: '2021' }));
    const assembler = assemblerOf(complete, { ...world, targets });
    expect(assembler.target(keyOf(REGION, asked))).toMatchObject({ period: '2021', figure: exact(111, 'ROLLED_UP') });
    expect(assembler.target(keyOf(REGION, { ...asked, period: '2021' }))).toMatchObject({ figure: { value: 111 } });
    expect(assembler.target(keyOf('152921', asked))).toMatchObject({ figure: { absence: 'NOT_APPLICABLE' } });
    // A month is not set against the target of a year.
    expect(assembler.target(keyOf(REGION, { ...asked, period: '2021-09' }))).toBeNull();
    expect(assembler.target(keyOf(REGION, { period: '2021-YTD09' }))).toBeNull();
  });
});
