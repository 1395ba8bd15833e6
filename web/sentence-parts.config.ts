// The sentences of the desk in two parts: those that whatever stands on the screen first may say, and the rest, which is fetched with the
// first page, form or notice that is opened after it. So a new page's sentences do not weigh on the first load.

import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { formatter } from '@lingui/format-po';
import type { Plugin } from 'vite';

/** What is there before anything is opened: the desk itself, Today, and the pages of whoever is not signed in. */
const firstEntries: readonly string[] = [
  'main.tsx',
  'today/home-page.tsx',
  'sign-in/door-page.tsx',
  'sign-in/link-page.tsx',
  'sign-in/enrol-page.tsx',
  'sign-in/sign-in-again.tsx',
];

const staticImports = /^(?:import|export)\s(?!type\s)[^;]*?from\s+'(\.{1,2}\/[^']+)';/gms;
const bareImports = /^import\s+'(\.{1,2}\/[^']+)';/gm;
const fetched = /(.*)import\('(\.{1,2}\/[^']+)'\)/g;

/** Every file that the first load brings, by its path from the folder of the desk. */
export function firstFiles(webFolder: string): ReadonlySet<string> {
  const found = new Set<string>();
  const ahead = firstEntries.map((name) => join(webFolder, name));
  for (let file = ahead.pop(); file !== undefined; file = ahead.pop()) {
    const name = relative(webFolder, file);
    if (found.has(name) || !/\.tsx?$/.test(name) || !existsSync(file)) continue;
    found.add(name);
    const source = readFileSync(file, 'utf8');
    for (const [, path = ''] of [
      ...source.matchAll(staticImports),
      ...source.matchAll(bareImports),
    ])
      ahead.push(resolve(dirname(file), path));
  }
  return found;
}

/**
 * What a file of the first load fetches later without waiting for the rest of the sentences, as `file → part`: it would say the names of
 * sentences in their place. The routes wait by themselves (`lazyPage`).
 */
export function fetchedUnsaid(webFolder: string): readonly string[] {
  const unsaid: string[] = [];
  for (const name of firstFiles(webFolder)) {
    const source = readFileSync(join(webFolder, name), 'utf8');
    for (const [, before = '', path = ''] of source.matchAll(fetched)) {
      const part = relative(webFolder, resolve(webFolder, dirname(name), path));
      const waits = /(?:withSentences|lazyPage)\(\(\) => $/.test(before);
      if (!waits && !firstEntries.includes(part)) unsaid.push(`${name} → ${part}`);
    }
  }
  return unsaid;
}

/** The names of the sentences that the first load may say. */
export async function firstSentences(
  webFolder: string,
  catalogue: string,
): Promise<ReadonlySet<string>> {
  const files = firstFiles(webFolder);
  const sentences = await formatter({ lineNumbers: false }).parse(readFileSync(catalogue, 'utf8'), {
    ...{ locale: 'en', sourceLocale: 'en', filename: catalogue },
  });
  const isFirst = ([, { origin = [] }]: (typeof entries)[number]): boolean =>
    origin.some(([file]) => files.has(file));
  const entries = Object.entries(sentences);
  return new Set(entries.filter(isFirst).map(([id]) => id));
}

/** Of a compiled catalogue, `xx.po` holds the first part and `xx.po?rest?lingui` the rest. */
export function sentencesInParts(webFolder: string): Plugin {
  return {
    name: 'sentences-in-parts',
    enforce: 'post',
    transform: {
      filter: { id: /\.po(?:\?rest\?lingui)?$/ },
      async handler(code, id) {
        const unsaid = fetchedUnsaid(webFolder);
        if (unsaid.length > 0)
          throw new Error(`fetched without withSentences: ${unsaid.join(', ')}`);
        const literal = /JSON\.parse\(("(?:[^"\\]|\\.)*")\)/.exec(code)?.[1];
        if (literal === undefined) throw new Error(`${id} is no compiled catalogue`);
        const [catalogue = '', ...query] = id.split('?');
        const first = await firstSentences(webFolder, catalogue);
        const messages: Record<string, unknown> = JSON.parse(JSON.parse(literal));
        const isWanted = ([name]: [string, unknown]) => first.has(name) !== query.includes('rest');
        const part = Object.fromEntries(Object.entries(messages).filter(isWanted));
        const text = JSON.stringify(JSON.stringify(part));
        return { code: `export const messages=JSON.parse(${text});`, map: null };
      },
    },
  };
}
