import { type ASTNode, GraphQLScalarType, Kind, print } from 'graphql';
import { PeriodError, parsePeriod } from '../statistics/period.ts';
import type { ErrorCode } from './error-code.ts';
import { MengtuError } from './mengtu-error.ts';

interface TextForm {
  readonly name: string;
  readonly description: string;
  readonly specifiedByURL?: string;
  readonly code: ErrorCode;
  /** The right forms, for the error's `hint`. */
  readonly hint: string;
  readonly accepts: (text: string) => boolean;
}

/** A scalar that is one form of text, in and out. Anything else is refused with the form's code, never repaired. */
function textScalar({ name, description, specifiedByURL, code, hint, accepts }: TextForm): GraphQLScalarType<string> {
  const check = (value: unknown, asked: string, nodes?: ASTNode): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    const shown = asked.slice(0, 60);
    throw new MengtuError(code, `${shown} 不是 ${name}。应写作:${hint}。 ${shown} is not a ${name}. Write: ${hint}.`, {
      asked: shown,
      hint,
      ...(nodes === undefined ? {} : { nodes }),
    });
  };
  return new GraphQLScalarType<string>({
    name,
    description,
    specifiedByURL: specifiedByURL ?? null,
    serialize(value) {
      if (typeof value === 'string' && accepts(value)) return value;
      throw new TypeError(`${name} cannot represent ${JSON.stringify(value)}`);
    },
    parseValue: (value) => check(value, JSON.stringify(value) ?? String(value)),
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined, print(node), node),
  });
}

function isPeriod(text: string): boolean {
  try {
    return parsePeriod(text) === text;
  } catch (error) {
    if (error instanceof PeriodError) return false;
    throw error;
  }
}

/** `new Date` would make 2 March of 30 February; a date that does not survive the round trip does not exist. */
function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const TIME = /^(?<date>[^T]+)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

export const PeriodScalar = textScalar({
  name: 'Period',
  description:
    '统计周期,六种写法:2021 年、2021-H1 半年、2021-Q3 季、2021-09 月、2021-09-30 日、2021-YTD09 自1月起累计至9月底(“截至9月底”)。累计与当月不是一回事。 A statistical period in one of six forms: year 2021, half-year 2021-H1, quarter 2021-Q3, month 2021-09, day 2021-09-30, or 2021-YTD09, cumulative from January to the end of September. Year to date is not the month.',
  code: 'PERIOD_INVALID',
  hint: '2021 | 2021-H1 | 2021-Q3 | 2021-09 | 2021-09-30 | 2021-YTD09',
  accepts: isPeriod,
});

export const DateScalar = textScalar({
  name: 'Date',
  description: '日期 YYYY-MM-DD,北京时间。 A calendar date YYYY-MM-DD, Asia/Shanghai.',
  code: 'DATE_INVALID',
  hint: '2021-09-30',
  accepts: isDate,
});

export const DateTimeScalar = textScalar({
  name: 'DateTime',
  description: '带时区的时刻(RFC 3339)。 An instant with its offset (RFC 3339).',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  code: 'DATE_INVALID',
  hint: '2021-10-31T12:00:00+08:00',
  accepts: (text) => isDate(TIME.exec(text)?.groups?.date ?? ''),
});

export const DecimalScalar = textScalar({
  name: 'Decimal',
  description:
    '以字符串表示的精确十进制数,不经浮点;画图用同处的 value。 An exact decimal as a string, never through floating point; for charts take the `value` beside it.',
  code: 'BAD_USER_INPUT',
  hint: '205800 | 20.58',
  accepts: (text) => /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(text),
});

export const RegionCodeScalar = textScalar({
  name: 'RegionCode',
  description:
    '行政区划代码(GB/T 2260),六位数字,如 150000 内蒙古、152221 科尔沁右翼前旗。 A GB/T 2260 division code of six digits, such as 150000 Inner Mongolia or 152221 Horqin Right Front Banner.',
  code: 'REGION_UNKNOWN',
  hint: '152221',
  accepts: (text) => /^\d{6}$/.test(text),
});

export const UrlScalar = textScalar({
  name: 'URL',
  description: '网址;以 / 开头的是本网关上的路径。 A web address; one that begins with / is a path on this gateway.',
  code: 'BAD_USER_INPUT',
  hint: 'https://example.org/page',
  accepts: (text) => /^(?:https?:\/)?\/[^\s]+$/.test(text),
});
