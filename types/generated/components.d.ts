import type { Schema, Struct } from '@strapi/strapi';

export interface ProfileLink extends Struct.ComponentSchema {
  collectionName: 'components_profile_links';
  info: {
    displayName: '\u94FE\u63A5 Link';
    icon: 'link';
  };
  attributes: {
    kind: Schema.Attribute.Enumeration<
      ['website', 'blog', 'github', 'gitee', 'pgfans', 'modb', 'wechat-official-account', 'linkedin', 'other']
    > &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'website'>;
    label: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 80;
      }>;
    url: Schema.Attribute.String &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 500;
      }>;
  };
}

export interface RulesCutOff extends Struct.ComponentSchema {
  collectionName: 'components_rules_cut_offs';
  info: {
    displayName: '\u622A\u6B62\u65E5 Cut-off';
    icon: 'calendar';
  };
  attributes: {
    day: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 31;
          min: 1;
        },
        number
      >;
    month: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 12;
          min: 1;
        },
        number
      >;
    quarter: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 4;
          min: 1;
        },
        number
      >;
  };
}

export interface RulesRevision extends Struct.ComponentSchema {
  collectionName: 'components_rules_revisions';
  info: {
    displayName: '\u89C4\u5219\u7248\u672C Rule revision';
    icon: 'clock';
  };
  attributes: {
    cap: Schema.Attribute.Integer &
      Schema.Attribute.SetMinMax<
        {
          max: 1000000;
          min: 0;
        },
        number
      >;
    effectiveFrom: Schema.Attribute.Date & Schema.Attribute.Required;
    evidenceHosts: Schema.Attribute.String &
      Schema.Attribute.SetMinMaxLength<{
        maxLength: 300;
      }>;
    evidenceRequired: Schema.Attribute.Boolean & Schema.Attribute.Required & Schema.Attribute.DefaultTo<true>;
    points: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 1000000;
          min: 0;
        },
        number
      >;
    unit: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 1000000;
          min: 1;
        },
        number
      > &
      Schema.Attribute.DefaultTo<1>;
  };
}

export interface RulesThreshold extends Struct.ComponentSchema {
  collectionName: 'components_rules_thresholds';
  info: {
    displayName: '\u5E74\u5EA6\u95E8\u69DB Threshold';
    icon: 'bulletList';
  };
  attributes: {
    fromYear: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 9999;
          min: 2000;
        },
        number
      >;
    points: Schema.Attribute.Integer &
      Schema.Attribute.Required &
      Schema.Attribute.SetMinMax<
        {
          max: 1000000;
          min: 1;
        },
        number
      >;
  };
}

export interface WallSettings extends Struct.ComponentSchema {
  collectionName: 'components_wall_settings';
  info: {
    displayName: '\u5F62\u8C61\u5899\u8BBE\u7F6E Image wall';
    icon: 'landscape';
  };
  attributes: {
    captions: Schema.Attribute.Enumeration<['zh', 'en', 'both']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'both'>;
    order: Schema.Attribute.Enumeration<['tier', 'committee']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'tier'>;
    ratio: Schema.Attribute.Enumeration<['portrait-3-4', 'portrait-4-5', 'portrait-2-3', 'square']> &
      Schema.Attribute.Required &
      Schema.Attribute.DefaultTo<'portrait-3-4'>;
    tiers: Schema.Attribute.Relation<'oneToMany', 'api::tier.tier'>;
  };
}

declare module '@strapi/strapi' {
  export namespace Public {
    export interface ComponentSchemas {
      'profile.link': ProfileLink;
      'rules.cut-off': RulesCutOff;
      'rules.revision': RulesRevision;
      'rules.threshold': RulesThreshold;
      'wall.settings': WallSettings;
    }
  }
}
