import fc from 'fast-check';
import { graphql, parseValue } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  DateScalar,
  DateTimeScalar,
  DecimalScalar,
  PeriodScalar,
  RegionCodeScalar,
  UrlScalar,
} from '../../schema/scalars.ts';
import { buildTypes } from './all-types.ts';

const scalars = [
  {
    scalar: PeriodScalar,
    code: 'PERIOD_INVALID',
    right: ['2021', '2021-H1', '2021-Q3', '2021-09', '2021-09-30', '2020-02-29', '2021-YTD09'],
    wrong: ['2021-13', '2021-Q5', '2021-H0', '2021-9', '2021-02-29', '2021-YTD', '2021年9月', ' 2021', '', 2021, null],
  },
  {
    scalar: DateScalar,
    code: 'DATE_INVALID',
    right: ['2021-09-30', '2020-02-29'],
    wrong: ['2021-02-30', '2021-09', '2021-9-30', '2021-09-30T00:00:00Z', 20210930, true],
  },
  {
    scalar: DateTimeScalar,
    code: 'DATE_INVALID',
    right: ['2021-10-31T12:00:00+08:00', '2021-10-31T04:00:00Z', '2021-10-31T04:00:00.123Z'],
    wrong: [
      '2021-10-31T12:00:00',
      '2021-10-31',
      '2021-02-30T12:00:00Z',
      '2021-10-31T24:00:00Z',
      '2021-10-31 12:00:00Z',
    ],
  },
  {
    scalar: DecimalScalar,
    code: 'BAD_USER_INPUT',
    right: ['0', '205800', '20.58', '-0.5', '460.70'],
    wrong: ['1e5', '.5', '01', '20,580', 'NaN', '', 20.58],
  },
  {
    scalar: RegionCodeScalar,
    code: 'REGION_UNKNOWN',
    right: ['150000', '152221'],
    wrong: ['15222', '1522210', '科右前旗', '15222x', '１５２２２１', 152221],
  },
  {
    scalar: UrlScalar,
    code: 'BAD_USER_INPUT',
    right: ['https://example.org/a?b=c', '/export/token.csv'],
    wrong: ['javascript:alert(1)', 'example.org', 'ftp://example.org', '/a b', ''],
  },
];

describe.each(scalars)('$scalar.name', ({ scalar, code, right, wrong }) => {
  it.each(right)('takes and gives %s unchanged', (text) => {
    expect(scalar.parseValue(text)).toBe(text);
    expect(scalar.parseLiteral(parseValue(JSON.stringify(text)))).toBe(text);
    expect(scalar.serialize(text)).toBe(text);
  });

  it.each(wrong)('refuses %j with its code and what would be right', (value) => {
    const refusal = expect.objectContaining({
      extensions: expect.objectContaining({ code, hint: expect.any(String), http: { status: 400 } }),
    });
    expect(() => scalar.parseValue(value)).toThrow(refusal);
    expect(() => scalar.parseLiteral(parseValue(JSON.stringify(value)))).toThrow(refusal);
    expect(() => scalar.serialize(value)).toThrow(TypeError);
  });
});

describe('any text', () => {
  it('is taken unchanged or refused', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...scalars), (text, { scalar, code }) => {
        try {
          expect(scalar.parseValue(text)).toBe(text);
        } catch (error) {
          expect(error).toMatchObject({ code });
        }
      }),
    );
  });
});

describe('a wrong period in a query', () => {
  let schema: Awaited<ReturnType<typeof buildTypes>>;
  beforeAll(async () => {
    schema = await buildTypes();
  });
  const SIX = ['2021', '2021-H1', '2021-Q3', '2021-09', '2021-09-30', '2021-YTD09'];

  it('is told the six right forms and its place, as a literal', async () => {
    const { errors } = await graphql({ schema, source: '{ period(of: "2021-13") }' });
    expect(errors).toHaveLength(1);
    expect(errors?.[0]).toMatchObject({
      message:
        '"2021-13" 不是 Period。应写作:2021 | 2021-H1 | 2021-Q3 | 2021-09 | 2021-09-30 | 2021-YTD09。 "2021-13" is not a Period. Write: 2021 | 2021-H1 | 2021-Q3 | 2021-09 | 2021-09-30 | 2021-YTD09.',
      locations: [{ line: 1, column: 14 }],
      extensions: { code: 'PERIOD_INVALID', asked: '"2021-13"', hint: SIX.join(' | ') },
    });
  });

  it('is told the same as a variable', async () => {
    const source = 'query ($of: Period!) { period(of: $of) }';
    const { errors } = await graphql({ schema, source, variableValues: { of: '2021-09-31' } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'PERIOD_INVALID', asked: '"2021-09-31"' });
    for (const form of SIX) expect(errors?.[0]?.message).toContain(form);
  });

  it('does not echo a long text in full', async () => {
    const { errors } = await graphql({ schema, source: `{ period(of: "${'9'.repeat(5000)}") }` });
    expect(errors?.[0]?.message.length).toBeLessThan(400);
  });
});
