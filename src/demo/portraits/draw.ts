import sharp from 'sharp';
import type { PortraitTraits } from '../plan/types';
import { clothing } from './clothing';
import { face } from './face';
import { STYLES } from './hair';
import { lookOf, type Look } from './look';

/** A portrait's width in pixels, as large as print needs and too small for it; three to four, as the image wall asks. */
const WIDTH = 1200;
const SMALL_WIDTH = 600;

/** A drawn portrait of an invented person as a JPEG; no photograph of anybody, and the same for the same traits. */
export function drawPortrait(traits: PortraitTraits): Promise<Buffer> {
  return sharp(Buffer.from(portraitSvg(traits)))
    .jpeg({ quality: 84 })
    .toBuffer();
}

/** The drawing as SVG. */
export function portraitSvg(traits: PortraitTraits): string {
  const look = lookOf(traits);
  const styles = look.sex === 'female' ? STYLES.female : look.old ? STYLES.maleOld : STYLES.maleYoung;
  const style = styles[look.style % styles.length] ?? styles[0];
  const hair = style(look);
  const width = traits.small ? SMALL_WIDTH : WIDTH;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${(width * 4) / 3}" viewBox="0 0 600 800">`,
    backdrop(look),
    // The figure fills the frame; the head sits a little into the shoulders.
    '<g transform="translate(300 800) scale(1.17) translate(-300 -800)">',
    `<g transform="translate(0 52)">${hair.back}</g>`,
    clothing(look),
    `<g transform="translate(0 52)">${face({ ...look, earsCovered: hair.coversEars === true })}${beard(look)}${hair.front}${glasses(look)}</g>`,
    '</g></svg>',
  ].join('');
}

function backdrop({ backdrop: [from, to, over], backdropShape }: Look): string {
  const shapes = [
    `<circle cx="300" cy="360" r="268" fill="${over}" opacity=".42"/>`,
    `<circle cx="470" cy="150" r="210" fill="${over}" opacity=".38"/><circle cx="70" cy="560" r="170" fill="${over}" opacity=".28"/>`,
    `<path d="M0 520 Q180 420 340 500 T600 440 V800 H0 Z" fill="${over}" opacity=".4"/>`,
    `<rect x="70" y="90" width="460" height="640" rx="230" fill="${over}" opacity=".38"/>`,
  ];
  return (
    `<defs><linearGradient id="b" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="${from}"/>` +
    `<stop offset="1" stop-color="${to}"/></linearGradient></defs><rect width="600" height="800" fill="url(#b)"/>` +
    (shapes[backdropShape] ?? '')
  );
}

function beard({ beard: kind, hair }: Look): string {
  if (kind === 'goatee') {
    return `<path d="M270 452 Q300 440 330 452 Q328 482 300 486 Q272 482 270 452 Z" fill="${hair}" opacity=".85"/>`;
  }
  return kind === 'stubble'
    ? `<path d="M204 388 Q214 486 300 490 Q386 486 396 388 Q380 452 300 452 Q220 452 204 388 Z" fill="${hair}" opacity=".16"/>`
    : '';
}

function glasses({ glasses: kind, eyeGap }: Look): string {
  if (kind === 'none') return '';
  const stroke = 'fill="#ffffff" fill-opacity=".16" stroke="#2b2d33" stroke-width="5.5"';
  const lenses = [300 - eyeGap, 300 + eyeGap].map((x) =>
    kind === 'round'
      ? `<circle cx="${x}" cy="343" r="36" ${stroke}/>`
      : `<rect x="${x - 38}" y="316" width="76" height="54" rx="14" ${stroke}/>`,
  );
  const inner = kind === 'round' ? 36 : 38;
  return (
    lenses.join('') +
    `<path d="M${300 - eyeGap + inner} 338 Q300 326 ${300 + eyeGap - inner} 338 M${300 - eyeGap - inner} 338 L190 332 M${300 + eyeGap + inner} 338 L410 332" fill="none" stroke="#2b2d33" stroke-width="5"/>`
  );
}
