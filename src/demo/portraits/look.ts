import { randomFor, STREAMS } from '../plan/random';
import type { PortraitTraits } from '../plan/types';
import { ACCENTS, BACKDROPS, CLOTHES, HAIRS, SHIRTS, SKINS } from './palette';

/** Everything that is drawn of one portrait. */
export interface Look {
  sex: 'female' | 'male';
  /** Picks one of the hair styles that sex and age allow. */
  style: number;
  old: boolean;
  /** Set by the hair style. */
  earsCovered: boolean;
  skin: (typeof SKINS)[number];
  hair: string;
  hairLight: string;
  backdrop: (typeof BACKDROPS)[number];
  backdropShape: number;
  clothing: 'suit' | 'shirt' | 'hoodie' | 'turtleneck' | 'round';
  cloth: string;
  clothDark: string;
  clothLight: string;
  shirt: string;
  accent: string;
  glasses: 'none' | 'round' | 'square';
  beard: 'none' | 'stubble' | 'goatee';
  iris: string;
  faceWidth: number;
  jaw: number;
  eyeGap: number;
  eyeHeight: number;
  brow: number;
  noseTurn: number;
  smile: number;
  wrinkles: boolean;
}

/** A look by chance; the same traits always give the same one. */
export function lookOf({ seed, sex, age }: PortraitTraits): Look {
  const random = randomFor(STREAMS.portraits, seed);
  const one = <T>(values: readonly T[]): T => random.helpers.arrayElement(values);
  const between = (min: number, max: number): number => random.number.int({ min, max });
  const years = age > 48 ? 'old' : age > 38 ? 'middle' : 'young';
  const hair = one(sex === 'female' && years === 'old' ? HAIRS.middle : HAIRS[years]);
  const cloth = one(CLOTHES);
  return {
    sex,
    style: between(0, 999),
    old: age > 42,
    earsCovered: false,
    skin: one(SKINS),
    hair,
    hairLight: shade(hair, 1.6),
    backdrop: one(BACKDROPS),
    backdropShape: between(0, 3),
    clothing: one(
      age > 40
        ? (['suit', 'suit', 'shirt', 'turtleneck'] as const)
        : (['suit', 'shirt', 'hoodie', 'turtleneck', 'round'] as const),
    ),
    cloth,
    clothDark: shade(cloth, 0.78),
    clothLight: shade(cloth, 1.28),
    shirt: one(SHIRTS),
    accent: one(ACCENTS),
    glasses: one(['none', 'none', 'none', 'round', 'square'] as const),
    beard: sex === 'male' ? one(['none', 'none', 'none', 'none', 'none', 'stubble', 'goatee'] as const) : 'none',
    iris: one(['#3b2a20', '#2c2320', '#4a3527']),
    faceWidth: sex === 'female' ? between(216, 232) : between(226, 250),
    jaw: sex === 'female' ? between(0, 14) : between(6, 24),
    eyeGap: between(48, 54),
    eyeHeight: between(12, 15),
    brow: between(-3, 3),
    noseTurn: between(-14, -6),
    smile: between(4, 30),
    wrinkles: age > 50,
  };
}

/** A colour made darker (below 1) or lighter (above 1). */
function shade(hex: string, factor: number): string {
  const channel = (at: number): string =>
    Math.min(255, Math.round(Number.parseInt(hex.slice(at, at + 2), 16) * factor))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
