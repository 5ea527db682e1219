import type { Look } from './look';

/** Ears, face and features, as SVG; the head's centre is at 300, 330 on a canvas of 600 × 800. */
export function face(look: Look): string {
  const { skin, faceWidth, jaw } = look;
  const half = faceWidth / 2;
  const left = 300 - half;
  const right = 300 + half;
  const chin = 470 + jaw;
  const outline =
    `M${left} 310 C${left + 4} 172 ${right - 4} 172 ${right} 310 ` +
    `C${right} ${400 + jaw / 2} ${300 + half * 0.55} ${chin} 300 ${chin} ` +
    `C${300 - half * 0.55} ${chin} ${left} ${400 + jaw / 2} ${left} 310 Z`;
  return [
    look.earsCovered ? '' : ear(left, skin.shade) + ear(right, skin.shade),
    `<clipPath id="f"><path d="${outline}"/></clipPath>`,
    `<path d="${outline}" fill="${skin.base}"/>`,
    `<g clip-path="url(#f)">${cheeks(look)}</g>`,
    eyes(look),
    `<path d="M300 348 q${look.noseTurn} 26 -3 36 q4 7 14 4" fill="none" stroke="${skin.line}" stroke-width="4.5" stroke-linecap="round" stroke-linejoin="round" opacity=".75"/>`,
    mouth(look),
    look.wrinkles ? wrinkles(skin.line) : '',
  ].join('');
}

function ear(x: number, colour: string): string {
  return `<ellipse cx="${x}" cy="345" rx="19" ry="31" fill="${colour}"/>`;
}

function cheeks({ sex, skin }: Look): string {
  const opacity = sex === 'female' ? 0.42 : 0.2;
  const colour = sex === 'female' ? '#ee9a8c' : skin.shade;
  return [212, 388]
    .map((x) => `<ellipse cx="${x}" cy="392" rx="27" ry="17" fill="${colour}" opacity="${opacity}"/>`)
    .join('');
}

function eyes(look: Look): string {
  const { hair, brow, eyeGap } = look;
  return [300 - eyeGap, 300 + eyeGap]
    .map((x, index) => {
      const side = index === 0 ? -1 : 1;
      const lashes =
        look.sex === 'female'
          ? `<path d="M${x - 20} 336 Q${x} 318 ${x + 20} 336" fill="none" stroke="#2a2222" stroke-width="5.5" stroke-linecap="round"/>`
          : `<path d="M${x - 19} 335 Q${x} 322 ${x + 19} 335" fill="none" stroke="#2a2222" stroke-width="4" stroke-linecap="round"/>`;
      return [
        `<ellipse cx="${x}" cy="342" rx="18" ry="${look.eyeHeight}" fill="#fff"/>`,
        `<circle cx="${x}" cy="342" r="10" fill="${look.iris}"/><circle cx="${x}" cy="342" r="5" fill="#17110f"/>`,
        `<circle cx="${x + 4}" cy="338" r="3" fill="#fff"/>`,
        lashes,
        `<path d="M${x - side * 24} ${308 + brow} Q${x} ${294 - brow} ${x + side * 26} ${306}" fill="none" stroke="${hair}" stroke-width="${look.sex === 'female' ? 6 : 9}" stroke-linecap="round"/>`,
      ].join('');
    })
    .join('');
}

function mouth({ smile, sex, skin }: Look): string {
  const lip = sex === 'female' ? '#c9585a' : '#b0695a';
  if (smile > 16) {
    return (
      `<path d="M262 416 Q300 ${430 + smile} 338 416 Q300 424 262 416 Z" fill="#8c3b3b"/>` +
      `<path d="M269 418.5 Q300 ${430 + smile / 3} 331 418.5 Q300 425 269 418.5 Z" fill="#fff"/>` +
      `<path d="M262 416 Q300 ${430 + smile} 338 416" fill="none" stroke="${lip}" stroke-width="4" stroke-linecap="round"/>`
    );
  }
  return (
    `<path d="M266 420 Q300 ${424 + smile} 334 420" fill="none" stroke="${lip}" stroke-width="6" stroke-linecap="round"/>` +
    `<path d="M286 ${442 + smile / 3} q14 6 28 0" fill="none" stroke="${skin.shade}" stroke-width="4" stroke-linecap="round"/>`
  );
}

function wrinkles(line: string): string {
  const stroke = `fill="none" stroke="${line}" stroke-width="3" stroke-linecap="round" opacity=".4"`;
  return (
    `<path d="M250 400 q-8 14 -4 26" ${stroke}/><path d="M350 400 q8 14 4 26" ${stroke}/>` +
    `<path d="M262 262 q38 -8 76 0" ${stroke}/>`
  );
}
