/** `npm run develop`: the programme with every change live, on the database of `npm start`. */
import { refuseOldNode } from './start/node.mjs';

refuseOldNode(1);
const { develop } = await import('./develop/main.mjs');
await develop(process.argv.slice(2));
