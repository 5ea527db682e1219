import type { Core } from '@strapi/strapi';
import { registerShutdown } from './availability/shutdown';
import { auditedSteps, closeActions, doorSteps, giveSteps, guardReading, registerAccess, seedRoles } from './access';
import { loadCatalogue } from './catalogue';
import { clearWorkshops } from './documents/wall-pack/workshop';
import { guardUploads, registerEditorial, seedPanelSettings } from './editorial';
import { bootstrapGraphql, destroyGraphql, registerGraphql } from './graphql';
import { registerPanel } from './panel';
import { acquireBootLock, releaseBootLock } from './persistence/shared/boot-lock';
import { installConstraints } from './persistence/constraints';
import { registerClock } from './persistence/shared/clock';
import { makeCommitsHonest } from './persistence/shared/honest-commit';
import { registerReadyMade, startReadyMade, stopReadyMade } from './ready-made';
import { closeDarkroom } from './photo/darkroom';
import { gateSteps, registerSignIn } from './sign-in';
import { startWorkers, stopWorkers } from './workers';

/** What is plugged into Strapi, in order. */
export default {
  async register({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    registerClock(strapi);
    await acquireBootLock(strapi);
    makeCommitsHonest(strapi);
    closeActions(strapi);
    giveSteps(strapi, [doorSteps, gateSteps, auditedSteps]);
    registerEditorial(strapi);
    registerReadyMade(strapi);
    registerGraphql(strapi);
    registerSignIn(strapi);
    await registerAccess(strapi);
    guardReading(strapi);
    registerPanel(strapi);
    guardUploads(strapi);
    registerShutdown(strapi);
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await clearWorkshops();
    await installConstraints(strapi);
    await loadCatalogue(strapi);
    await seedPanelSettings(strapi);
    await seedRoles(strapi);
    await bootstrapGraphql(strapi);
    await startReadyMade(strapi);
    await startWorkers(strapi);
    await releaseBootLock(strapi);
  },

  async destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
    await stopWorkers(strapi);
    await closeDarkroom();
    await destroyGraphql(strapi);
    await stopReadyMade(strapi);
    await releaseBootLock(strapi);
  },
};
