import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { openVersions } from '#desks/amendments/joint.ts';
import { changesForm } from '#desks/amendments/statements.ts';
import { amendmentTabling, dissolutionTabling } from '#desks/amendments/tabling.ts';
import { termsClauses, termsDifferences } from '#desks/amendments/words/clause-words.ts';
import { lifeWords } from '#desks/amendments/words/life-words.ts';
import { mayOn } from '#fold/faces.ts';
import { toHex } from '#kernel/digest.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { amendTerms, type TermsChanges } from '#ledger/amended-terms.ts';
import type { Terms } from '#ledger/terms.ts';
import type { GroupLife } from '#node/life.ts';
import { textForm } from '#verbs/forms.ts';
import { answer, answerOk, groupParameter, onlyQuery } from './answer.ts';
import { readJson } from './body.ts';
import type { AmendmentDraft, LifeView, OpenAmendment, TermsVersionView } from './contract-life.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';

const amendmentBody = z.strictObject({
  changes: changesForm.exactOptional(),
  ends: z.literal(true).exactOptional(),
  /** Why, for the other sides to read. */
  note: textForm.exactOptional(),
});
const nonceBytes = 16;

function versionViews({ versions }: GroupLife): readonly TermsVersionView[] {
  return versions.map(({ hash, terms, version, at }, place) => {
    const before = versions[place - 1]?.terms;
    return {
      hash,
      ...(version && { version }),
      ...(at && { at }),
      clauses: termsClauses(terms),
      changed: before ? termsDifferences(before, terms) : [],
    };
  });
}

function openViews({ joint }: GroupLife, terms: Terms): readonly OpenAmendment[] {
  return openVersions(joint, joint.terms).map((view) => {
    const { changes, ends } = view.text?.matter ?? {};
    const after = changes && amendTerms(terms, changes as TermsChanges);
    return {
      ...view,
      changes: after ? termsDifferences(terms, after) : [],
      ends: ends !== undefined,
    };
  });
}

/** The terms of a group through time, what is on the table about them, and what became of its keys and members. */
export function lifeRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/groups/:group/life', async (context) => {
    const only = onlyQuery(context, []);
    if (!only.ok) return answer(only);
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const founded = node.group(group.value);
    const life = await node.life(group.value);
    if (!life.ok || !founded) return answer(life.ok ? refuse('group.unknown') : life);
    const { record, joint, events, predecessor, successors } = life.value;
    return answerOk<LifeView>({
      ...{ group: group.value, title: founded.terms.title, record, terms: founded.terms },
      now: instantOfMs(node.environment.nowMs()),
      status: joint.status,
      versions: versionViews(life.value),
      open: openViews(life.value, founded.terms),
      may: mayOn(joint, founded.self),
      left: joint.left.map(({ party, time, until }) => ({
        ...{ party, time },
        ...(until && { until }),
      })),
      events: events.map((event) => ({ ...event, said: lifeWords[event.kind] })),
      ...(predecessor && { predecessor }),
      successors,
    });
  });
  app.post('/api/v1/groups/:group/amendment', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const body = await readJson(context, amendmentBody);
    if (!body.ok) return answer(body);
    const founded = node.group(group.value);
    const life = await node.life(group.value);
    if (!life.ok || !founded) return answer(life.ok ? refuse('group.unknown') : life);
    const { changes, ends, note } = body.value;
    if ((changes === undefined) === (ends === undefined)) {
      const expected = phrase('either changes or an end');
      return answer(refuse('request.malformed', { at: 'changes', facts: { expected } }));
    }
    const { terms } = founded;
    const nonce = toHex(randomBytes(nonceBytes));
    const written = { terms, nonce, ...(note && { note }) };
    const tabling = changes
      ? amendmentTabling(written, changes as TermsChanges)
      : dissolutionTabling(written);
    if (tabling === undefined) {
      const expected = phrase('changes that make other terms');
      return answer(refuse('draft.malformed', { at: 'changes', facts: { expected } }));
    }
    const after = changes && amendTerms(terms, changes as TermsChanges);
    return answerOk<AmendmentDraft>({
      changes: after ? termsDifferences(terms, after) : [],
      draft: {
        ...{ group: group.value, record: life.value.record, type: 'amendment.tabled' },
        ...tabling,
      },
    });
  });
}
