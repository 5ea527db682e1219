/** Employers, posts, cities and interests of invented people. Every company and university says that it is invented. */
interface Named {
  zh: string;
  en: string;
}

const named = (pairs: readonly (readonly [zh: string, en: string])[]): Named[] => pairs.map(([zh, en]) => ({ zh, en }));

export const COMPANIES = named([
  ['演示云海科技', 'Demo Yunhai Technology'],
  ['演示数峰软件', 'Demo Shufeng Software'],
  ['示例银行信息中心', 'Example Bank IT Centre'],
  ['演示电网数据公司', 'Demo Grid Data'],
  ['示例证券科技部', 'Example Securities Technology'],
  ['演示象群数据库', 'Demo Elephant Herd Databases'],
  ['示例物流平台', 'Example Logistics'],
  ['演示蓝鲸智能', 'Demo Blue Whale AI'],
  ['示例保险科技', 'Example Insurance Technology'],
  ['演示政务云', 'Demo Government Cloud'],
  ['示例出行网络', 'Example Mobility Network'],
  ['演示星火医疗信息', 'Demo Spark Health IT'],
  ['示例零售集团', 'Example Retail Group'],
  ['演示青藤开源', 'Demo Green Vine Open Source'],
  ['示例地图与时空', 'Example Maps and Geodata'],
  ['演示潮汐通信', 'Demo Tide Telecom'],
  ['示例制造云', 'Example Manufacturing Cloud'],
  ['演示北斗数据服务', 'Demo Beidou Data Services'],
]);

export const UNIVERSITIES = named([
  ['江南演示大学', 'Jiangnan Demo University'],
  ['北国演示大学', 'Beiguo Demo University'],
  ['滨海演示理工大学', 'Binhai Demo University of Technology'],
  ['西岭演示大学', 'Xiling Demo University'],
  ['东山演示科技大学', 'Dongshan Demo University of Science'],
]);

export const JOBS = {
  company: named([
    ['数据库架构师', 'Database architect'],
    ['资深 DBA', 'Senior DBA'],
    ['数据库内核研发工程师', 'Database kernel engineer'],
    ['技术总监', 'Technical director'],
    ['数据平台负责人', 'Head of data platform'],
    ['解决方案架构师', 'Solution architect'],
    ['首席数据库专家', 'Principal database expert'],
    ['SRE 工程师', 'Site reliability engineer'],
    ['技术布道师', 'Developer advocate'],
    ['研发经理', 'Engineering manager'],
  ]),
  campus: named([
    ['副教授', 'Associate professor'],
    ['讲师', 'Lecturer'],
    ['实验室主任', 'Head of laboratory'],
    ['博士研究生', 'Doctoral student'],
  ]),
};

export const CITIES = named([
  ['北京', 'Beijing'],
  ['上海', 'Shanghai'],
  ['杭州', 'Hangzhou'],
  ['南京', 'Nanjing'],
  ['深圳', 'Shenzhen'],
  ['广州', 'Guangzhou'],
  ['成都', 'Chengdu'],
  ['武汉', 'Wuhan'],
  ['西安', 'Xi’an'],
  ['长沙', 'Changsha'],
  ['苏州', 'Suzhou'],
  ['青岛', 'Qingdao'],
]);

export const INTERESTS = named([
  ['查询优化', 'query optimisation'],
  ['高可用架构', 'high availability'],
  ['逻辑复制', 'logical replication'],
  ['存储引擎', 'storage engines'],
  ['时空数据', 'spatial data'],
  ['向量检索', 'vector search'],
  ['数据库迁移', 'migration'],
  ['可观测性', 'observability'],
  ['数据安全', 'data security'],
  ['云原生部署', 'cloud-native operation'],
  ['扩展插件开发', 'extension development'],
  ['分布式事务', 'distributed transactions'],
]);
