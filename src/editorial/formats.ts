import type { Core } from '@strapi/strapi';
import type { Bilingual } from '../domain/shared/bilingual';

/** What the patterns of the schemas ask for, in words; a schema has no pattern that is not here. */
export const FORMATS: Readonly<Record<string, Bilingual>> = {
  '^https?://\\S+$': {
    zh: '这不是网址。请填写以 http:// 或 https:// 开头、中间没有空格的完整地址。',
    en: 'This is no address. Give it in full, beginning with http:// or https:// and without blanks.',
  },
  '^[a-z][a-z0-9-]*$': {
    zh: '只能用小写字母、数字和连字符，并以字母开头，如 user-group-2。',
    en: 'Lower-case letters, digits and hyphens only, a letter first, such as user-group-2.',
  },
  '^[a-z0-9]+(-[a-z0-9]+)*$': {
    zh: '只能用小写字母和数字，之间可用一个连字符，如 demo-member-2。',
    en: 'Lower-case letters and digits only, with single hyphens between them, such as demo-member-2.',
  },
  '^[a-z0-9 ]+$': {
    zh: '只能用小写字母、数字和空格，如 zhang san feng。',
    en: 'Lower-case letters, digits and blanks only, such as zhang san feng.',
  },
  '^#[0-9a-fA-F]{6}$': {
    zh: '颜色须写成 # 加六位十六进制数，如 #336791。',
    en: 'A colour is written as # and six hexadecimal digits, such as #336791.',
  },
  '^[a-z0-9.-]+( [a-z0-9.-]+)*$': {
    zh: '只填写域名（小写，不带 https:// 和路径），多个之间用一个空格，如 mp.weixin.qq.com bilibili.com。',
    en: 'Host names only (lower case, no https:// and no path), with single blanks between them, such as mp.weixin.qq.com bilibili.com.',
  },
};

/** What a text is asked to be where it does not have the form of its field; null where it has. */
export function wrongFormat(text: string, { regex }: { regex?: string }): Bilingual | null {
  return regex === undefined || new RegExp(regex).test(text) ? null : (FORMATS[regex] ?? null);
}

interface DataMapper {
  toDto: (this: void, model: object) => { attributes: Readonly<Record<string, object>> };
}

/**
 * Keeps the patterns from the panel, whose own check knows one sentence for all of them, and by it kept back what else
 * is wrong with a form until the format was right. {@link wrongFormat} says it with the rest.
 */
export function keepFormatsHere(strapi: Core.Strapi): void {
  const mapper: DataMapper = strapi.plugin('content-manager').service('data-mapper');
  const { toDto } = mapper;
  mapper.toDto = (model) => {
    const told = toDto(model);
    const attributes = Object.entries(told.attributes).map(([name, attribute]) => [
      name,
      { ...attribute, regex: undefined },
    ]);
    return { ...told, attributes: Object.fromEntries(attributes) as typeof told.attributes };
  };
}
