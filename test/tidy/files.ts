// The files that the house rules are about: everything in the tree that is neither installed nor built.

import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url));

const leftOut = [
  ...['**/node_modules', '.git', '.entente', 'dist', 'web/dist', 'web/.dist-*', 'coverage'],
  ...['**/*.log', '**/*.tgz', '**/*.tsbuildinfo', '**/__pycache__'],
];

const textName = /\.(?:ts|tsx|cjs|js|json|md|css|html|po|sh|py|go|yml|yaml|txt|csv|svg)$|\/[^./]+$/;

/** One file of ours that is TypeScript. */
export type SourceFile = {
  /** Path from the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lineCount: number;
  readonly tree: ts.SourceFile;
};

function listed(pattern: string): string[] {
  return globSync(pattern, { cwd: root, exclude: leftOut })
    .filter((path) => statSync(join(root, path)).isFile())
    .sort();
}

/** Reads a file by its path from the root. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Every text file of the repository, the lock file included. */
export function textFiles(): string[] {
  const dotted = ['.npmrc', '.gitignore', '.editorconfig', '.dependency-cruiser.cjs', '.ci/run'];
  const named = listed('**/*').filter((path) => textName.test(`/${path}`));
  return [...new Set([...named, ...dotted.flatMap(listed)])];
}

/** Every TypeScript file that people write, parsed. What a generator wrote is not theirs to tidy. */
export function sourceFiles(): SourceFile[] {
  return listed('**/*.{ts,tsx}')
    .filter((path) => !/(?:^|\/)generated\/|\.d\.ts$/.test(path))
    .map((path) => {
      const text = read(path);
      return {
        path,
        text,
        lineCount: text.replace(/\n$/, '').split('\n').length,
        tree: ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true),
      };
    });
}

/** Where a node stands, as editors and people write it. */
export function place(file: SourceFile, node: ts.Node): string {
  const { line } = file.tree.getLineAndCharacterOfPosition(node.getStart());
  return `${file.path}:${line + 1}`;
}

/** Calls `visit` on a node and on everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}
