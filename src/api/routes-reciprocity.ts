import { figuresOf, type Measure, measureOf } from '#desks/requests/reciprocity.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { isGroupId } from '#kernel/id.ts';
import { instantOfMs } from '#kernel/instant.ts';
import { phrase } from '#kernel/phrase.ts';
import { refuse } from '#kernel/refusal.ts';
import { type JointQuery, pageRowsMax } from '#store/store.ts';
import type { JointBase } from '#verbs/desk.ts';
import { answer, answerOk, onlyQuery } from './answer.ts';
import type { ReciprocityView } from './contract-records.ts';
import type { ApiApp } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { recordsWithinReach } from './places.ts';

const isRequest = (joint: JointBase): joint is RequestJoint => joint.desk === 'requests';

/** Figures of this node alone: they are counted from what it holds, and no other party sees them. */
export function reciprocityRoutes(app: ApiApp, { node }: ApiParts): void {
  app.get('/api/v1/reciprocity', async (context) => {
    const only = onlyQuery(context, ['group']);
    if (!only.ok) return answer(only);
    const group = context.req.query('group') || undefined;
    if (group !== undefined && !isGroupId(group)) {
      return answer(
        refuse('request.malformed', { at: 'group', facts: { expected: phrase('a group id') } }),
      );
    }
    const { principal } = context.var;
    const measures: Measure[] = [];
    let after: string | undefined;
    do {
      const query: JointQuery = {
        ...{ limit: pageRowsMax, ...(group === undefined ? {} : { group }) },
        ...(after === undefined ? {} : { after }),
      };
      // One page after the other, so that others are served between them.
      const page = await node.store.joints(
        recordsWithinReach({ node, principal }, query, ['requests']),
      );
      for (const { joint } of page.rows) {
        const measure = isRequest(joint) ? measureOf(joint) : undefined;
        if (measure) measures.push(measure);
      }
      after = page.next;
    } while (after !== undefined);
    return answerOk<ReciprocityView>({
      now: instantOfMs(node.environment.nowMs()),
      figures: figuresOf(measures),
    });
  });
}
