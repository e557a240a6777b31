import { describeEnum } from './describe-enum.ts';

export const ExportFormat = {
  CSV: 'CSV',
  XLSX: 'XLSX',
  PARQUET: 'PARQUET',
  ARROW: 'ARROW',
  JSON_STAT: 'JSON_STAT',
  SDMX_JSON: 'SDMX_JSON',
  SDMX_CSV: 'SDMX_CSV',
  MARKDOWN: 'MARKDOWN',
} as const;
export type ExportFormat = keyof typeof ExportFormat;

describeEnum(
  ExportFormat,
  'ExportFormat',
  '下载格式;各格式的数字与标记相同。 Download format; every format carries the same cells and marks.',
  {
    CSV: 'CSV 文本表格,UTF-8。 Comma-separated values in UTF-8.',
    XLSX: 'Excel 工作簿。 Excel workbook.',
    PARQUET: 'Apache Parquet 列式文件。 Apache Parquet columns.',
    ARROW: 'Apache Arrow 列式文件。 Apache Arrow columns.',
    JSON_STAT: 'JSON-stat 2.0 数据集。 JSON-stat 2.0 dataset.',
    SDMX_JSON: 'SDMX-JSON 数据消息。 SDMX-JSON data message.',
    SDMX_CSV: 'SDMX-CSV 数据消息。 SDMX-CSV data message.',
    MARKDOWN: 'Markdown 表格,便于粘贴进文稿。 Markdown table, to paste into a text.',
  },
);
