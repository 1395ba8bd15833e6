import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Makes a folder that a person named, and those above it. Where a file system makes none (`/proc`), Node.js's own `recursive` asks again
 * without an end, and nothing but SIGKILL stops it; this fails with the reason.
 */
export function makeFolder(path: string, mode = 0o700): void {
  if (existsSync(path)) return;
  const above = dirname(path);
  if (above !== path) makeFolder(above, mode);
  mkdirSync(path, { mode });
}
