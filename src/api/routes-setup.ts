import { z } from 'zod';
import { clockRules } from '#desks/notifications/regimes.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, refuse } from '#kernel/refusal.ts';
import { clocksMax, namesMax } from '#ledger/terms-text.ts';
import { nameForm } from '#verbs/forms.ts';
import { answer, answerOk } from './answer.ts';
import { readJson } from './body.ts';
import type { SetupView, TermsView } from './contract.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';

const termsForm = z.strictObject({
  title: nameForm,
  cards: z.array(z.looseObject({ party: z.string() })).max(namesMax),
  clocks: z.array(z.string()).max(clocksMax),
  calendars: z
    .array(z.looseObject({ party: z.string() }))
    .max(namesMax)
    .exactOptional(),
});

/** What the first steps at a new node ask (web/setup). The keys of a group are made at its machine, never here. */
export function setupRoutes(app: ApiApp, parts: ApiParts): void {
  app.get('/api/v1/setup', () => {
    const pin = parts.groups.serverPin();
    return answerOk<SetupView>({
      party: parts.node.party,
      ...(pin === undefined ? {} : { pin }),
      clocks: clockRules,
    });
  });
  app.post('/api/v1/terms', async (context) => {
    const form = await readJson(context, termsForm);
    if (!form.ok) return answer(form);
    const { title, cards, clocks: ids, calendars = [] } = form.value;
    const clocks = clockRules.filter(({ id }) => ids.includes(id));
    const unknown = ids.find((id) => !clockRules.some((rule) => rule.id === id));
    if (unknown !== undefined) {
      const expected = codes(clockRules.map(({ id }) => id));
      return answer(refuse('request.malformed', { at: 'clocks', facts: { expected } }));
    }
    const drafted = parts.groups.draft({ title, cards, clocks, calendars });
    if (!drafted.ok) return answer(drafted);
    return answer(ok<TermsView>({ terms: new TextDecoder().decode(drafted.value) }), 201);
  });
}
