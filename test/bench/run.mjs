/** `npm run bench -- [NAME…]`: runs the comparisons. */
import { refuseOldNode } from '../../src/cli/start/node.mjs';

refuseOldNode(2);
const { bench } = await import('./main.mjs');
await bench(process.argv.slice(2));
