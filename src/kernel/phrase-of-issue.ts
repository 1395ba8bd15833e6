import type { $ZodIssue } from 'zod/v4/core';
import { codes, type Phrase, phrase, phraseWords, type Template } from './phrase.ts';

/** A pattern or a name that somebody sent is quoted up to here. */
const quotedCharactersMax = 80;

/** What a schema expected where it found a fault: its own phrase if it names one, or one for the kind of fault. */
export function phraseOfIssue(issue: $ZodIssue | undefined, unsaid?: Phrase): Phrase {
  switch (issue?.code) {
    case 'custom':
      return ownPhrase(issue.message) ?? unsaid ?? phrase('another form');
    case 'invalid_type':
      return kinds[issue.expected] ?? unsaid ?? phrase('another form');
    case 'invalid_value':
      return codes(issue.values.map(String));
    case 'too_small':
    case 'too_big':
      return bound(issue);
    case 'invalid_format':
      return ownPhrase(issue.message) ?? formatOf(issue.format, issue.pattern);
    case 'not_multiple_of':
      return phrase('a multiple of {n}', { n: issue.divisor });
    case 'unrecognized_keys':
      return phrase('no member {names}', { names: quoted(issue.keys[0] ?? '') });
    case 'invalid_union':
      return unionOf(issue) ?? unsaid ?? phrase('another form');
    default:
      return unsaid ?? phrase('another form');
  }
}

const kinds: Readonly<Record<string, Phrase>> = {
  string: phrase('text'),
  number: phrase('a number'),
  int: phrase('a whole number'),
  boolean: phrase('true or false'),
  array: phrase('a list'),
  object: phrase('an object'),
  record: phrase('an object'),
};

const ownPhrase = (message: string): Phrase | undefined =>
  phraseWords(message) === undefined ? undefined : codes(message);

const notEmpty: Readonly<Record<string, Phrase>> = {
  string: phrase('a value'),
  array: phrase('at least one entry'),
};

const bounds: Readonly<Record<string, Readonly<{ least: CountTemplate; most: CountTemplate }>>> = {
  string: { least: 'at least {n} characters', most: 'at most {n} characters' },
  array: { least: 'at least {n} entries', most: 'at most {n} entries' },
};
type CountTemplate = Extract<
  Template,
  `at ${'least' | 'most'} {n}${'' | ' characters' | ' entries'}`
>;

function bound(issue: Extract<$ZodIssue, { code: 'too_small' | 'too_big' }>): Phrase {
  if (issue.code === 'too_small' && Number(issue.minimum) === 1) {
    const own = ownPhrase(issue.message) ?? notEmpty[issue.origin];
    if (own !== undefined) return own;
  }
  const { least, most } = bounds[issue.origin] ?? { least: 'at least {n}', most: 'at most {n}' };
  return issue.code === 'too_small'
    ? phrase(least, { n: String(issue.minimum) })
    : phrase(most, { n: String(issue.maximum) });
}

function formatOf(format: string, pattern: string | undefined): Phrase {
  if (format === 'base64') return phrase('base64 text');
  return pattern === undefined
    ? phrase('another form')
    : phrase('text of the form {pattern}', { pattern: quoted(pattern) });
}

/** Of a union that is told apart by a member: what that member may be. */
function unionOf(issue: Extract<$ZodIssue, { code: 'invalid_union' }>): Phrase | undefined {
  const { options } = issue as Readonly<{ options?: readonly unknown[] }>;
  return options === undefined ? undefined : codes(options.map(String));
}

const quoted = (text: string): string => text.slice(0, quotedCharactersMax);
