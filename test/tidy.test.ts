// The rules of the house that no other tool holds. Each failure names the place and what to do instead.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { basename, join, posix } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { z } from 'zod';
import { bans } from './tidy/bans.ts';
import { place, read, root, type SourceFile, sourceFiles, textFiles, walk } from './tidy/files.ts';

const fileLinesMax = 500;
const medianFileLinesMax = 150;
const functionLinesMax = 70;
const functionWithInnerLinesMax = 160;

const sources = sourceFiles();
const texts = textFiles();

function none(findings: readonly string[]): void {
  assert.deepEqual(findings, [], `\n${findings.join('\n')}\n`);
}

test('tidy: there is something to judge', () => {
  assert.ok(sources.length > 10);
  assert.ok(texts.includes('package-lock.json'));
  assert.ok(texts.includes('.npmrc'));
});

for (const ban of bans) {
  test(`tidy: no code has ${ban.what}`, () => {
    const findings: string[] = [];
    for (const file of sources.filter(({ path }) => ban.where(path))) {
      walk(file.tree, (node) => {
        if (ban.matches(node)) findings.push(`${place(file, node)}: ${ban.what}: ${ban.instead}`);
      });
    }
    none(findings);
  });
}

function comments({ text, tree }: SourceFile): string[] {
  const found = new Map<number, string>();
  walk(tree, (node) => {
    const ranges = [
      ...(ts.getLeadingCommentRanges(text, node.pos) ?? []),
      ...(ts.getTrailingCommentRanges(text, node.end) ?? []),
    ];
    for (const { pos, end } of ranges) found.set(pos, text.slice(pos, end));
  });
  return [...found.values()];
}

test('tidy: no comment silences the compiler or leaves work for later', () => {
  const banned = /@ts-(?:ignore|expect-error|nocheck)|\b(?:TODO|FIXME|XXX|HACK)\b/;
  none(
    sources
      .filter((file) => comments(file).some((comment) => banned.test(comment)))
      .map(({ path }) => `${path}: mend it now, or write an issue and say here what holds today`),
  );
});

test('tidy: files are named for what they hold, in kebab-case', () => {
  const empty = /^(?:util|utils|helper|helpers|common|types|misc|shared)\.tsx?$/;
  const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.(?:test|bench|config))?\.tsx?$/;
  none(
    sources
      .map(({ path }) => path)
      .filter((path) => empty.test(basename(path)) || !kebab.test(basename(path)))
      .map((path) => `${path}: name it for the noun or verb it holds, in kebab-case`),
  );
});

test('tidy: no file is too long, and half of them are short', () => {
  const long = sources.filter(({ lineCount }) => lineCount > fileLinesMax);
  none(long.map(({ path, lineCount }) => `${path}: ${lineCount} lines, at most ${fileLinesMax}`));

  const sizes = sources.map(({ lineCount }) => lineCount).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)] ?? 0;
  assert.ok(median <= medianFileLinesMax, `the median file has ${median} lines: split some`);
});

/** How many lines a node covers. */
function linesOf({ tree }: SourceFile, node: ts.Node): number {
  const first = tree.getLineAndCharacterOfPosition(node.getStart(tree)).line;
  return tree.getLineAndCharacterOfPosition(node.getEnd()).line - first + 1;
}

/** The outermost functions inside a function. */
function innerFunctions(node: ts.Node): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child)) found.push(child);
    else ts.forEachChild(child, visit);
  };
  ts.forEachChild(node, visit);
  return found;
}

// A function that makes an object, or that holds tests, is judged by what stands in it outside its inner functions, and
// these by themselves; all together it still has to fit in a head.
test('tidy: no function is too long', () => {
  const findings: string[] = [];
  for (const file of sources) {
    walk(file.tree, (node) => {
      if (!ts.isFunctionLike(node)) return;
      const whole = linesOf(file, node);
      if (whole <= functionLinesMax) return;
      const inner = innerFunctions(node).reduce((sum, child) => sum + linesOf(file, child) - 1, 0);
      if (whole - inner > functionLinesMax) {
        findings.push(`${place(file, node)}: ${whole - inner} lines, at most ${functionLinesMax}`);
      } else if (whole > functionWithInnerLinesMax) {
        findings.push(
          `${place(file, node)}: ${whole} lines with its inner functions, at most ${functionWithInnerLinesMax}`,
        );
      }
    });
  }
  none(findings);
});

const markdown = texts.filter((path) => path.endsWith('.md') && !path.startsWith('vectors/'));

/** Paths that a page names: where its links lead, and what it sets in backticks under one of our folders. */
function namedPaths(page: string): string[] {
  const prose = read(page).replace(/```[\s\S]*?```/g, '');
  const links = [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1] ?? '')
    .filter((target) => target !== '' && !/^(?:[a-z]+:|#)/.test(target))
    .map((target) => posix.join(posix.dirname(page), target.replace(/#.*$/, '')));
  const ticked = [
    ...prose.matchAll(/`((?:src|test|docs|web|bench|bin|scripts|vectors|data|\.ci)\/[\w./-]*)`/g),
  ].map((match) => match[1] ?? '');
  return [...links, ...ticked];
}

test('tidy: every path that a page names exists', () => {
  const findings = markdown.flatMap((page) =>
    namedPaths(page)
      .filter((path) => !existsSync(join(root, path)))
      .map((path) => `${page}: names ${path}, which is not there`),
  );
  none([...new Set(findings)]);
});

test('tidy: every test that a page names is in its file, by the beginning of its name', () => {
  const named = /`((?:src|test|web)\/[\w./-]+\.test\.tsx?)` “([^”]+)”/g;
  const findings = markdown.flatMap((page) =>
    [...read(page).matchAll(named)].flatMap(([, file = '', name = '']) => {
      const isThere = existsSync(join(root, file)) && read(file).includes(name);
      return isThere ? [] : [`${page}: ${file} has no test “${name}…”`];
    }),
  );
  none([...new Set(findings)]);
});

test('tidy: docs/asvs.md answers each requirement of OWASP ASVS 5.0.0 at levels 1 and 2, once', () => {
  const rows = [...read('docs/asvs.md').matchAll(/^\| (\d+\.\d+\.\d+) \| ([12]) \|/gm)];
  assert.equal(new Set(rows.map(([, number]) => number)).size, rows.length);
  const levels = rows.map(([, , level]) => level);
  assert.equal(levels.filter((level) => level === '1').length, 70);
  assert.equal(levels.filter((level) => level === '2').length, 183);
});

const manifest = z
  .object({
    dependencies: z.record(z.string(), z.string()),
    devDependencies: z.record(z.string(), z.string()),
    optionalDependencies: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(read('package.json')));

const declared: Readonly<Record<string, string>> = {
  ...manifest.dependencies,
  ...manifest.devDependencies,
  ...manifest.optionalDependencies,
};

test('tidy: every dependency is pinned to one version', () => {
  const loose = Object.entries(declared).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
  none(loose.map(([name, version]) => `package.json: ${name} ${version}: name one exact version`));
});

test('tidy: docs/dependencies.md and package.json name the same dependencies', () => {
  const rows = read('docs/dependencies.md').matchAll(/^\| `([^`]+)` \| ([\d.]+) \| ([^|]+)\|/gm);
  const listed = Object.fromEntries([...rows].map((row) => [row[1] ?? '', row[2] ?? '']));
  assert.deepEqual(listed, declared);
});

test('tidy: no file names a package registry or a place on one machine', () => {
  const registry =
    /https?:\/\/[^\s"'/]*(?:registry|npmjs|npmmirror|artifactory|verdaccio)[^\s"'/]*/;
  const machine = /(?<![\w.~-])\/(?:root|work|home\/\w+|Users\/\w+)\//;
  const findings = texts.flatMap((path) => {
    const text = read(path);
    const found = registry.exec(text) ?? machine.exec(text);
    return found ? [`${path}: ${found[0]}`] : [];
  });
  none(findings);
});

test('tidy: the lock file says what to install and not from where', () => {
  assert.equal(/"resolved":/.test(read('package-lock.json')), false);
  assert.equal(/"hasInstallScript": true/.test(read('package-lock.json')), false);
});
