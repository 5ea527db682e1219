import type { PhotoWarning } from '../domain/photo/warnings';
import { PRINT_SIZE } from '../domain/photo/warnings';
import type { Language } from './refusals';

const PRINT = `${PRINT_SIZE.width} × ${PRINT_SIZE.height}`;

const SENTENCES: {
  [L in Language]: { [C in PhotoWarning['code']]: (warning: Extract<PhotoWarning, { code: C }>) => string };
} = {
  zh: {
    'too-small': ({ width, height }) =>
      `印制形象墙偏小：裁切后为 ${width} × ${height} 像素，建议至少 ${PRINT}。请换成相机或手机的原图，不要用聊天软件转发过的图片。`,
    'too-dark': () => '照片偏暗，印出来看不清面部。请先调亮，或换一张光线充足的照片。',
    'strongly-compressed': () => '照片压缩过度，印出来会有色块。请换成未经压缩的原图。',
  },
  en: {
    'too-small': ({ width, height }) =>
      `Small for print: the wall’s part of it is ${width} × ${height} pixels, at least ${PRINT} is needed. Use the file from the camera or phone itself, not one that a chat passed on.`,
    'too-dark': () =>
      'The photo is dark: in print the face is hard to see. Brighten it, or use one taken in good light.',
    'strongly-compressed': () => 'The photo is strongly compressed: print shows blocks. Use the original file.',
  },
};

/** What speaks against printing a photo and what to do about it, in a language. */
export function photoWarningMessage(warning: PhotoWarning, language: Language): string {
  // The table pairs each code with its own facts; the union over all codes loses that pairing.
  const sentence = SENTENCES[language][warning.code] as (warning: PhotoWarning) => string;
  return sentence(warning);
}
