import type { StrapiApp } from '@strapi/strapi/admin';
import { registerAudit } from './audit';
import { countCharacters } from './character-lengths';
import { registerConflicts } from './conflict';
import { FILTERS_HOOK, translateFilters } from './filter-labels';
import { translateChecks } from './form-checks';
import { registerFormDays } from './form-days';
import { sendFormKeys } from './form-keys';
import { sendFormVersions } from './form-versions';
import { registerCopies } from './copies';
import logo from './logo.svg';
import { registerGrants } from './grant';
import { EDIT_VIEW_HOOK, explainFields } from './help-texts';
import { LIST_VIEW_HOOK, translateEnumerations } from './enumeration-cells';
import { preferChinese } from './language';
import { registerHome } from './home';
import { addHonourPanel, registerPeople } from './membership';
import { registerLeaders } from './leadership';
import { takeNewsAsRead } from './news';
import { bearOutages } from './outage';
import { registerReleases } from './release';
import { registerSignInAgain } from './sign-in';
import { registerBeginnings } from './shared/begin-with';
import { addPortrait } from './photo';
import { layOut } from './sheet';
import { addReview, registerTray } from './contribution';
import { translations } from './translations';
import { registerWall } from './image-wall';
import { withoutBuilder } from './without-builder';

/** What is plugged into the admin panel. */
export default {
  config: {
    locales: ['zh-Hans', 'en'],
    translations,
    auth: { logo },
    menu: { logo },
    head: { favicon: logo },
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp): void {
    bearOutages();
    layOut();
    countCharacters();
    translateChecks();
    registerFormDays(app);
    registerHome(app);
    registerPeople(app);
    registerReleases(app);
    registerGrants(app);
    registerLeaders(app);
    registerWall(app);
    registerAudit(app);
    registerTray(app);
    registerSignInAgain(app);
    registerConflicts(app);
  },
  bootstrap(app: StrapiApp): void {
    preferChinese();
    void takeNewsAsRead();
    sendFormVersions();
    sendFormKeys();
    app.registerHook(EDIT_VIEW_HOOK, explainFields);
    app.registerHook(LIST_VIEW_HOOK, translateEnumerations);
    app.registerHook(FILTERS_HOOK, translateFilters);
    withoutBuilder(app);
    registerCopies(app);
    registerBeginnings(app);
    addReview(app);
    addPortrait(app);
    addHonourPanel(app);
  },
};
