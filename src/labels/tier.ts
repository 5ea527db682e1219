import { COMMON, type PanelType } from './types';

/** Tiers, highest first. */
export const TIER: PanelType = {
  uid: 'api::tier.tier',
  name: { zh: '级别', en: 'Tier' },
  mainField: 'nameZh',
  sort: ['rank', 'DESC'],
  list: ['nameZh', 'nameEn', 'code', 'rank', 'openToApplication'],
  rows: [
    'code:4 rank:4 colour:4',
    'nameZh:6 nameEn:6',
    'descriptionZh:6 descriptionEn:6',
    'waysInZh:6 waysInEn:6',
    'thresholds:12',
    'openToApplication:4 byLeadership:4 byPromotion:4',
    'byInvitation:4 bySpecial:4 byException:4',
    'trophyZh:6 trophyEn:6',
    'trophy:6 benefits:6',
  ],
  fields: {
    code: COMMON.code,
    rank: {
      zh: '等级',
      en: 'Rank',
      help: { zh: '数字大的级别更高，不能重复。', en: 'A higher number is a higher tier; each once.' },
    },
    colour: {
      zh: '颜色',
      en: 'Colour',
      help: { zh: '六位十六进制，如 #336791。', en: 'Six hexadecimal digits, such as #336791.' },
    },
    nameZh: COMMON.nameZh,
    nameEn: COMMON.nameEn,
    descriptionZh: COMMON.descriptionZh,
    descriptionEn: COMMON.descriptionEn,
    waysInZh: { zh: '参与方式（中文）', en: 'Ways in, in Chinese' },
    waysInEn: { zh: '参与方式（英文）', en: 'Ways in, in English' },
    thresholds: {
      zh: '年度积分门槛',
      en: 'Thresholds',
      help: {
        zh: '一年内获得或保持此级别所需积分；留空表示不能凭积分获得。新门槛请新增一条，不要改旧的。',
        en: 'Points that gain or keep this tier in a year; none: not by points. Add a new one, leave the old ones.',
      },
    },
    openToApplication: { zh: '开放申请', en: 'Open to application' },
    byLeadership: {
      zh: '组长可获得',
      en: 'By leadership',
      help: { zh: '负责人授权制。', en: 'Leader-authorised committees.' },
    },
    byPromotion: { zh: '优秀组长可晋升', en: 'By promotion' },
    byInvitation: { zh: '邀请可获得', en: 'By invitation' },
    bySpecial: { zh: '特殊贡献可获得', en: 'By special award' },
    byException: { zh: '特例可获得', en: 'By exception' },
    trophyZh: { zh: '奖杯（中文）', en: 'Trophy in Chinese' },
    trophyEn: { zh: '奖杯（英文）', en: 'Trophy in English' },
    trophy: {
      zh: '奖杯图片',
      en: 'Picture of the trophy',
      help: {
        zh: '此级别实体奖杯的照片，公开展示在官网。演示数据中是手绘示意图，请换成真实奖杯的照片。',
        en: 'A photo of the tier’s real trophy, shown in public. The demo has a drawing: put the photo of the real one here.',
      },
    },
    benefits: { zh: '权益', en: 'Benefits', shows: 'nameZh' },
  },
};
