import { assert } from '#kernel/assert.ts';
import type { GroupId } from '#kernel/id.ts';
import type { FolderNode } from '../folder-node.ts';
import { valueOr } from '../problem-error.ts';
import { clause, factsOfText, wording, words } from './desks/desk-writer.ts';
import { xb } from './parties.ts';

const methods = wording(words('Exchange of methods', 'Intercambio de métodos', '检测方法交流'), [
  clause(
    'c1',
    words(
      'Each side lists the methods by which its laboratories identify new substances.',
      'Cada parte enumera los métodos con que sus laboratorios identifican sustancias nuevas.',
      '各方列出其实验室鉴别新物质所用的方法。',
    ),
  ),
]);

/** Work that goes on at home while its area is suspended: the desk officer's draft. Cleared, it waits, and nothing of it stands at the table. */
export async function writeHomeDraft(
  { node, accounts }: FolderNode,
  group: GroupId,
): Promise<void> {
  const officer = await accounts.store.officers.named('desk');
  assert(officer, 'the desk officer was added');
  const draft = {
    ...{ group, type: 'plan.tabled', area: 'technical-exchange', authority: officer.authority },
    facts: factsOfText(methods, { owners: [xb] }),
    content: { wording: methods },
  };
  const note = 'For when the area runs again.';
  valueOr(
    await node.drafts.write(draft, { officer: officer.id, authority: officer.authority }, { note }),
  );
}
