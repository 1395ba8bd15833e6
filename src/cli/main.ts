import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';

// Reading two hundred files of TypeScript takes longer than most commands do. What Node.js made of them is kept beside the packages, with the
// trust of the code itself; where that folder cannot be written, nothing is kept. It has to be said before the first of them is read.
enableCompileCache(fileURLToPath(new URL('../../node_modules/.cache/entente', import.meta.url)));
const { runCommandLine } = await import('./command-line.ts');
await runCommandLine();
