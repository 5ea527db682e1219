import { ArrowUp, Bell, Calendar, CheckCircle, Clock, Images } from '@strapi/icons';
import type { StrapiApp, WidgetArgs } from '@strapi/strapi/admin';
import type { PanelAction } from '../../labels/actions';
import { menuLabel } from '../shared/menu';
import { permissionFor } from '../shared/permissions';

/** Strapi's own that say nothing here: nothing is drafted and published in its sense, and counts of tables help nobody. */
const USELESS: readonly string[] = ['last-published-entries', 'chart-entries', 'key-statistics', 'deploy-now'];

type Widget = Pick<WidgetArgs, 'icon' | 'component'> & { id: string; may: PanelAction };

const WIDGETS: readonly Widget[] = [
  {
    id: 'tasks',
    icon: Bell,
    // Everybody on the staff may; what each of them has to do stands inside.
    may: 'photo.missing',
    component: async () => (await import('./tasks')).Tasks,
  },
  {
    id: 'waiting',
    icon: CheckCircle,
    may: 'contribution.review',
    component: async () => (await import('./waiting')).Waiting,
  },
  {
    id: 'releases',
    icon: Calendar,
    may: 'release.read',
    component: async () => (await import('./releases-at-hand')).ReleasesAtHand,
  },
  {
    id: 'near',
    icon: ArrowUp,
    may: 'person.read',
    component: async () => (await import('./near-thresholds')).NearThresholds,
  },
  {
    id: 'duties',
    icon: Clock,
    may: 'leadership.read',
    component: async () => (await import('./late-duties')).LateDuties,
  },
  {
    id: 'photos',
    icon: Images,
    may: 'photo.missing',
    component: async () => (await import('./missing-photos')).MissingPhotos,
  },
];

/** Puts what waits for the reader before Strapi's widgets on the home page; each sees what they may act on or read. */
export function registerHome(app: StrapiApp): void {
  const ours = WIDGETS.map(({ may, id, ...widget }) => ({
    ...widget,
    id: `honour-${id}`,
    title: menuLabel(`honour.home.${id}`),
    permissions: permissionFor(may),
  }));
  app.widgets.register((others) => [...ours, ...others.filter(({ id }) => !USELESS.includes(id))]);
}
