import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the package stands: the same from `src/cli` and from the packed `dist/cli`. */
export const packageRoot = fileURLToPath(new URL('../../', import.meta.url));

/** The software's version, as the package states it; the protocol's version is another thing. */
export function packageVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8'));
  if (typeof manifest === 'object' && manifest !== null && 'version' in manifest) {
    return String(manifest.version);
  }
  throw new Error('package.json states no version');
}

/** The built web desk, if it is there. */
export function webRoot(): string | undefined {
  const root = join(packageRoot, 'web', 'dist');
  return existsSync(join(root, 'index.html')) ? root : undefined;
}
