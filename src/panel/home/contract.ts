import { z } from 'zod';
import type { WaitingView } from '../../services/contribution/read-waiting';
import type { SentBackView } from '../../services/contribution/read-sent-back';
import type { LateDutiesView } from '../../services/leadership/read-late-duties';
import type { NearThresholdsView } from '../../services/membership/read-near-thresholds';
import type { MissingPhotosView } from '../../services/photo/read-missing-photos';
import type { PublicationsToConfirmView } from '../../services/release/read-publications-to-confirm';
import type { DraftCounts, ReleasesAtHandView } from '../../services/release/read-releases-at-hand';
import { json, route, type AnswerOf } from '../contract';

const nothing = z.object({});

/** What the home page tells: one question a route, so that each appears as soon as it is answered. */
export const HOME = {
  waiting: route({
    method: 'GET',
    path: '/overview/waiting',
    may: 'contribution.review',
    input: nothing,
    answer: json<WaitingView>(),
  }),
  grants: route({
    method: 'GET',
    path: '/overview/grants',
    may: 'title.grant',
    input: nothing,
    answer: json<{ total: number }>(),
  }),
  publications: route({
    method: 'GET',
    path: '/overview/publications',
    may: 'release.publish',
    input: nothing,
    answer: json<PublicationsToConfirmView>(),
  }),
  sentBack: route({
    method: 'GET',
    path: '/overview/sent-back',
    may: 'contribution.review',
    input: nothing,
    answer: json<SentBackView>(),
  }),
  releases: route({
    method: 'GET',
    path: '/overview/releases',
    may: 'release.read',
    input: nothing,
    answer: json<ReleasesAtHandView>(),
  }),
  draft: route({
    method: 'GET',
    path: '/overview/releases/draft',
    may: 'release.read',
    input: nothing,
    answer: json<DraftCounts>(),
  }),
  nearThresholds: route({
    method: 'GET',
    path: '/overview/near-thresholds',
    may: 'person.read',
    input: nothing,
    answer: json<NearThresholdsView>(),
  }),
  missingPhotos: route({
    method: 'GET',
    path: '/overview/missing-photos',
    may: 'photo.missing',
    input: nothing,
    answer: json<MissingPhotosView>(),
  }),
  lateDuties: route({
    method: 'GET',
    path: '/overview/late-duties',
    may: 'leadership.read',
    input: nothing,
    answer: json<LateDutiesView>(),
  }),
};

/** A leader in office whose duty of a year is late. */
export type LateDuty = AnswerOf<typeof HOME.lateDuties>['late'][number];
