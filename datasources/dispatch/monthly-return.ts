import type { UnitCode } from '../../statistics/unit.ts';
import type { Table } from './table.ts';

export interface ReturnRow {
  readonly level: 'COUNTY' | 'LEAGUE' | 'REGION';
  /** As printed in the first row of its section; of no meaning on the row of the region. */
  readonly league: string;
  /** As printed, mostly short; on a row of a league or the region 小计, 合计 or nothing. */
  readonly county: string;
  readonly workers: string;
  readonly remark: string;
  /** Row of the table, from 1. */
  readonly line: number;
}

/** A return as it stands on the sheet: nothing is resolved or converted yet. */
export interface MonthlyReturn {
  readonly unit: Extract<UnitCode, 'PERSON' | 'WAN_PERSON'>;
  /** YYYY-MM-DD; null where the sheet does not say. */
  readonly filledOn: string | null;
  readonly simulated: boolean;
  readonly rows: readonly ReturnRow[];
}

const HEADS = { league: '盟市', county: '旗县市区', workers: '脱贫人口务工就业人数', remark: '备注' } as const;
const SUBTOTAL = '小计';
const TOTAL = '合计';
const SIMULATED = '模拟数据';

/** Full-width to half-width, no white space: how labels are compared. */
function label(text: string | undefined): string {
  return (text ?? '').normalize('NFKC').replace(/\s+/gu, '');
}

/** Throws a TypeError that names what the sheet lacks: heads, a unit, or the row 合计, without which it was cut off. */
export function readReturn(table: Table): MonthlyReturn {
  const headsAt = table.findIndex((row) => row.some((cell) => label(cell) === HEADS.workers));
  if (headsAt < 0) throw new TypeError(`no head ${HEADS.workers}`);
  const preamble = label(table.slice(0, headsAt).flat().join(' '));
  return {
    unit: unitOf(preamble),
    filledOn: filledOn(preamble),
    simulated: table.some((row) => row.some((cell) => label(cell).includes(SIMULATED))),
    rows: rowsOf(table, headsAt),
  };
}

function unitOf(preamble: string): MonthlyReturn['unit'] {
  const unit = /单位:(万?)人/u.exec(preamble);
  if (unit === null) throw new TypeError('no unit of 人 or 万人');
  return unit[1] === '' ? 'PERSON' : 'WAN_PERSON';
}

function filledOn(preamble: string): string | null {
  const date = /填报日期:(\d{4})年(\d{1,2})月(\d{1,2})日/u.exec(preamble);
  return date === null
    ? null
    : date
        .slice(1)
        .map((part) => part.padStart(2, '0'))
        .join('-');
}

interface Columns {
  readonly league: number;
  readonly county: number;
  readonly workers: number;
  readonly remark: number;
}

function columnsOf(heads: readonly string[]): Columns {
  const at = (head: string) => {
    const index = heads.indexOf(head);
    if (index < 0) throw new TypeError(`no head ${head}`);
    return index;
  };
  return { league: at(HEADS.league), county: at(HEADS.county), workers: at(HEADS.workers), remark: at(HEADS.remark) };
}

/** Rows down to 合计; below it there are only signatures and notes. */
function rowsOf(table: Table, headsAt: number): readonly ReturnRow[] {
  const columns = columnsOf((table[headsAt] ?? []).map(label));
  const rows: ReturnRow[] = [];
  let league = '';
  for (const [index, cells] of table.entries()) {
    if (index <= headsAt) continue;
    const named = label(cells[columns.league]);
    const county = label(cells[columns.county]);
    const level = levelOf(named, county);
    if (!['', SUBTOTAL, TOTAL].includes(named)) league = named;
    if (level === 'COUNTY' && county === '') continue;
    const [workers = '', remark = ''] = [cells[columns.workers], cells[columns.remark]?.trim()];
    rows.push({ level, league, county, workers, remark, line: index + 1 });
    if (level === 'REGION') return rows;
  }
  throw new TypeError(`no row ${TOTAL}`);
}

/** 小计 and 合计 stand in either of the two columns of names. */
function levelOf(league: string, county: string): ReturnRow['level'] {
  if (league === TOTAL || county === TOTAL) return 'REGION';
  return league === SUBTOTAL || county === SUBTOTAL ? 'LEAGUE' : 'COUNTY';
}
