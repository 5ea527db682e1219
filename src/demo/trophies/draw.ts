import sharp from 'sharp';

/** A trophy's picture is as wide as print needs. */
const WIDTH = 1200;

/** What a drawn trophy goes by: the higher the tier, the more steps its foot has and the more stars are on its cup. */
export interface TrophyTraits {
  /** The tier's colour, `#rrggbb`. */
  colour: string;
  /** 1 for the lowest tier. */
  rank: number;
}

/** A drawn trophy as a JPEG, the same for the same traits; a drawing that stands in for a photo of the real one. */
export function drawTrophy(traits: TrophyTraits): Promise<Buffer> {
  return sharp(Buffer.from(trophySvg(traits)))
    .jpeg({ quality: 86 })
    .toBuffer();
}

/** The drawing as SVG. */
function trophySvg({ colour, rank }: TrophyTraits): string {
  const steps = Math.min(rank, 3);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${(WIDTH * 4) / 3}" viewBox="0 0 600 800">`,
    `<defs><linearGradient id="metal" x1="0" x2="1"><stop offset="0" stop-color="${colour}"/>`,
    `<stop offset=".42" stop-color="#ffffff" stop-opacity=".92"/><stop offset="1" stop-color="${colour}"/></linearGradient></defs>`,
    `<rect width="600" height="800" fill="#f6f6f9"/><circle cx="300" cy="330" r="250" fill="${colour}" opacity=".12"/>`,
    HANDLES.map(
      (path) => `<path d="${path}" fill="none" stroke="${colour}" stroke-width="22" stroke-linecap="round"/>`,
    ).join(''),
    '<g fill="url(#metal)" stroke-width="6"',
    ` stroke="${colour}"><path d="M180 190 H420 Q424 410 300 452 Q176 410 180 190 Z"/><path d="M274 448 H326 L340 560 H260 Z"/></g>`,
    Array.from({ length: steps }, (_, at) => step(at, colour)).join(''),
    Array.from({ length: steps }, (_, at) => star(300 + (at - (steps - 1) / 2) * 66, 292)).join(''),
    '</svg>',
  ].join('');
}

const HANDLES = ['M184 226 Q96 214 112 300 Q126 366 214 370', 'M416 226 Q504 214 488 300 Q474 366 386 370'];

/** One step of the foot, each wider than the one above. */
function step(at: number, colour: string): string {
  const half = 92 + at * 34;
  const top = 560 + at * 44;
  return `<rect x="${300 - half}" y="${top}" width="${half * 2}" height="44" rx="6" fill="${colour}" opacity="${0.94 - at * 0.14}"/>`;
}

function star(x: number, y: number): string {
  const corners = Array.from({ length: 10 }, (_, at) => {
    const angle = (Math.PI / 5) * at - Math.PI / 2;
    const radius = at % 2 === 0 ? 30 : 12;
    return `${(x + radius * Math.cos(angle)).toFixed(1)},${(y + radius * Math.sin(angle)).toFixed(1)}`;
  });
  return `<polygon points="${corners.join(' ')}" fill="#f2c14e" stroke="#b98a1c" stroke-width="3"/>`;
}
