import type { NotificationView } from '#api/contract.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { parseMass } from '#kernel/quantity.ts';
import { type Act, acts } from '../answer-acts.ts';
import { CommandFailed, command, textOf, textsOf, UsageError, type Values } from '../command.ts';
import { withClient } from '../connect.ts';
import { findNotification } from '../find-notification.ts';
import { languageOf } from '../language.ts';
import { readJsonFile } from '../new-terms.ts';
import { printable } from '../print.ts';
import { speaker, spokenText } from '../speak.ts';
import * as words from '../words/notification-words.ts';

export const notificationsAnswer = command({
  name: 'notifications answer',
  words: words.notificationsAnswer,
  arguments: ['<record>', '<act>'],
  options: {
    reason: { type: 'string', value: 'CODE' },
    question: { type: 'string', value: 'CODE' },
    concern: { type: 'string', value: 'CODE' },
    until: { type: 'string', value: 'DATE' },
    on: { type: 'string', value: 'DATE' },
    text: { type: 'string', value: 'TEXT' },
    net: {
      type: 'string',
      multiple: true,
      value: 'LINE=MASS',
    },
    content: { type: 'string', value: 'FILE' },
    authority: { type: 'string', value: 'ID' },
  },
  run: ({ values, positionals: [record = '', name = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const act = acts[name];
      if (!act) throw new UsageError(words.notAnAct(printable(name)));
      const language = languageOf(values, context);
      const content = contentOf(values, language);
      const view = await findNotification(client, record);
      const authority = textOf(values, 'authority');
      const speak = await speaker(client);
      const spoken = await speak({
        group: view.group,
        record: view.record,
        type: act.type,
        facts: factsOf(name, act, view, values),
        ...(authority === undefined ? {} : { authority }),
        ...(content === undefined ? {} : { content }),
      });
      print(spoken.view, () => spokenText(spoken, language));
      return 0;
    }),
});

function factsOf(name: string, act: Act, view: NotificationView, values: Values): JsonObject {
  const joint = view.joint as NotificationJoint;
  const stated: Record<string, JsonValue> = {};
  for (const need of act.needs ?? []) {
    const value = textOf(values, need);
    if (value === undefined) throw new UsageError(words.actNeeds(name, need));
    stated[need] = value;
  }
  if (act.notice && joint.version !== undefined) stated['notice'] = joint.version;
  const { dispatch, question } = act;
  const open = dispatch && joint.dispatches.findLast((one) => one[dispatch] === undefined);
  if (open) stated['dispatch'] = open.seq;
  if (question) {
    const asked = joint.questions.findLast((one) => one.open);
    if (!asked) throw new CommandFailed(words.noOpenQuestion);
    stated['question'] = asked.seq;
  }
  return stated;
}

function contentOf(values: Values, language: Language): JsonObject | undefined {
  const path = textOf(values, 'content');
  const text = textOf(values, 'text');
  const quantities = textsOf(values, 'net').map(quantityOf);
  if (path !== undefined) {
    if (text !== undefined || quantities.length > 0) {
      throw new UsageError(words.contentAlone);
    }
    return readJsonFile(path, 'content', 'draft.malformed') as JsonObject;
  }
  if (quantities.length > 0) {
    return { quantities, ...(text === undefined ? {} : { note: { [language]: text } }) };
  }
  return text === undefined ? undefined : { text: { [language]: text } };
}

function quantityOf(pair: string): JsonObject {
  const found = /^(\d{1,3})=(.+)$/.exec(pair);
  const mass = found && parseMass(found[2] ?? '');
  if (!found || !mass?.ok) throw new UsageError(words.netForm(printable(pair)));
  return { line: Number(found[1]), netMg: mass.value };
}
