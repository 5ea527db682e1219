import readXlsx from 'read-excel-file/node';
import yauzl from 'yauzl';
import { captionsAsCsv, captionsAsXlsx } from '../../../src/documents/wall-pack/lists';
import { cellsOf, readCsv } from '../../support/csv';

const NAMES = ['=HYPERLINK("http://x","y")', '＝1+1', '+86', '@SUM(A1)', "'=1", '王,伟', 'O’Neil'];
const CAPTIONS = NAMES.map((name, at) => ({ position: at + 1, file: '', tier: 'ace', name, lines: [`-${name}`] }));

test('a name that looks like a formula is not run from the list of captions, and is read back as it is', () => {
  const file = captionsAsCsv(CAPTIONS);
  expect(
    readCsv(file)
      .slice(1)
      .map(([, , , name]) => name),
  ).toEqual(NAMES);
  for (const cell of cellsOf(file).flat()) expect(cell).not.toMatch(/^\s*[=+\-@＝＋－＠]/);
});

test('in the workbook every text is a text cell, and nothing is a formula', async () => {
  const workbook = await captionsAsXlsx(CAPTIONS);
  const [sheet] = (await readXlsx(workbook)) as unknown as { data: unknown[][] }[];
  expect(sheet?.data.slice(1).map(([, , , name]) => name)).toEqual(NAMES);
  const xml = await sheetOf(workbook);
  expect(xml).not.toMatch(/<f[ >/]/);
  // The numbers alone have no type.
  const untyped = [...xml.matchAll(/<c r="([A-Z]+)\d+"(?![^>]* t=)[^>]*><v>/g)].map(([, column]) => column);
  expect(new Set(untyped)).toEqual(new Set(['A']));
});

function sheetOf(workbook: Buffer): Promise<string> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(workbook, { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry: yauzl.Entry) => {
        if (!/worksheets\/sheet1\.xml$/.test(entry.fileName)) return zip.readEntry();
        zip.openReadStream(entry, (failure, stream) => {
          if (failure) return reject(failure);
          const parts: Buffer[] = [];
          stream.on('data', (part: Buffer) => parts.push(part));
          stream.on('end', () => resolve(Buffer.concat(parts).toString('utf8')));
        });
      });
      zip.readEntry();
    });
  });
}
