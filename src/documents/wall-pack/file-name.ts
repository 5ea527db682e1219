/** What a picture's file in the pack is named after. */
export interface NamedEntry {
  /** Place on the wall, from 1. */
  position: number;
  tier: string;
  name: string;
  /** Pinyin with blanks between the syllables. */
  sortKey: string;
}

/** File systems count bytes or UTF-16 units up to 255, and macOS takes letters apart: this leaves room for both. */
const MOST_BYTES = 180;

/** What Windows forbids in names, with the separators of both systems. */
const FORBIDDEN = /[<>:"/\\|?*]/g;
/** Control and format characters, lone surrogates, private use: they show nothing, or something else than they are. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}]/gu;

/**
 * The name of an entry's file without its ending: `001-director-张三-zhangsan`, the number padded to the wall's last
 * one and to three digits at least, so that every listing is in the wall's order. Composed (NFC), safe on Windows and
 * macOS: it begins with a number, so it is never a reserved name, and has no dot or blank that Windows would drop.
 *
 * @param last the wall's last position
 */
export function fileNameOf({ position, tier, name, sortKey }: NamedEntry, last: number): string {
  const number = String(position).padStart(Math.max(3, String(last).length), '0');
  const pinyin = partOf(sortKey.replaceAll(' ', ''));
  const head = `${number}-${partOf(tier)}`;
  const tail = pinyin === '' ? '' : `-${cut(pinyin, 60)}`;
  const shown = cut(partOf(name), MOST_BYTES - Buffer.byteLength(head) - Buffer.byteLength(tail) - 1);
  return shown === '' ? head + tail : `${head}-${shown}${tail}`;
}

function partOf(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(FORBIDDEN, '')
    .trim()
    .replace(/\s+/gu, '_')
    .replace(/^[.\s-]+|[.\s-]+$/gu, '');
}

/** As many whole characters as fit into so many bytes of UTF-8. */
function cut(text: string, most: number): string {
  let kept = '';
  let size = 0;
  for (const character of text) {
    size += Buffer.byteLength(character);
    if (size > most) break;
    kept += character;
  }
  return kept.replace(/[.\s-]+$/u, '');
}
