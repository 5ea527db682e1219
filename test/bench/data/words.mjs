/**
 * What invented people are made of. Every company begins with 演示 and every row is marked as demo.
 */

const pairs = (text) =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => pair.split('='));

const SURNAMES = pairs(`
  王=wang 李=li 张=zhang 刘=liu 陈=chen 杨=yang 赵=zhao 黄=huang 周=zhou 吴=wu 徐=xu 孙=sun 胡=hu 朱=zhu 高=gao 林=lin 何=he 郭=guo
  马=ma 罗=luo 梁=liang 宋=song 郑=zheng 谢=xie 韩=han 唐=tang 冯=feng 于=yu 董=dong 萧=xiao 程=cheng 曹=cao 袁=yuan 邓=deng 许=xu
  傅=fu 沈=shen 曾=zeng 彭=peng 吕=lyu`);

const GIVEN = pairs(`
  伟=wei 芳=fang 娜=na 敏=min 静=jing 丽=li 强=qiang 磊=lei 军=jun 洋=yang 勇=yong 艳=yan 杰=jie 娟=juan 涛=tao 明=ming 超=chao
  秀=xiu 霞=xia 平=ping 刚=gang 桂=gui 英=ying 华=hua 玉=yu 兰=lan 红=hong 建=jian 文=wen 辉=hui 力=li 鹏=peng 宇=yu 浩=hao
  凯=kai 健=jian 俊=jun 帆=fan 雪=xue 琳=lin 晨=chen 晓=xiao 欣=xin 悦=yue 梅=mei 波=bo 斌=bin 峰=feng 龙=long 阳=yang
  佳=jia 雨=yu 婷=ting 思=si 远=yuan 志=zhi 海=hai 飞=fei 春=chun 秋=qiu 诚=cheng 安=an 宁=ning 岩=yan`);

const CITIES = pairs(`
  北京=Beijing 上海=Shanghai 杭州=Hangzhou 南京=Nanjing 深圳=Shenzhen 广州=Guangzhou 成都=Chengdu 武汉=Wuhan 西安=Xi’an
  苏州=Suzhou 天津=Tianjin 重庆=Chongqing 长沙=Changsha 青岛=Qingdao 大连=Dalian 厦门=Xiamen 合肥=Hefei 济南=Jinan 郑州=Zhengzhou
  福州=Fuzhou 宁波=Ningbo 无锡=Wuxi 昆明=Kunming 沈阳=Shenyang 哈尔滨=Harbin 长春=Changchun 石家庄=Shijiazhuang 太原=Taiyuan
  南昌=Nanchang 贵阳=Guiyang 南宁=Nanning 兰州=Lanzhou 银川=Yinchuan 西宁=Xining 海口=Haikou 呼和浩特=Hohhot 乌鲁木齐=Urumqi 拉萨=Lhasa
  珠海=Zhuhai 东莞=Dongguan`);

const COMPANIES = pairs(`
  蓝鲸=Lanjing 星河=Xinghe 云杉=Yunshan 远山=Yuanshan 青松=Qingsong 白鹭=Bailu 银杏=Yinxing 赤岩=Chiyan 沧海=Canghai 晨曦=Chenxi
  极光=Jiguang 雪豹=Xuebao 天工=Tiangong 长风=Changfeng 镜湖=Jinghu 磐石=Panshi 灯塔=Dengta 木棉=Mumian 飞鸿=Feihong 海棠=Haitang
  松果=Songguo 鹿鸣=Luming 清泉=Qingquan 北斗=Beidou 南屏=Nanping 东篱=Dongli 西岭=Xiling 星火=Xinghuo 竹林=Zhulin 云帆=Yunfan`);

const TRADES = pairs(`
  智能=Intelligence 数据=Data 软件=Software 银行=Bank 证券=Securities 电力=Power 通信=Telecom 物流=Logistics 医疗=Health 教育=Education
  能源=Energy 航空=Airlines 汽车=Motors 零售=Retail 保险=Insurance 制造=Manufacturing 网络=Networks 传媒=Media 研究院=Institute 大学=University`);

const TITLES = pairs(`
  数据库工程师=Database·Engineer 数据库架构师=Database·Architect 技术总监=Technical·Director 首席架构师=Chief·Architect
  数据库管理员=DBA 研发经理=R&D·Manager 讲师=Lecturer 教授=Professor`).map(([zh, en]) => [zh, en.replace('·', ' ')]);

const columns = (list) => [list.map(([first]) => first), list.map(([, second]) => second)];

/** For SQL: each list as two arrays, Chinese and Latin, in the order in which `people.mjs` names them. */
export const WORDS = [SURNAMES, GIVEN, CITIES, COMPANIES, TRADES, TITLES].flatMap(columns);

/** The surnames, cities, companies and trades in Chinese, for searches. */
export const [SURNAME_WORDS, , CITY_WORDS, COMPANY_WORDS, TRADE_WORDS] = [
  SURNAMES,
  GIVEN,
  CITIES,
  COMPANIES,
  TRADES,
].map((list) => list.map(([zh]) => zh));
