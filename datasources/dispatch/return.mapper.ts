import type { Gazetteer } from '../../statistics/gazetteer.ts';
import { endOf } from '../../statistics/period.ts';
import type { Figure, RegionId, Statement, Step, VectorKey } from '../../statistics/statement.ts';
import { type PrintedQuantity, parseQuantity, WordingError } from '../../statistics/wording.ts';
import { type ResolvedPlace, resolvePlace } from '../place-name.ts';
import type { MonthlyReturn, ReturnRow } from './monthly-return.ts';
import type { ReturnFile } from './return-file.ts';

/** Inner Mongolia: the row 合计 is about it and does not name it. */
const REGION: RegionId = '150000';

const CORRECTED = '更正表,取代原报表 / from the correction that replaces the first return';
const UNREADABLE = '无法识读 / cannot be read';
/** Kept as it stands, and said to be doubtful: what the typist meant is not ours to guess. */
const NOT_WHOLE = '人数应为整数,疑为万人误填 / persons should be whole: 万人 may have been typed';

/** What the statements of one file have in common. */
interface Source {
  readonly key: VectorKey;
  readonly returned: MonthlyReturn;
  readonly from: ReturnFile;
}

/** A statement for each county, for each 小计 (its league) and for 合计 (the region). A name that resolves to no region has none. */
export function statementsOf(source: Source, places: Gazetteer): readonly Statement[] {
  const leagues = new Map<string, ResolvedPlace | null>();
  const leagueOf = (name: string): ResolvedPlace | null => {
    let league = leagues.get(name);
    if (league === undefined) {
      league = resolvePlace('dispatch', places, name);
      leagues.set(name, league);
    }
    return league;
  };
  return source.returned.rows.flatMap((row) => {
    const place = placeOf(row, leagueOf, places);
    return place === null ? [] : [statementOf(source, row, place)];
  });
}

interface Place {
  readonly id: RegionId;
  readonly steps: readonly Step[];
}

function placeOf(row: ReturnRow, leagueOf: (name: string) => ResolvedPlace | null, places: Gazetteer): Place | null {
  if (row.level === 'REGION') return { id: REGION, steps: [] };
  const league = leagueOf(row.league);
  const found = row.level === 'LEAGUE' ? league : resolvePlace('dispatch', places, row.county, league?.region.id);
  return found === null ? null : { id: found.region.id, steps: found.steps };
}

function statementOf({ key, returned, from }: Source, row: ReturnRow, place: Place): Statement {
  const { figure, steps, remark, doubtful } = readCell(row.workers, returned);
  const notes = [from.isCorrection ? CORRECTED : '', remark, row.remark].filter((note) => note !== '');
  return {
    metric: key.metric,
    subject: { type: 'Region', key: place.id },
    region: place.id,
    period: key.period,
    population: key.population,
    partner: null,
    scope: null,
    unit: null,
    figure,
    status: doubtful ? 'UNVALIDATED' : figure.kind === 'absent' ? 'MISSING' : from.isCorrection ? 'REVISED' : 'NORMAL',
    asOf: { date: endOf(key.period), text: null, certain: true },
    note: notes.length === 0 ? null : notes.join(';'),
    rates: [],
    trail: {
      source: 'dispatch',
      document: from.file.name,
      locator: `第${row.line}行`,
      quote: row.workers,
      publishedAt: null,
      recordedAt: returned.filledOn === null ? from.file.modifiedAt : `${returned.filledOn}T00:00:00+08:00`,
      checksum: from.file.digest,
      steps: [...place.steps, ...steps],
    },
  };
}

interface Cell {
  readonly figure: Figure;
  readonly steps: readonly Step[];
  readonly remark: string;
  readonly doubtful: boolean;
}

function readCell(printed: string, { unit, simulated }: MonthlyReturn): Cell {
  const none = { figure: { kind: 'absent', absence: 'NOT_REPORTED' }, steps: [] } as const;
  let quantity: PrintedQuantity | null;
  try {
    quantity = parseQuantity(printed, unit);
  } catch (error) {
    if (!(error instanceof WordingError)) throw error;
    return { ...none, remark: `“${printed}”${UNREADABLE}`, doubtful: true };
  }
  if (quantity === null) return { ...none, remark: blankRemark(printed), doubtful: false };
  const { value, bounds, qualifier, steps } = quantity;
  return {
    figure: { kind: 'present', value, bounds, qualifier, origin: simulated ? 'SIMULATED' : 'REPORTED' },
    steps: [...ownUnit(printed, unit), ...steps],
    remark: Number.isInteger(value) ? '' : NOT_WHOLE,
    doubtful: !Number.isInteger(value),
  };
}

function blankRemark(printed: string): string {
  const shown = printed.trim();
  return shown === '' ? '空白 / left blank' : `填“${shown}” / printed as “${shown}”`;
}

/** A step where the cell has a unit of its own and it is not the column's. */
function ownUnit(printed: string, column: MonthlyReturn['unit']): readonly Step[] {
  const inWan = printed.includes('万');
  if (!inWan && !printed.includes('人')) return [];
  if (inWan === (column === 'WAN_PERSON')) return [];
  const [before, after] = inWan ? ['人', '万人'] : ['万人', '人'];
  return [{ kind: 'UNIT', before, after, rule: '单元格自带单位,不用表头单位 / the cell states a unit of its own' }];
}
