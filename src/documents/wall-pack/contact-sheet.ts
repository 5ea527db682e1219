import path from 'node:path';
import type { Readable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import PDFDocument from 'pdfkit';
import type { Ratio } from '../../domain/photo/crop';

/** One cell of the sheet. */
export interface SheetCell {
  position: number;
  name: string;
  lines: readonly string[];
  /** The file of a JPEG in the wall's ratio; null for none. */
  thumbnail: string | null;
}

/** Noto Sans with every character of a Chinese name; pdfkit puts only those into the file that are used. */
const FONT = path.join(path.dirname(require.resolve('@embedpdf/fonts-sc')), '../fonts/NotoSansHans-Regular.otf');

const MARGIN = 36;
const COLUMNS = 5;
const GAP = 12;
const CAPTION = 106;
const HEAD = 34;

/**
 * A sheet of all pictures with numbers, names and captions to proof-read, on A4; a stream of PDF. It is drawn row by row,
 * so that what is drawn is written before more is.
 */
export function contactSheet(title: string, cells: readonly SheetCell[], ratio: Ratio): Readable {
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    font: FONT,
    info: { Title: title },
    bufferPages: false,
  });
  draw(document, title, cells, ratio).catch((error: unknown) => document.destroy(error as Error));
  return document;
}

type Sheet = PDFKit.PDFDocument;

async function draw(document: Sheet, title: string, cells: readonly SheetCell[], ratio: Ratio): Promise<void> {
  const inner = document.page.width - 2 * MARGIN;
  const width = (inner - GAP * (COLUMNS - 1)) / COLUMNS;
  const height = (width * ratio.height) / ratio.width;
  const rows = Math.max(1, Math.floor((document.page.height - 2 * MARGIN - HEAD) / (height + CAPTION)));
  const pages = Math.max(1, Math.ceil(cells.length / (rows * COLUMNS)));
  for (let page = 0; page < pages; page += 1) {
    if (page > 0) document.addPage();
    drawHead(document, title, `${page + 1} / ${pages}`, inner);
    for (let row = 0; row < rows; row += 1) {
      const first = (page * rows + row) * COLUMNS;
      const y = MARGIN + HEAD + row * (height + CAPTION);
      cells.slice(first, first + COLUMNS).forEach((cell, column) => {
        drawCell(document, cell, { x: MARGIN + column * (width + GAP), y, width, height });
      });
      await setImmediate();
      if (document.destroyed) return;
    }
  }
  document.end();
}

function drawHead(document: Sheet, title: string, page: string, width: number): void {
  document
    .fontSize(11)
    .fillColor('#111')
    .text(title, MARGIN, MARGIN, { width: width - 60, lineBreak: false, ellipsis: true });
  document.fontSize(9).fillColor('#666').text(page, MARGIN, MARGIN, { width, align: 'right', lineBreak: false });
}

function drawCell(
  document: Sheet,
  { position, name, lines, thumbnail }: SheetCell,
  { x, y, width, height }: { x: number; y: number; width: number; height: number },
): void {
  if (thumbnail) document.image(thumbnail, x, y, { width, height });
  else document.rect(x, y, width, height).lineWidth(0.5).strokeColor('#b00').stroke();
  // Everything that is printed is to be proof-read: nothing but the very longest is cut.
  document
    .fontSize(9)
    .fillColor('#111')
    .text(`${position}  ${name}`, x, y + height + 4, { width, height: 44, ellipsis: true });
  for (const text of lines) {
    document
      .fontSize(6.5)
      .fillColor('#444')
      .text(text, x, document.y + 2, { width, height: 37, ellipsis: true });
  }
}
