/** The programme itself; a single row. */
export interface ProgrammeData {
  nameZh: string;
  nameEn: string;
  shortNameZh: string;
  shortNameEn: string;
  /** The edition of the rules as published. */
  editionZh: string;
  editionEn: string;
  descriptionZh: string;
  descriptionEn: string;
  sponsorZh: string;
  sponsorEn: string;
  foundedYear: number;
  website: string;
  contactZh: string;
  contactEn: string;
  timeZone: string;
  cutOffs: { quarter: number; month: number; day: number }[];
}

/** What every coded row of the catalogue has. */
export interface Coded {
  code: string;
  nameZh: string;
  nameEn: string;
}

export interface TierData extends Coded {
  rank: number;
  descriptionZh: string;
  descriptionEn: string;
  waysInZh: string;
  waysInEn: string;
  openToApplication: boolean;
  thresholds: { fromYear: number; points: number }[];
  byInvitation: boolean;
  bySpecial: boolean;
  byException: boolean;
  byPromotion: boolean;
  byLeadership: boolean;
  colour: string;
  trophyZh: string;
  trophyEn: string;
}

export interface BenefitData extends Coded {
  descriptionZh: string;
  descriptionEn: string;
  position: number;
  /** Codes of the tiers that give it. */
  tiers: string[];
}

export interface CommitteeData extends Coded {
  descriptionZh: string;
  descriptionEn: string;
  wayIn: 'leader-authorised' | 'points' | 'separate';
  wayInZh: string;
  wayInEn: string;
  /** Where the document with the details is found; null for none. */
  detailsUrl: string | null;
  position: number;
  /** Code of the activity type that a leader owes every year. */
  duty: string | null;
}

export interface GroupData extends Coded {
  descriptionZh: string;
  descriptionEn: string;
  /** Code of its committee; null for the group that stands alone. */
  committee: string | null;
  city: string | null;
  industry: string | null;
  position: number;
}

export interface ActivityTypeData extends Coded {
  descriptionZh: string;
  descriptionEn: string;
  kind: 'points' | 'duty';
  countedOverYear: boolean;
  unitZh: string;
  unitEn: string;
  /** Code of the committee that it belongs to. */
  committee: string;
  position: number;
  revisions: {
    effectiveFrom: string;
    points: number;
    unit: number;
    cap: number | null;
    evidenceRequired: boolean;
    /** Hosts, divided by blanks; left out where evidence may be anywhere. */
    evidenceHosts?: string;
  }[];
}
