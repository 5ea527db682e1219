/** Runs when tests fail, too. */
export default async function globalTeardown() {
  await globalThis.cleanUpTestCluster?.();
}
