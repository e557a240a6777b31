import writeExcelFile, { type Row } from 'write-excel-file/node';
import type { MonthlySheet } from './monthly-sheet.ts';
import { withoutDates } from './zip-dates.ts';

/** One sheet; the title is merged over the columns, a league's name over its section. */
export async function toXlsx({ rows, sections, month }: MonthlySheet): Promise<Buffer> {
  const heights = new Map(sections.map(({ row, height }) => [row, height]));
  const cells = rows.map(([first = null, ...others], index): Row => {
    if (index === 0) return [{ value: String(first), columnSpan: others.length + 1 }, ...others];
    const rowSpan = heights.get(index);
    return [rowSpan === undefined ? first : { value: String(first), rowSpan }, ...others];
  });
  const file = writeExcelFile(cells, { sheet: month });
  return withoutDates(await file.toBuffer());
}
