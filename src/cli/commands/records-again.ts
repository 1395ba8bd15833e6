import type { SayRequest, StatementView } from '#api/contract.ts';
import type { RecordView } from '#api/contract-records.ts';
import { statementTypes } from '#fold/registry.ts';
import { openerOf } from '#kernel/id.ts';
import { CommandFailed, command, textOf, UsageError } from '../command.ts';
import { confirm, yesOption } from '../confirm.ts';
import { withClient } from '../connect.ts';
import { groupNamed } from '../find-group.ts';
import { findRecord } from '../find-record.ts';
import { printable } from '../print.ts';
import { speaker, spokenText } from '../speak.ts';
import * as words from '../words/succeed-words.ts';
import { inEach } from '../written-options.ts';

/** The last of this party's statements that says the whole record: its opening, or an amendment of the same form. */
function lastWhole(view: RecordView, statements: readonly StatementView[]): StatementView {
  const opening = statements.find(({ type }) => statementTypes.get(type)?.type.opens === true);
  if (opening === undefined) throw new CommandFailed(words.notOwn);
  const noun = opening.type.slice(0, opening.type.indexOf('.'));
  const amended = statements.findLast(
    ({ type, withoutEffect }) =>
      withoutEffect === undefined && (type === `${noun}.amended` || type === opening.type),
  );
  const whole = amended ?? opening;
  const needs = statementTypes.get(whole.type)?.type.content !== undefined;
  if (needs && whole.content === undefined) throw new CommandFailed(words.wordsGone);
  return { ...whole, type: opening.type, ...(view.area && { area: view.area }) };
}

export const recordsAgain = command({
  name: 'records again',
  words: words.recordsAgain,
  arguments: ['<record>'],
  options: {
    group: { type: 'string', value: 'ID' },
    authority: { type: 'string', value: 'ID' },
    ...yesOption,
  },
  run: ({ values, positionals: [start = ''] }, context) =>
    withClient(values, context, async (client, print, folder) => {
      const wanted = textOf(values, 'group');
      if (wanted === undefined) throw new UsageError(words.groupMissing);
      const there = await groupNamed(client, wanted);
      const view = await findRecord(client, start);
      const own = view.sides.find(({ party }) => party === folder.party);
      if (openerOf(view.record) !== folder.party) throw new CommandFailed(words.notOwn);
      const { type, facts, content } = lastWhole(view, own?.statements ?? []);
      // At a larger table a notice has no effect, and what it tells may be a trade secret (docs/spec/notifications.md).
      if (type === 'notification.notified' && there.members.length !== 2) {
        throw new CommandFailed(words.forTwo);
      }
      const isOfAny = statementTypes.get(type)?.type.anyArea === true;
      const authority = textOf(values, 'authority');
      const request: SayRequest = {
        ...{ group: there.group, type, facts },
        ...(isOfAny && view.area !== undefined && { area: view.area }),
        ...(content && { content }),
        ...(authority !== undefined && { authority }),
      };
      await client.post('/api/v1/statements/check', { drafts: [request] });
      const members = there.members.map(({ party }) => party).filter((one) => one !== folder.party);
      const told = printable(JSON.stringify({ facts, content }, null, 2));
      await confirm(
        values,
        context,
        inEach((language) => `${words.readByAll(members.join(', '))[language]}${told}\n`),
      );
      const spoken = await (await speaker(client))(request);
      print(spoken.view, (language) => spokenText(spoken, language));
      return 0;
    }),
});
