import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { refuse } from '#kernel/refusal.ts';
import { answer } from './answer.ts';
import type { ApiApp } from './environment.ts';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The built web desk. Names under `assets/` carry a digest and may be kept for ever; every other address that is not a file is a
 * page of the desk, so it answers with `index.html`.
 */
export function serveWeb(app: ApiApp, root: string): void {
  app.get('*', async (context) => {
    const path = decodePath(new URL(context.req.url).pathname);
    const file = path === undefined ? undefined : fileWithin(root, path);
    const found = file ?? fileWithin(root, '/index.html');
    if (found === undefined) return answer(refuse('request.not-found', { at: 'index.html' }));
    const forEver = file?.startsWith(join(root, 'assets') + sep) === true;
    return new Response(new Uint8Array(await readFile(found)), {
      headers: {
        'content-type': mediaTypes[extname(found)] ?? 'application/octet-stream',
        'cache-control': forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      },
    });
  });
}

function decodePath(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** Files that begin with a dot are the build's own. */
function fileWithin(root: string, path: string): string | undefined {
  if (path.includes('\0') || path.includes('/.')) return undefined;
  const file = normalize(join(root, path));
  if (!file.startsWith(root + sep)) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}
