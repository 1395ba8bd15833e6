import { openControlIndex } from '#chemistry/control-files.ts';
import { openRdkit } from '#chemistry/rdkit.ts';
import { type ControlAnswer, controlAsker, type QueryKind } from '#controls/ask.ts';
import { readCounterIons } from '#controls/counter-ions.ts';
import { type Jurisdiction, jurisdictionOf, jurisdictions } from '#controls/row.ts';
import { isCivilDate } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import {
  type CommandContext,
  command,
  inOne,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { openRows, readControlRows } from '../control-rows.ts';
import { answerText, rowText } from '../control-text.ts';
import { languageOf } from '../language.ts';
import * as words from '../words/control-words.ts';

export const control = command({
  name: 'control',
  words: words.control,
  arguments: ['[query]...'],
  options: {
    file: { type: 'string', value: 'FILE' },
    column: { type: 'string', value: 'NAME' },
    'as-of': { type: 'string', value: 'DAY' },
    in: { type: 'string', value: 'CODES' },
  },
  run: async ({ values, positionals }, context) => {
    const path = textOf(values, 'file');
    if (positionals.length === 0 && path === undefined) throw new UsageError(words.nothingAsked);
    const language = languageOf(values, context);
    const ask = asker(values, context, language);
    const json = values['json'] === true;
    let understood = true;
    for (const query of positionals) {
      const answer = await ask(query, 'auto');
      understood &&= answer.statuses.length > 0 || answer.several !== undefined;
      context.out(json ? `${JSON.stringify(answer)}\n` : `${answerText(answer, language)}\n`);
    }
    if (path === undefined) {
      if (!json) context.out(`${words.neverFree[language]}\n`);
      return understood ? 0 : 1;
    }
    return answerFile(path, { values, context, language, ask });
  },
});

type Ask = (query: string, kind: QueryKind) => Promise<ControlAnswer>;

/** Chemistry is loaded when the first structure is asked about: names and numbers are answered without. */
function asker(values: Values, context: CommandContext, language: Language): Ask {
  const day = textOf(values, 'as-of') ?? new Date(context.nowMs()).toISOString().slice(0, 10);
  if (!isCivilDate(day)) throw new UsageError(words.notADay(day));
  const asked = jurisdictionsIn(textOf(values, 'in'));
  const index = openControlIndex();
  const options = { day, language, ...(asked === undefined ? {} : { jurisdictions: asked }) };
  let current = controlAsker(index, options);
  let loaded = false;
  return async (query, kind) => {
    const answer = current.ask(query, kind);
    if (loaded || answer.remarks?.[0]?.code !== 'needs-chemistry') return answer;
    loaded = true;
    const toolkit = await openRdkit();
    const chemistry = { toolkit, counterIons: readCounterIons(toolkit) };
    current = controlAsker(index, { ...options, chemistry });
    return current.ask(query, kind);
  };
}

function jurisdictionsIn(text: string | undefined): readonly Jurisdiction[] | undefined {
  return text?.split(',').map((code) => {
    const parsed = jurisdictionOf.safeParse(code.trim().toUpperCase());
    if (!parsed.success)
      throw new UsageError(words.noSuchJurisdiction(code, jurisdictions.join(', ')));
    return parsed.data;
  });
}

const progressEveryMs = 1_000;

async function answerFile(
  path: string,
  given: Readonly<{ values: Values; context: CommandContext; language: Language; ask: Ask }>,
): Promise<number> {
  const { values, context, language, ask } = given;
  const json = values['json'] === true;
  if (!json) context.out(`${inOne(words.fileHeads, language).join('\t')}\n`);
  const begun = context.nowMs();
  let told = begun;
  let count = 0;
  let understood = 0;
  for await (const { line, query, kind } of readControlRows(
    path,
    openRows(path),
    textOf(values, 'column'),
  )) {
    const answer = await ask(query, kind);
    count += 1;
    if (answer.matched !== null || answer.statuses.some((each) => each.answer !== 'not-found')) {
      understood += 1;
    }
    context.out(
      json ? `${JSON.stringify({ line, ...answer })}\n` : rowText(line, answer, language),
    );
    const now = context.nowMs();
    if (context.stop.aborted) return 1;
    if (now - told < progressEveryMs) continue;
    told = now;
    const rate = Math.round((count * 1_000) / (now - begun));
    context.err(`${words.progress(count, rate)[language]}\n`);
  }
  context.err(`${words.finished(count, understood)[language]}\n`);
  if (!json) context.out(`${words.neverFree[language]}\n`);
  return 0;
}
