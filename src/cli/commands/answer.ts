import type { NotificationView } from '#api/contract.ts';
import { notShippedReasons, objectionReasons } from '#desks/notifications/statements.ts';
import type { NotificationJoint } from '#desks/notifications/view.ts';
import type { JsonObject, JsonValue } from '#kernel/canonical-json.ts';
import type { Language } from '#kernel/language.ts';
import { parseMass } from '#kernel/quantity.ts';
import { type Act, acts } from '../answer-acts.ts';
import {
  type Command,
  CommandFailed,
  textOf,
  textsOf,
  UsageError,
  type Values,
} from '../command.ts';
import { withClient } from '../connect.ts';
import { findNotification } from '../find-notification.ts';
import { languageOf } from '../language.ts';
import { readJsonFile } from '../new-terms.ts';
import { wrapped } from '../print.ts';
import { speaker, spokenText } from '../speak.ts';

export const notificationsAnswer: Command = {
  name: 'notifications answer',
  arguments: ['<record>', '<act>'],
  summary: 'Says something about a notification: acknowledge, ask, object, dispatched, …',
  details:
    `The acts:\n${wrapped(`${Object.keys(acts).join(', ')}.`)}\n` +
    'Only the importing authority objects; entente notifications show says what you may say now. Reasons of an objection:\n' +
    `${wrapped(`${objectionReasons.join(', ')};`)}\n` +
    `of not-shipped:\n${wrapped(`${notShippedReasons.join(', ')}.`)}`,
  options: {
    reason: { type: 'string', value: 'CODE', help: 'of object and not-shipped' },
    question: { type: 'string', value: 'CODE', help: 'what is asked, in one word (end-use)' },
    concern: { type: 'string', value: 'CODE', help: 'what the concern is, in one word' },
    until: { type: 'string', value: 'DATE', help: 'of more-time and give-time' },
    on: { type: 'string', value: 'DATE', help: 'of dispatched, arrived and returned' },
    text: { type: 'string', value: 'TEXT', help: 'in words, in the language of --lang' },
    net: {
      type: 'string',
      multiple: true,
      value: 'LINE=MASS',
      help: 'what went or arrived, such as 1="25 kg"; may be repeated',
    },
    content: { type: 'string', value: 'FILE', help: 'the whole content, as JSON' },
    authority: { type: 'string', value: 'ID', help: 'the authority that speaks' },
  },
  examples: [
    'notifications answer xa-4f acknowledge',
    'notifications answer xa-4f object --reason consignee-unknown --text "No such firm is registered."',
    'notifications answer xa-4f ask --question end-use --text "What will it be used for?"',
    'notifications answer xa-4f dispatched --on 2026-12-20 --net 1="25 kg"',
  ],
  run: ({ values, positionals: [record = '', name = ''] }, context) =>
    withClient(values, context, async (client, print) => {
      const act = acts[name];
      if (!act) throw new UsageError(`${name} is not one of ${Object.keys(acts).join(', ')}`);
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
};

function factsOf(name: string, act: Act, view: NotificationView, values: Values): JsonObject {
  const joint = view.joint as NotificationJoint;
  const stated: Record<string, JsonValue> = {};
  for (const need of act.needs ?? []) {
    const value = textOf(values, need);
    if (value === undefined) throw new UsageError(`${name} needs --${need}`);
    stated[need] = value;
  }
  if (act.notice && joint.version !== undefined) stated['notice'] = joint.version;
  const { dispatch, question } = act;
  const open = dispatch && joint.dispatches.findLast((one) => one[dispatch] === undefined);
  if (open) stated['dispatch'] = open.seq;
  if (question) {
    const asked = joint.questions.findLast((one) => one.open);
    if (!asked) throw new CommandFailed('no question about this notification is open');
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
      throw new UsageError('--content is the whole content: leave out --text and --net');
    }
    return readJsonFile(path, 'a content', 'draft.malformed') as JsonObject;
  }
  if (quantities.length > 0) {
    return { quantities, ...(text === undefined ? {} : { note: { [language]: text } }) };
  }
  return text === undefined ? undefined : { text: { [language]: text } };
}

function quantityOf(pair: string): JsonObject {
  const found = /^(\d{1,3})=(.+)$/.exec(pair);
  const mass = found && parseMass(found[2] ?? '');
  if (!found || !mass?.ok)
    throw new UsageError(`--net is LINE=MASS, such as 1="25 kg", not ${pair}`);
  return { line: Number(found[1]), netMg: mass.value };
}
