import { mkdir, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { monthlySeries } from '../generator/figures.ts';
import { MONTHS } from '../generator/months.ts';
import { toCsv } from './csv.ts';
import { type MonthlySheet, type PersonsByMonth, sheetOf, type Version } from './monthly-sheet.ts';
import { FAULT_FREE, PLANTED } from './planted-faults.ts';
import { toXlsx } from './xlsx.ts';

export interface DispatchOptions {
  /** Made where it is not there; returns of an earlier writing are replaced, other files left alone. */
  readonly directory: string;
  /** Without the faults of FAULTS.md, and with core's figures to the person. */
  readonly faultFree?: boolean | undefined;
}

const NAME = '脱贫人口务工就业调度表';
// The office sends the returns of a month early in the next, so the last is not there yet.
const LAST_RETURN = '2021-09';

/** Writes the folder of the simulated 脱贫人口务工就业调度 returns: the same bytes every time. */
export async function writeDispatch({ directory, faultFree = false }: DispatchOptions): Promise<void> {
  const spoiling = faultFree ? FAULT_FREE : PLANTED;
  const persons = personsByMonth();
  await mkdir(directory, { recursive: true });
  await removeReturns(directory);
  const months = MONTHS.filter((month) => month <= LAST_RETURN);
  const versions = months.flatMap((month): Version[] => {
    const first = { month, isCorrection: false };
    return spoiling.isRestated(month) ? [first, { month, isCorrection: true }] : [first];
  });
  for (const version of versions) await writeSheet(directory, sheetOf(version, persons, spoiling));
}

function personsByMonth(): PersonsByMonth {
  const series = monthlySeries().filter(({ indicator, population }) => indicator === 'JY01' && population === '2');
  const byMonth = new Map(series.map(({ month, values }) => [month, values]));
  return (month) => byMonth.get(month) ?? [];
}

async function removeReturns(directory: string): Promise<void> {
  const returns = (await readdir(directory)).filter((name) => name.includes(NAME));
  await Promise.all(returns.map((name) => rm(join(directory, name))));
}

async function writeSheet(directory: string, sheet: MonthlySheet): Promise<void> {
  const { extension, bytes } = await encode(sheet);
  const path = join(directory, `${sheet.month} ${NAME}${sheet.isCorrection ? '(更正)' : ''}.${extension}`);
  await writeFile(path, bytes);
  const sentAt = new Date(`${sheet.filledOn}T10:00:00+08:00`);
  await utimes(path, sentAt, sentAt);
}

/** A third of the months come as GB18030 CSV, some as UTF-8 CSV, the rest and no correction as XLSX. */
async function encode(sheet: MonthlySheet): Promise<{ extension: 'csv' | 'xlsx'; bytes: Buffer }> {
  const place = MONTHS.indexOf(sheet.month);
  if (place % 3 === 0) return { extension: 'csv', bytes: toCsv(sheet, 'GB18030') };
  if (place % 6 === 1 || sheet.isCorrection) return { extension: 'csv', bytes: toCsv(sheet, 'UTF8_BOM') };
  return { extension: 'xlsx', bytes: await toXlsx(sheet) };
}
