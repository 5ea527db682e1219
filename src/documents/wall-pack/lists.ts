import writeExcelFile from 'write-excel-file/node';
import { csvFile } from '../../domain/shared/csv';

/** One line of the captions' list. */
export interface ListedCaption {
  position: number;
  /** The file's name in the pack; empty where there is no photo. */
  file: string;
  tier: string;
  name: string;
  lines: readonly string[];
}

const HEADS = ['序号 No.', '文件 File', '级别 Tier', '姓名 Name', '图注 1 Caption 1', '图注 2 Caption 2'];

function cellsOf({ position, file, tier, name, lines }: ListedCaption): (string | number)[] {
  return [position, file, tier, name, lines[0] ?? '', lines[1] ?? ''];
}

/** The captions as CSV for Excel. */
export function captionsAsCsv(captions: readonly ListedCaption[]): string {
  return csvFile([HEADS, ...captions.map(cellsOf)]);
}

/** The captions as a workbook. Texts are text cells: nothing in them is a formula. */
export async function captionsAsXlsx(captions: readonly ListedCaption[]): Promise<Buffer> {
  const heads = HEADS.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
  const rows = captions.map((caption) =>
    cellsOf(caption).map((value) => (typeof value === 'number' ? { value, type: Number } : { value, type: String })),
  );
  const columns = [8, 36, 28, 24, 48, 40].map((width) => ({ width }));
  return writeExcelFile([heads, ...rows], { columns, sheet: '图注', stickyRowsCount: 1 }).toBuffer();
}
