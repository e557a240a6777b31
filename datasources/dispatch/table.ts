import { parse as parseCsv } from 'csv-parse/sync';
import { readSheet } from 'read-excel-file/node';
import type { FolderFile } from '../folder/folder.ts';

/** Cells as text, '' where empty; a merged cell is in its first row and column. */
export type Table = readonly (readonly string[])[];

/** Reads XLSX (its first sheet) or CSV by the file's name. Throws whatever the readers throw on a file that is broken. */
export async function readTable({ name, content }: FolderFile): Promise<Table> {
  if (!name.endsWith('.xlsx')) {
    return parseCsv(decoded(content), { relax_column_count: true, skip_empty_lines: false });
  }
  const rows = await readSheet(content);
  return rows.map((row) => row.map(cellText));
}

function cellText(cell: unknown): string {
  if (cell === null) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/** UTF-8 where the bytes are, with or without a BOM; else GB18030. Bytes that are neither throw a TypeError. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030', { fatal: true }).decode(bytes);
  }
}
