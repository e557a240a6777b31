/** A value as it stands in SQL text. */
export type SqlValue = string | number | boolean | null | readonly string[];

function literal(value: SqlValue): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'object') return `array[${value.map(quoted).join(',')}]::text[]`;
  return String(value);
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** One `insert` of all rows, the columns in the order of the table. */
export function insert(table: string, rows: readonly (readonly SqlValue[])[]): string {
  return `insert into ${table} values ${rows.map((row) => `(${row.map(literal).join(',')})`).join(',')}`;
}
