// What may not be written, where, and what to write instead. Matched on the syntax tree, so that a
// word in a comment or a string breaks no rule.

import ts from 'typescript';

/** One thing that house style forbids. */
export type Ban = {
  readonly what: string;
  readonly instead: string;
  /** Files to which it applies. */
  readonly where: (path: string) => boolean;
  readonly matches: (node: ts.Node) => boolean;
};

const pure =
  /^src\/(?:kernel|ledger|verbs|desks|fold|controls|screening|deconfliction|soundings(?!\/sqlite))\//;
const pureOnly = (path: string): boolean => pure.test(path) && !path.endsWith('.test.ts');
const everywhere = (): boolean => true;
const except =
  (allowed: RegExp) =>
  (path: string): boolean =>
    path.startsWith('src/') && !allowed.test(path) && !path.endsWith('.test.ts');

/** `object.name` as written, so that `Date.now` is found whether called or passed on. */
function isMember(node: ts.Node, object: string, name?: string): boolean {
  return (
    ts.isPropertyAccessExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === object &&
    (name === undefined || node.name.text === name)
  );
}

/** What a call names: `spawn` in `spawn(…)` and in `child.spawn(…)`. */
function calledName({ expression }: ts.CallExpression): string {
  if (ts.isPropertyAccessExpression(expression)) return expression.name.text;
  return ts.isIdentifier(expression) ? expression.text : '';
}

function isCallOf(node: ts.Node, ...names: readonly string[]): boolean {
  return (
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    names.includes(node.expression.text)
  );
}

function isNewDateOfNow(node: ts.Node): boolean {
  return (
    ts.isNewExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'Date' &&
    (node.arguments?.length ?? 0) === 0
  );
}

function isDoubleCast(node: ts.Node): boolean {
  return (
    ts.isAsExpression(node) &&
    ts.isAsExpression(node.expression) &&
    node.expression.type.kind === ts.SyntaxKind.UnknownKeyword
  );
}

/** `test.skip('…')`, `{ skip: true }` and `t.skip()`: left out without a word why. */
function isSilentSkip(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.name) && node.name.text === 'skip') {
    return node.initializer.kind === ts.SyntaxKind.TrueKeyword;
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { expression, name } = node.expression;
  if (name.text !== 'skip' && name.text !== 'todo') return false;
  const onSuite =
    ts.isIdentifier(expression) && /^(?:test|it|describe|suite)$/.test(expression.text);
  return onSuite || node.arguments.length === 0;
}

/** `spawn('node', …)`: whatever Node.js stands first on PATH, which may be too old for us. */
function isNodeByName(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const [first] = node.arguments;
  return (
    /^(?:spawn|spawnSync|execFile|execFileSync)$/.test(calledName(node)) &&
    first !== undefined &&
    ts.isStringLiteral(first) &&
    first.text === 'node'
  );
}

/** `z.string().refine(is, 'a name')`: a fault in English alone. Of a check that takes a bound, its words stand second too. */
function isOwnWording(node: ts.Node): boolean {
  if (!ts.isCallExpression(node)) return false;
  const [, words] = node.arguments;
  return (
    /^(?:refine|custom|regex|min|max|length|check)$/.test(calledName(node)) &&
    words !== undefined &&
    (ts.isStringLiteralLike(words) || ts.isTemplateExpression(words))
  );
}

/** `codes('the log key')`: what has words in it is no code. */
function isWordsAsCode(node: ts.Node): boolean {
  if (!isCallOf(node, 'codes')) return false;
  const [first] = (node as ts.CallExpression).arguments;
  return first !== undefined && ts.isStringLiteralLike(first) && / /.test(first.text);
}

/** `x as Phrase`, by which a sentence in one language would pass for one in three. */
function isCastToPhrase(node: ts.Node): boolean {
  return ts.isAsExpression(node) && node.type.getText() === 'Phrase';
}

/** The bans, in the order in which they are shown. */
export const bans: readonly Ban[] = [
  {
    what: 'what was expected, in one language',
    instead: 'say phrase(…) of the table in src/kernel/phrase.ts, and enter it there in three',
    where: except(/^src\/kernel\/phrase\.ts$/),
    matches: (node) => isOwnWording(node) || isWordsAsCode(node) || isCastToPhrase(node),
  },
  {
    what: 'a clock that is not an argument',
    instead: 'take the instant, or the clock of the node, as an argument',
    where: except(/^src\/(?:node|cli)\//),
    matches: (node) => isMember(node, 'Date', 'now') || isNewDateOfNow(node),
  },
  {
    what: 'randomness that is not an argument',
    instead: 'take random bytes, or the source of them, as an argument',
    where: except(/^src\/(?:node|cli)\//),
    matches: (node) => isMember(node, 'Math', 'random'),
  },
  {
    what: 'a global of the process or the machine in a pure folder',
    instead: 'pass in what it knows; nothing below the node reads its surroundings',
    where: pureOnly,
    matches: (node) =>
      ['process', 'performance', 'crypto', 'navigator', 'globalThis'].some((name) =>
        isMember(node, name),
      ) || isCallOf(node, 'fetch', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'),
  },
  {
    what: 'process.env',
    instead: 'read configuration once, in src/node, and pass it in',
    where: except(/^src\/(?:node|cli)\//),
    matches: (node) => isMember(node, 'process', 'env'),
  },
  {
    what: 'console',
    instead: 'return what is to be said; src/cli says it, src/node logs it',
    where: (path) => /^(?:src|web)\//.test(path) && !/^src\/cli\//.test(path),
    matches: (node) => isMember(node, 'console'),
  },
  {
    what: 'node by its name',
    instead: 'start process.execPath, the Node.js that the launcher found',
    where: everywhere,
    matches: isNodeByName,
  },
  {
    what: 'enum',
    instead: 'use a union of strings, from a frozen array where it is listed',
    where: everywhere,
    matches: ts.isEnumDeclaration,
  },
  {
    what: 'export default',
    instead: 'export by name; only the configuration of a tool is a default',
    where: (path) => !path.endsWith('.config.ts'),
    matches: (node) =>
      ts.isExportAssignment(node) ||
      (ts.canHaveModifiers(node) &&
        (ts.getModifiers(node) ?? []).some((word) => word.kind === ts.SyntaxKind.DefaultKeyword)),
  },
  {
    what: 'any',
    instead: 'use unknown, and narrow it with a schema',
    where: everywhere,
    matches: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
  },
  {
    what: 'a cast through unknown',
    instead: 'parse the value with a schema, or write a type guard',
    where: everywhere,
    matches: isDoubleCast,
  },
  {
    what: '.only',
    instead: 'run one file or use --test-name-pattern',
    where: everywhere,
    matches: (node) => isMember(node, 'test', 'only') || isMember(node, 'describe', 'only'),
  },
  {
    what: 'a test left out without a reason',
    instead: "write { skip: 'why, and what would let it run' }",
    where: (path) => path.endsWith('.test.ts') || path.startsWith('test/'),
    matches: isSilentSkip,
  },
];
