import type { RecordView } from '#api/contract-records.ts';
import { courses, findings } from '#desks/plan/statements.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { isHashHex } from '#kernel/id.ts';
import { mandates, stances } from '#verbs/text-forms.ts';
import {
  type Command,
  type CommandWords,
  command,
  type Option,
  textOf,
  UsageError,
  type Values,
} from '../command.ts';
import { withClient } from '../connect.ts';
import { findRecord } from '../find-record.ts';
import { languageOf } from '../language.ts';
import { itemIn, versionIn } from '../plan-item.ts';
import { speaker, spokenText } from '../speak.ts';
import * as words from '../words/plan-command-words.ts';

type Act<Name extends string> = Readonly<{
  name: string;
  type: string;
  words: CommandWords<Name>;
  arguments?: readonly string[];
  options: Readonly<Record<NoInfer<Name>, Option>>;
  facts: (input: Readonly<{ view: RecordView; values: Values; word: string }>) => JsonObject;
  /** Its sentence must be given. */
  needsText?: true;
}>;

/** What a side says on an item in one line: with a text if it has one, and the version that it would usually name. */
function act<Name extends string>(said: Act<Name>): Command {
  return command<Name>({
    name: said.name,
    words: said.words,
    arguments: ['<record>', ...(said.arguments ?? [])],
    options: said.options,
    run: ({ values, positionals: [record = '', word = ''] }, context) =>
      withClient(values, context, async (client, print) => {
        const language = languageOf(values, context);
        const [text, authority] = [textOf(values, 'text'), textOf(values, 'authority')];
        if (said.needsText && text === undefined) throw new UsageError(words.needsText);
        const view = await findRecord(client, record);
        const speak = await speaker(client);
        const spoken = await speak({
          ...{ group: view.group, record: view.record, type: said.type },
          facts: said.facts({ view, values, word }),
          ...(text === undefined ? {} : { content: { text: { [language]: text } } }),
          ...(authority === undefined ? {} : { authority }),
        });
        print(spoken.view, () => spokenText(spoken, language));
        return 0;
      }),
  });
}

const saidOptions = {
  text: { type: 'string', value: 'TEXT' },
  authority: { type: 'string', value: 'ID' },
} as const;
const versionOption = { ...saidOptions, version: { type: 'string', value: 'HASH' } } as const;

/** By its hash or the beginning of it; without one, what the node would begin the form with. */
function named(view: RecordView, values: Values, type: string): string {
  const begun = view.may.find((form) => form.type === type)?.begin?.['version'];
  const usual = typeof begun === 'string' && isHashHex(begun) ? begun : undefined;
  return versionIn(itemIn(view), textOf(values, 'version'), usual).version;
}

function oneOf<Code extends string>(known: readonly Code[], word: string): Code {
  const code = known.find((one) => one === word);
  if (code === undefined) throw new UsageError(words.notOneOf(word, known.join(', ')));
  return code;
}

export const planAccept = act({
  name: 'plan accept',
  type: 'plan.accepted',
  words: words.planAccept,
  options: { ...versionOption, mandate: { type: 'string', value: 'LEVEL' } },
  facts: ({ view, values }) => ({
    mandate: oneOf(mandates, textOf(values, 'mandate') ?? ''),
    version: named(view, values, 'plan.accepted'),
  }),
});

export const planStance = act({
  name: 'plan stance',
  type: 'plan.stance-taken',
  words: words.planStance,
  arguments: ['<stance>'],
  options: versionOption,
  facts: ({ view, values, word }) => ({
    stance: oneOf(stances, word),
    version: named(view, values, 'plan.stance-taken'),
  }),
});

export const planWithdraw = act({
  name: 'plan withdraw',
  type: 'plan.withdrawn',
  words: words.planWithdraw,
  options: versionOption,
  facts: ({ view, values }) => ({ version: named(view, values, 'plan.withdrawn') }),
});

export const planProgress = act({
  name: 'plan progress',
  type: 'plan.progressed',
  words: words.planProgress,
  arguments: ['<state>'],
  options: { ...saidOptions, on: { type: 'string', value: 'DATE' } },
  needsText: true,
  facts: ({ view, values, word }) => {
    itemIn(view);
    return { on: textOf(values, 'on') ?? view.now.slice(0, 10), state: oneOf(courses, word) };
  },
});

export const planAssess = act({
  name: 'plan assess',
  type: 'plan.assessed',
  words: words.planAssess,
  arguments: ['<finding>'],
  options: versionOption,
  needsText: true,
  facts: ({ view, values, word }) => ({
    finding: oneOf(findings, word),
    version: named(view, values, 'plan.assessed'),
  }),
});
