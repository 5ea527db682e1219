/** How strictly a text is taken: a person's name, any other text of one line, or one of several. */
export type TextKind = 'name' | 'line' | 'text';

/** Why a text cannot be taken. */
export type TextFault = 'empty' | 'line-break' | 'invisible' | 'marks' | 'broken' | 'no-letter';

/** A text as it is kept: composed (NFC), without outer blanks; several lines end as they do everywhere. */
export function tidied(text: string, kind: TextKind): string {
  const composed = text.normalize('NFC');
  return (kind === 'text' ? composed.replaceAll('\r\n', '\n') : composed).trim();
}

/** How many characters a person counts, near enough: code points, so that 𠮷 is one. PostgreSQL counts so too. */
export function charactersIn(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

const BROKEN = /[\p{Cs}\ufffd\ufffe\uffff]/u;
const LINE_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]/u;
const CONTROL = /\p{Cc}/u;
const CONTROL_BUT_LINES = /(?![\t\n])\p{Cc}/u;
/** What turns the direction of what follows around. */
const OVERRIDE = /[\u202a-\u202e]/u;
/** Soft hyphens, fillers, marks of direction, signs of no width; a joiner is looked at where it stands. */
const INVISIBLE = anyOf(
  [0x00ad, 0x00ad],
  [0x034f, 0x034f],
  [0x061c, 0x061c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x3164, 0x3164],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
);

function anyOf(...ranges: readonly (readonly [from: number, to: number])[]): RegExp {
  const point = (code: number): string => `\\u{${code.toString(16)}}`;
  return new RegExp(`[${ranges.map(([from, to]) => `${point(from)}-${point(to)}`).join('')}]`, 'u');
}

/** Three marks on one letter, of those that go on any; more than any script needs; and one that stands on nothing. */
const MARKS = /(?:(?=\p{Script=Inherited})\p{M}){3}|\p{M}{5}|(?:^|\s)\p{M}/u;

const NEEDS_JOINERS =
  '\\p{Script=Arabic}\\p{Script=Syriac}\\p{Script=Nko}\\p{Script=Mongolian}\\p{Script=Devanagari}\\p{Script=Bengali}' +
  '\\p{Script=Gurmukhi}\\p{Script=Gujarati}\\p{Script=Oriya}\\p{Script=Tamil}\\p{Script=Telugu}\\p{Script=Kannada}' +
  '\\p{Script=Malayalam}\\p{Script=Sinhala}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}';
/** What belongs where it stands: joiners within pictures and within scripts that are written by them, flags of regions. */
const JOINING = new RegExp(
  `(?<=\\p{Extended_Pictographic}[\\ufe0f\\p{Emoji_Modifier}]*)\\u200d(?=\\p{Extended_Pictographic})` +
    `|(?<=[${NEEDS_JOINERS}])[\\u200c\\u200d](?=[${NEEDS_JOINERS}])` +
    `|(?<=\\u{1f3f4}[\\u{e0020}-\\u{e007e}]*)[\\u{e0020}-\\u{e007f}]`,
  'gu',
);
/** Selects the form of the Mongolian letter before it, in names too. */
const MONGOLIAN_FORM = /(?<=\p{Script=Mongolian})[\u180b-\u180f]/gu;

/**
 * What keeps a tidied text from being taken, and the sign that does; null where nothing does. A name has no joiners, which
 * would make two names look the same, and at least one letter.
 */
export function faultIn(text: string, kind: TextKind): { why: TextFault; sign: string } | null {
  const looked = (kind === 'name' ? text : text.replace(JOINING, '')).replace(MONGOLIAN_FORM, '');
  const faults: readonly (readonly [TextFault, RegExp])[] = [
    ['broken', BROKEN],
    ...(kind === 'text'
      ? ([
          ['invisible', CONTROL_BUT_LINES],
          ['invisible', OVERRIDE],
        ] as const)
      : ([
          ['line-break', LINE_BREAK],
          ['invisible', CONTROL],
          ['invisible', INVISIBLE],
        ] as const)),
    ['marks', MARKS],
  ];
  for (const [why, pattern] of faults) {
    const found = pattern.exec(looked);
    if (found) return { why, sign: nameOf(found[0]) };
  }
  return kind === 'name' && text !== '' && !/\p{L}/u.test(text) ? { why: 'no-letter', sign: '' } : null;
}

/** A sign as it is looked up: U+200B. */
function nameOf(sign: string): string {
  return `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
