import { ACTIVITY_TYPE } from './activity-type';
import { BENEFIT } from './benefit';
import { COMMITTEE } from './committee';
import { COMPONENTS } from './components';
import { CONTRIBUTION } from './contribution';
import { EVENT } from './event';
import { GROUP } from './group';
import { LEADERSHIP } from './leadership';
import { MEMBER } from './member';
import { MEMBER_CONTACT } from './member-contact';
import { PROGRAMME } from './programme';
import { TIER } from './tier';
import type { PanelType } from './types';

/** How the panel shows each content type. */
export const CONTENT_TYPES: readonly PanelType[] = [
  PROGRAMME,
  TIER,
  BENEFIT,
  COMMITTEE,
  GROUP,
  ACTIVITY_TYPE,
  MEMBER,
  MEMBER_CONTACT,
  LEADERSHIP,
  CONTRIBUTION,
  EVENT,
];

/** Content types and components. */
export const PANEL_TYPES: readonly PanelType[] = [...CONTENT_TYPES, ...COMPONENTS];
