/** What a retelling of two governments has to keep to, as far as a machine can see it. Each complaint is one line. */
import { languages } from '#kernel/language.ts';
import {
  type Story,
  type StoryEvent,
  type StoryStatement,
  storyParties,
  textsIn,
  textsOf,
} from './form.ts';

/** The longer of two tellings has at most so many times the letters of the shorter. */
const lengthRatioMax = 1.6;
/** Marks between which words would read as somebody's own. A retelling quotes nobody. */
const quotationMarks = /["“”„«»「」『』]/;
/** An act is named by what it is and its day, never by what one side says of the other. */
const loaded =
  /\b(accus|blam|fault|guilt|refus|fail|den(y|ie)|retaliat|provoc|smear|floods?|poison|so-called)|acus|culp|fracas|niega|represali|provoca|指责|归咎|失败|否认|报复|挑衅|抹黑|所谓/i;

export function checkStory(story: Story): readonly string[] {
  const used = new Set(
    story.events.flatMap(({ statements }) => statements.flatMap(({ sources }) => sources)),
  );
  return [
    ...[...story.sources.keys()]
      .filter((id) => !used.has(id))
      .map((id) => `sources: ${id} is cited by nothing`),
    ...story.events.flatMap((event) => [
      ...event.statements.flatMap((statement) => ofStatement(story, event, statement)),
      ...titlesOf(event),
      ...bothSides(event),
    ]),
  ];
}

function ofStatement(
  { sources }: Story,
  { id }: StoryEvent,
  statement: StoryStatement,
): readonly string[] {
  const at = `${id}: ${statement.by} ${statement.type} on ${statement.on}`;
  const unknown = statement.sources.filter((source) => !sources.has(source));
  const texts = [...textsOf(statement), ...textsIn(statement.note)].flatMap((text) =>
    languages.map((language) => text[language]),
  );
  const quoting = texts.filter((text) => quotationMarks.test(text));
  return [
    ...unknown.map((source) => `${at} cites ${source}, which is no source`),
    ...quoting.map((text) => `${at} quotes: ${text}`),
  ];
}

/** Of events, questions, meetings and concerns alike. */
function titlesOf({ id, title, statements }: StoryEvent): readonly string[] {
  const titles = [title, ...statements.flatMap(titlesSaid)];
  return titles.flatMap((one) =>
    languages.flatMap((language) =>
      loaded.test(one[language]) ? [`${id}: ${one[language]} takes a side`] : [],
    ),
  );
}

function titlesSaid({ wording, content }: StoryStatement) {
  const named = textsIn([content?.['title'], content?.['subject']]);
  return [...(wording ? [wording.title] : []), ...named];
}

/** Each side has its telling, of about the same length; or it is said that none was found. */
function bothSides({ id, statements, silent = [] }: StoryEvent): readonly string[] {
  const complaints: string[] = [];
  for (const party of storyParties) {
    const speaks = statements.some(({ by }) => by === party);
    if (speaks === silent.includes(party)) {
      complaints.push(
        `${id}: ${party} ${speaks ? 'speaks and is called silent' : 'has no telling'}`,
      );
    }
  }
  if (silent.length > 0) return complaints;
  for (const language of languages) {
    const lengths = storyParties.map((party) => lettersOf(statements, party, language));
    const [least, most] = [Math.min(...lengths), Math.max(...lengths)];
    if (most > least * lengthRatioMax) {
      complaints.push(`${id}: ${language} has ${lengths.join(' and ')} letters`);
    }
  }
  return complaints;
}

function lettersOf(
  statements: readonly StoryStatement[],
  party: string,
  language: (typeof languages)[number],
): number {
  const own = statements.filter(({ by }) => by === party).flatMap(textsOf);
  return own.reduce((sum, text) => sum + text[language].length, 0);
}
