import { formatMass } from '#kernel/quantity.ts';
import type { DraftText } from '#ledger/draft-digest.ts';
import { integerIn, listIn, objectIn, stringIn, textIn } from './content-shape.ts';
import { type Draft, recipeOf } from './draft.ts';

/** What a draft says, as the form in which it was made shows it. */
export function draftOfText({ type, facts, content }: DraftText): Draft {
  const { code, date } = recipeOf(type);
  const [chosen, day] = [code && stringIn(facts[code]), date && stringIn(facts[date])];
  const masses = listIn(content?.['quantities']).flatMap((each) => {
    const quantity = objectIn(each);
    const [line, netMg] = [integerIn(quantity?.['line']), integerIn(quantity?.['netMg'])];
    if (line === undefined || netMg === undefined) return [];
    return [[line, formatMass(netMg, 'kg').replace(/ kg$/, '')] as const];
  });
  return {
    type,
    ...(chosen === undefined ? {} : { code: chosen }),
    ...(day === undefined ? {} : { date: day }),
    ...(facts['partial'] === true ? { partial: true } : {}),
    kilograms: Object.fromEntries(masses),
    text: textIn(content) ?? {},
  };
}
