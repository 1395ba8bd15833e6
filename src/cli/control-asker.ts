import { openControlIndex } from '#chemistry/control-files.ts';
import { openRdkit } from '#chemistry/rdkit.ts';
import { type ControlAnswer, controlAsker, type QueryKind } from '#controls/ask.ts';
import { readCounterIons } from '#controls/counter-ions.ts';
import { type Jurisdiction, jurisdictionOf, jurisdictions } from '#controls/row.ts';
import { isCivilDate } from '#kernel/instant.ts';
import type { Language } from '#kernel/language.ts';
import { type CommandContext, textOf, UsageError, type Values } from './command.ts';
import * as words from './words/control-words.ts';

export type Ask = (query: string, kind: QueryKind) => Promise<ControlAnswer>;

/** Chemistry is loaded when the first structure is asked about: names and numbers are answered without. */
export function asker(values: Values, context: CommandContext, language: Language): Ask {
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
