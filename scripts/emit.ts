// Writes dist/ for the packed package: JavaScript and declarations, since Node.js strips no types
// inside node_modules. Folders stand as they do in src/, so a path relative to a module leads to the
// same place from both. Types are judged by `npm run check`, not here.

import { cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

const root = fileURLToPath(new URL('..', import.meta.url));
const sourceFolder = join(root, 'src');
const outputFolder = join(root, 'dist');

type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** What a specifier is called in dist/: `#kernel/digest.ts` from `ledger/` is `../kernel/digest.js`. */
export function specifierInDist(specifier: string, fromFolder: string): string {
  if (!/^(#|\.\.?\/)/.test(specifier)) return specifier;
  let path = specifier;
  if (specifier.startsWith('#')) {
    path = posix.relative(fromFolder, specifier.slice(1));
    if (!path.startsWith('.')) path = `./${path}`;
  }
  return path.replace(/(?<!\.d)\.ts$/, '.js');
}

function isModuleUrl(node: ts.Node): node is ts.NewExpression {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'URL' &&
    node.arguments?.[1]?.getText() === 'import.meta.url'
  );
}

/** The literal by which a node names another module: in an import, or in `new URL('./worker.ts', import.meta.url)`. */
function namedModule(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return node.argument.literal;
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
    return node.arguments[0];
  }
  return isModuleUrl(node) ? node.arguments?.[0] : undefined;
}

function specifierEdits(source: ts.SourceFile, fromFolder: string): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: ts.Node): void => {
    const literal = namedModule(node);
    if (literal && ts.isStringLiteralLike(literal)) {
      const text = specifierInDist(literal.text, fromFolder);
      if (text !== literal.text) {
        edits.push({ start: literal.getStart(), end: literal.getEnd(), text: `'${text}'` });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return edits.sort((a, b) => b.start - a.start);
}

/** A module's text with every module that it names called as it is in dist/. */
export function rewritten(fromFolder: string, text: string): string {
  const source = ts.createSourceFile('emitted.ts', text, ts.ScriptTarget.Latest, true);
  return specifierEdits(source, fromFolder).reduce(
    (result, { start, end, text: name }) => result.slice(0, start) + name + result.slice(end),
    text,
  );
}

function compilerOptions(): ts.CompilerOptions {
  const path = join(root, 'tsconfig.json');
  const { config } = ts.readConfigFile(path, (name) => readFileSync(name, 'utf8'));
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, root);
  return {
    ...options,
    noEmit: false,
    declaration: true,
    rewriteRelativeImportExtensions: true,
    rootDir: sourceFolder,
    outDir: outputFolder,
  };
}

function emit(): number {
  rmSync(outputFolder, { recursive: true, force: true });
  const sources = globSync('**/*.ts', { cwd: sourceFolder }).filter(
    (name) => !name.endsWith('.test.ts'),
  );
  const program = ts.createProgram(
    sources.map((name) => join(sourceFolder, name)),
    compilerOptions(),
  );
  const { emitSkipped } = program.emit(undefined, (path, text) => {
    const folder = relative(outputFolder, dirname(path)).split(sep).join('/');
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, rewritten(folder, text));
  });
  if (emitSkipped) throw new Error('typescript wrote nothing; run "npm run check"');

  const assets = globSync('**/*.{json,sql,py}', { cwd: sourceFolder });
  for (const name of assets) cpSync(join(sourceFolder, name), join(outputFolder, name));
  return sources.length;
}

if (import.meta.main) process.stdout.write(`dist: ${emit()} modules\n`);
