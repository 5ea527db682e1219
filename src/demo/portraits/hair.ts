import type { Look } from './look';

/** What lies behind the head and what falls over the forehead; ears hidden by it are not drawn. */
interface Hair {
  coversEars?: true;
  back: string;
  front: string;
}

type Style = (look: Look) => Hair;

/** Edges of the head at the temples. */
const sides = ({ faceWidth }: Look) => ({ l: 300 - faceWidth / 2, r: 300 + faceWidth / 2 });

const crop: Style = (look) => {
  const { l, r } = sides(look);
  return {
    back: '',
    front: fill(
      look,
      `M${l - 8} 322 C${l - 22} 122 ${r + 22} 122 ${r + 8} 322 C${r} 290 ${r - 8} 268 ${r - 22} 250 Q300 214 ${l + 22} 250 C${l + 8} 268 ${l} 290 ${l - 8} 322 Z`,
    ),
  };
};

const sideParting: Style = (look) => {
  const { l, r } = sides(look);
  return {
    back: '',
    front: fill(
      look,
      `M${l - 8} 326 C${l - 34} 110 ${r - 4} 108 ${r + 12} 240 C${r + 16} 270 ${r + 10} 300 ${r + 7} 322 C${r} 276 ${r - 20} 262 ${r - 44} 246 C${r - 90} 268 ${l + 60} 258 ${l + 34} 244 C${l + 12} 268 ${l + 2} 290 ${l - 8} 326 Z`,
    ),
  };
};

const quiff: Style = (look) => {
  const { l, r } = sides(look);
  return {
    back: '',
    front: fill(
      look,
      `M${l - 7} 318 C${l - 16} 246 ${l - 4} 214 ${l + 22} 196 C${l + 40} 150 ${r - 70} 134 ${r - 14} 172 C${r + 16} 196 ${r + 16} 262 ${r + 7} 318 C${r + 2} 280 ${r - 8} 262 ${r - 24} 246 C${r - 70} 232 ${l + 70} 250 ${l + 26} 236 C${l + 8} 262 ${l - 2} 284 ${l - 7} 318 Z`,
    ),
  };
};

const fringe: Style = (look) => {
  const { l, r } = sides(look);
  return {
    back: '',
    front: fill(
      look,
      `M${l - 10} 336 C${l - 26} 120 ${r + 26} 120 ${r + 10} 336 C${r + 2} 312 ${r - 4} 296 ${r - 12} 286 L${r - 46} 290 L${r - 70} 268 L${r - 104} 292 L${r - 132} 270 L${l + 40} 290 L${l + 14} 284 C${l + 4} 296 ${l - 2} 312 ${l - 10} 336 Z`,
    ),
  };
};

const receding: Style = (look) => {
  const { l, r } = sides(look);
  return {
    back: '',
    front: fill(
      look,
      `M${l - 8} 340 C${l - 26} 124 ${r + 26} 124 ${r + 8} 340 C${r + 2} 300 ${r - 6} 262 ${r - 26} 240 Q${r - 40} 214 ${r - 66} 214 Q300 198 ${l + 66} 214 Q${l + 40} 214 ${l + 26} 240 C${l + 6} 262 ${l - 2} 300 ${l - 8} 340 Z`,
    ),
  };
};

const bob: Style = (look) => {
  const { l, r } = sides(look);
  return {
    coversEars: true,
    back: fill(look, `M${l - 30} 440 C${l - 54} 108 ${r + 54} 108 ${r + 30} 440 Q300 500 ${l - 30} 440 Z`),
    front: fill(
      look,
      `M${l - 14} 352 C${l - 30} 130 ${r + 30} 130 ${r + 14} 352 C${r + 4} 312 ${r - 6} 290 ${r - 14} 280 Q300 262 ${l + 14} 280 C${l + 6} 290 ${l - 4} 312 ${l - 14} 352 Z`,
    ),
  };
};

const long: Style = (look) => {
  const { l, r } = sides(look);
  return {
    coversEars: true,
    back: fill(
      look,
      `M${l - 34} 600 C${l - 70} 360 ${l - 40} 140 300 140 C${r + 40} 140 ${r + 70} 360 ${r + 34} 600 Q300 640 ${l - 34} 600 Z`,
    ),
    front: fill(
      look,
      `M${l - 14} 372 C${l - 34} 130 ${r + 34} 130 ${r + 14} 372 C${r + 8} 306 ${r - 30} 262 314 226 C${l + 50} 262 ${l - 6} 300 ${l - 14} 372 Z`,
    ),
  };
};

const wavy: Style = (look) => {
  const { l, r } = sides(look);
  return {
    coversEars: true,
    back: fill(
      look,
      `M${l - 40} 560 q-26 -60 -4 -110 q-30 -50 -6 -104 q-14 -110 60 -170 q94 -66 190 4 q70 62 56 168 q24 56 -6 104 q22 52 -6 108 Q300 630 ${l - 40} 560 Z`,
    ),
    front: fill(
      look,
      `M${l - 12} 360 C${l - 36} 170 ${r - 60} 140 ${r - 30} 190 C${r + 26} 214 ${r + 20} 300 ${r + 12} 360 C${r + 2} 300 ${r - 20} 276 ${r - 60} 240 C${l + 90} 284 ${l + 20} 272 ${l - 12} 360 Z`,
    ),
  };
};

const bun: Style = (look) => ({
  back: `<circle cx="300" cy="150" r="46" fill="${look.hair}"/>` + crop(look).back,
  front:
    crop(look).front +
    `<path d="M262 172 q38 14 76 0" fill="none" stroke="${look.hairLight}" stroke-width="5" opacity=".6"/>`,
});

const ponytail: Style = (look) => {
  const { r } = sides(look);
  return {
    back: fill(
      look,
      `M${r - 40} 190 C${r + 90} 180 ${r + 96} 400 ${r + 48} 540 C${r + 30} 500 ${r + 34} 380 ${r - 20} 290 Z`,
    ),
    front: sideParting(look).front,
  };
};

/** Every style that a sex and age can have. */
export const STYLES = {
  female: [bob, long, wavy, bun, ponytail, bob, long],
  maleYoung: [crop, sideParting, quiff, fringe, crop],
  maleOld: [crop, receding, sideParting, receding],
} as const;

function fill({ hair }: Look, path: string): string {
  return `<path d="${path}" fill="${hair}"/>`;
}
