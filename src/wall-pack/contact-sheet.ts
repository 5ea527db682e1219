import path from 'node:path';
import type { Readable } from 'node:stream';
import PDFDocument from 'pdfkit';
import type { Ratio } from '../domain/photo/crop';

/** One cell of the sheet. */
export interface SheetCell {
  position: number;
  name: string;
  lines: readonly string[];
  /** JPEG in the wall's ratio; null for none. */
  thumbnail: Buffer | null;
}

/** Noto Sans with every character of a Chinese name; pdfkit puts only those into the file that are used. */
const FONT = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');

const MARGIN = 36;
const COLUMNS = 5;
const GAP = 12;
const CAPTION = 58;
const HEAD = 34;

/** A sheet of all pictures with numbers, names and captions to proof-read, on A4; a stream of PDF. */
export function contactSheet(title: string, cells: readonly SheetCell[], ratio: Ratio): Readable {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: FONT,
    info: { Title: title },
    bufferPages: false,
  });
  const inner = document.page.width - 2 * MARGIN;
  const width = (inner - GAP * (COLUMNS - 1)) / COLUMNS;
  const height = (width * ratio.height) / ratio.width;
  const rows = Math.max(1, Math.floor((document.page.height - 2 * MARGIN - HEAD) / (height + CAPTION)));
  const pages = Math.max(1, Math.ceil(cells.length / (rows * COLUMNS)));
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) document.addPage();
    document
      .fontSize(11)
      .fillColor('#111')
      .text(title, MARGIN, MARGIN, { width: inner - 60, lineBreak: false, ellipsis: true });
    document
      .fontSize(9)
      .fillColor('#666')
      .text(`${page + 1} / ${pages}`, MARGIN, MARGIN, { width: inner, align: 'right', lineBreak: false });
    cells.slice(page * rows * COLUMNS, (page + 1) * rows * COLUMNS).forEach((cell, index) => {
      const x = MARGIN + (index % COLUMNS) * (width + GAP);
      const y = MARGIN + HEAD + Math.floor(index / COLUMNS) * (height + CAPTION);
      if (cell.thumbnail) document.image(cell.thumbnail, x, y, { width, height });
      else document.rect(x, y, width, height).lineWidth(0.5).strokeColor('#b00').stroke();
      const line = { width, lineBreak: false, ellipsis: true, height: 12 } as const;
      document
        .fontSize(9)
        .fillColor('#111')
        .text(`${cell.position}  ${cell.name}`, x, y + height + 4, line);
      cell.lines.slice(0, 2).forEach((text, at) => {
        document
          .fontSize(6.5)
          .fillColor('#444')
          .text(text, x, y + height + 18 + at * 15, { width, height: 15, ellipsis: true });
      });
    });
  }
  document.end();
  return document;
}
