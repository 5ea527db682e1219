/**
 * What a line is called for readers: Chinese first, English beside it.
 */

const NAMES = {
  'roster-hot': ['名单 · 热', 'hot roster'],
  'roster-304': ['名单 · 未变', 'roster not modified'],
  'roster-cold': ['名单 · 冷', 'cold roster'],
  'roster-stock': ['名单 · 对比 Strapi 插件', 'roster against Strapi’s plugin'],
  search: ['搜索', 'search'],
  'write-storm': ['边写边读', 'reads during writes'],
  approve: ['批量通过', 'approval of a batch'],
  release: ['发布草案', 'release draft'],
  start: ['启动', 'start'],
};

const WHATS = {
  plain: ['不压缩', 'plain'],
  gzip: ['gzip', 'gzip'],
  br: ['br', 'br'],
  wrk: ['wrk 测量', 'by wrk'],
  p99: ['p99 延迟', 'p99 latency'],
  p50: ['p50 延迟', 'p50 latency'],
  'same headers': ['相同响应头', 'the same headers'],
  'unseen documents': ['从未见过的查询', 'never-seen documents'],
  stale: ['最旧的答复', 'stalest answer'],
  'stale, second': ['第二实例最旧的答复', 'stalest answer, second instance'],
  'one by one': ['对比逐条更新', 'against one by one'],
  'peak RSS': ['内存峰值', 'peak memory'],
  '10 × data': ['十倍数据', 'ten times the data'],
};

const titleIn = (language, { name, what }) =>
  [NAMES[name]?.[language] ?? name, WHATS[what]?.[language] ?? what].filter(Boolean);

/** In Chinese: `名单 · 热，gzip`. */
export const inChinese = (line) => titleIn(0, line).join('，');

/** In English: `hot roster, gzip`. */
export const inEnglish = (line) => titleIn(1, line).join(', ');
