/** The colours of the drawn portraits. */
export const SKINS = [
  { base: '#f6d3b8', shade: '#e8b795', line: '#b9805c' },
  { base: '#f2c7a5', shade: '#dfa981', line: '#a9714d' },
  { base: '#e9b78f', shade: '#d1976b', line: '#96613d' },
  { base: '#fadcc6', shade: '#eec2a4', line: '#c08a6a' },
] as const;

export const HAIRS = {
  young: ['#1f1b1c', '#2a2323', '#33261f', '#1c1f26'],
  middle: ['#241f20', '#3a3433', '#2b2a2f'],
  old: ['#6b6a6e', '#8d8c90', '#55555a'],
} as const;

/** Backgrounds: from and to of a soft gradient, and the shape laid over it. */
export const BACKDROPS = [
  ['#dfeaf4', '#a9c6de', '#ffffff'],
  ['#e6f1ea', '#a8cfb8', '#ffffff'],
  ['#f7eadb', '#e7c49a', '#fff8ee'],
  ['#ece6f5', '#bfb0dd', '#ffffff'],
  ['#fbe6e3', '#eab0a8', '#fff6f4'],
  ['#e2f2f3', '#9ccfd3', '#ffffff'],
  ['#f3f0e2', '#d3c893', '#fffdf3'],
  ['#e4e7ee', '#a7b2c9', '#ffffff'],
] as const;

export const CLOTHES = [
  '#26364f',
  '#336791',
  '#3f4a56',
  '#5d4a66',
  '#2e6b5e',
  '#7a3f3f',
  '#8a6a3a',
  '#46505c',
  '#30415f',
] as const;
export const SHIRTS = ['#ffffff', '#eef4fb', '#f7efe6', '#dce8f3'] as const;
export const ACCENTS = ['#b8433f', '#336791', '#c08a2d', '#2f7d6b', '#6b5aa0'] as const;
