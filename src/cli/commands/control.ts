import type { Language } from '#kernel/language.ts';
import {
  type CommandContext,
  command,
  inOne,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import type { Ask } from '../control-asker.ts';
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
    // Loaded here: no other command waits for the data and the definitions.
    const { asker } = await import('../control-asker.ts');
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
