import { encodeGb18030 } from './gb18030.ts';
import type { MonthlySheet } from './monthly-sheet.ts';
import type { Cell } from './printed-number.ts';

export type CsvEncoding = 'UTF8_BOM' | 'GB18030';

/** RFC 4180 with CRLF, as a Chinese Excel saves it. */
export function toCsv({ rows }: MonthlySheet, encoding: CsvEncoding): Buffer {
  const text = rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');
  return encoding === 'GB18030' ? encodeGb18030(text) : Buffer.from(`\ufeff${text}`);
}

function field(cell: Cell): string {
  const text = cell === null ? '' : String(cell);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
