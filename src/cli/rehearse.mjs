/** `npm run rehearse -- FILE…`: replays scenario files on a scratch database. */
import { refuseOldNode } from './start/node.mjs';

refuseOldNode(2);
const { rehearse } = await import('./rehearse/main.mjs');
await rehearse(process.argv.slice(2));
