import { slugOf, sortKeyOf } from '../../editorial/name-keys';
import type { Random } from './random';

/** Common surnames and a few that are read unlike the common word; given names come from faker. */
const SURNAMES =
  '王 李 张 刘 陈 杨 赵 黄 周 吴 徐 孙 胡 朱 高 林 何 郭 马 罗 梁 宋 郑 谢 韩 唐 冯 于 董 萧 程 曹 袁 邓 许 傅 沈 曾 彭 吕 苏 卢 蒋 蔡 贾 丁 魏 薛 叶 余 潘 杜 戴 夏 钟 汪 田 任 姜 范 方 石 姚 谭 廖 邹 熊 金 陆 郝 孔 白 崔 康 毛 邱 秦 江 史 顾 欧阳 上官 单 仇 解'.split(
    ' ',
  );

/** An invented name, in Chinese and Latin letters, and what sorts and addresses it. */
export interface DemoName {
  name: string;
  latinName: string;
  sortKey: string;
  slug: string;
}

/** A name that is not taken yet; it is marked as taken. */
export function inventName(random: Random, sex: 'female' | 'male', taken: Set<string>): DemoName {
  for (;;) {
    const name = random.helpers.arrayElement(SURNAMES) + random.person.firstName(sex);
    const slug = slugOf(name);
    if (taken.has(name) || taken.has(slug)) continue;
    taken.add(name).add(slug);
    const latinName = slug.split('-').map(capital).join(' ');
    return { name, latinName, sortKey: sortKeyOf(name), slug: `demo-${slug}` };
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
