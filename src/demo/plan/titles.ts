import type { Random } from './random';

const TOPICS =
  '逻辑复制|流复制与级联备库|VACUUM 与表膨胀治理|分区表裁剪|查询优化器统计信息|并行查询|JSONB 建模|全文检索与中文分词|pgvector 向量检索|PostGIS 时空查询|BRIN 索引|GIN 索引|覆盖索引与仅索引扫描|WAL 与检查点|增量备份与恢复|Patroni 高可用|PgBouncer 连接池|行级安全策略|审计与脱敏|FDW 外部表联邦|扩展插件开发|存储过程与 PL/pgSQL|触发器与事件通知|事务隔离与 SSI|锁等待分析|死锁排查|pg_stat_statements 慢查询治理|auto_explain 与执行计划|JIT 编译|表空间与冷热分层|从 Oracle 迁移|从 MySQL 迁移|大版本升级|Kubernetes 上的 PostgreSQL|时序数据|图查询与递归 CTE|窗口函数|物化视图刷新|大对象与 TOAST|异步 I/O|Buffer 管理器|MVCC 可见性|共享内存调优|监控与告警|数据归档|多租户隔离|批量导入|在线 DDL'.split(
    '|',
  );

const ARTICLE_ANGLES =
  '原理与源码分析|生产实践|踩坑记录|调优十问|入门到实战|一次线上故障复盘|最佳实践清单|性能对比测试|图解|常见误区|新特性解读|案例分享'.split(
    '|',
  );

const TALK_ANGLES =
  '在核心系统中的落地|内核机制剖析|千亿级数据实践|演进之路|从理论到生产|的边界与取舍|社区新进展|架构设计与经验'.split(
    '|',
  );

/** What an article is called; the versions are those that were current. */
export function articleTitle(random: Random): string {
  const version = random.helpers.arrayElement(['PostgreSQL', 'PostgreSQL', 'PostgreSQL 16', 'PostgreSQL 17', 'PG 18']);
  return `${version} ${random.helpers.arrayElement(TOPICS)}：${random.helpers.arrayElement(ARTICLE_ANGLES)}`;
}

/** What a talk is called. */
export function talkTitle(random: Random): string {
  return `PostgreSQL ${random.helpers.arrayElement(TOPICS)}${random.helpers.arrayElement(TALK_ANGLES)}`;
}

/** A month's report of forum beans, by its last day. */
export function beansTitle(day: string): string {
  return `PGFans 论坛 PG 豆 · ${day.slice(0, 4)} 年 ${Number(day.slice(5, 7))} 月`;
}

/** A campus event's report. */
export function campusTitle(event: string): string {
  return `组织 ${event}`;
}

/** The notes of reviewers, by decision. */
export const NOTES = {
  rejected: [
    '内容为产品推介，不属于原生技术',
    '文章此前已在其他平台发布，非首发',
    '未能核实该场活动',
    '佐证与所报活动不符',
  ],
  'sent-back': [
    '佐证链接无法打开，请补充',
    '请补充活动照片或议程链接',
    '请说明本人在其中承担的工作',
    '发生日期与佐证不一致，请核对',
  ],
  revoked: ['复核发现佐证失效', '经核实由他人主讲', '复核发现与已计入的活动重复'],
} as const;
