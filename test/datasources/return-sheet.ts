import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import writeExcel from 'write-excel-file/node';

/** A cell as it would be typed into the sheet. */
type Cell = string | number | null;
export type Sheet = readonly (readonly Cell[])[];

export interface SheetOptions {
  readonly unit?: '人' | '万人';
  readonly simulated?: boolean;
}

/** A return with its title, its line of unit and date, its heads, `rows`, and a total. */
export function returnSheet(rows: Sheet, { unit = '人', simulated = false }: SheetOptions = {}): Sheet {
  return [
    ['脱贫人口务工就业调度表'],
    [`单位:${unit}`, '填报日期:2021年10月5日', simulated ? '模拟数据' : null],
    ['盟市', '旗县市区', '脱贫人口务工就业人数', '其中:区外务工人数', '备注'],
    ...rows,
    ['合计', null, '205,800', null, null],
    ['填报人:'],
  ];
}

export function csv(sheet: Sheet): string {
  return sheet.map((row) => row.map((cell) => `"${cell ?? ''}"`).join(',')).join('\r\n');
}

export async function xlsx(sheet: Sheet): Promise<Buffer> {
  const rows = sheet.map((row) => row.map((value) => (value === null ? null : { value })));
  return (await writeExcel(rows)).toBuffer();
}

export interface ReturnFolder extends AsyncDisposable {
  readonly path: string;
  write(name: string, content: string | Uint8Array): Promise<void>;
  remove(): Promise<void>;
}

/** A folder of returns of its own, removed in the end. */
export async function returnFolder(): Promise<ReturnFolder> {
  const path = await mkdtemp(join(tmpdir(), 'returns-'));
  const remove = () => rm(path, { recursive: true, force: true });
  return {
    path,
    write: (name, content) => writeFile(join(path, name), content),
    remove,
    [Symbol.asyncDispose]: remove,
  };
}
