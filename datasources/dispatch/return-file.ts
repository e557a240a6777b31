import { type Period, parsePeriod } from '../../statistics/period.ts';
import type { FolderFile } from '../folder/folder.ts';

/** `2021-09 脱贫人口务工就业调度表.xlsx`, `2021-06 脱贫人口务工就业调度表(更正).csv`. */
export const RETURN_FILE =
  /^(?<month>\d{4}-(?:0[1-9]|1[0-2])) 脱贫人口务工就业调度表(?<correction>[(\uFF08]更正[)\uFF09])?\.(?:xlsx|csv)$/u;

export interface ReturnFile {
  readonly file: FolderFile;
  readonly month: Period;
  readonly isCorrection: boolean;
}

/** The file that holds for each month: a correction replaces what it corrects. Of two that do not, the later by name. */
export function returnsByMonth(files: readonly FolderFile[]): ReadonlyMap<Period, ReturnFile> {
  const found = new Map<Period, ReturnFile>();
  for (const file of files) {
    const { month, correction } = RETURN_FILE.exec(file.name)?.groups ?? {};
    if (month === undefined) continue;
    const candidate = { file, month: parsePeriod(month), isCorrection: correction !== undefined };
    const known = found.get(candidate.month);
    if (known === undefined || candidate.isCorrection || !known.isCorrection) found.set(candidate.month, candidate);
  }
  return found;
}
