import { z } from 'zod';
import { instantOfMs } from '#kernel/instant.ts';
import { codes, phrase } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { clauseDifferences } from '#ledger/clause-difference.ts';
import { may } from '#officers/permissions.ts';
import {
  commentForm,
  isSoundingId,
  type Message,
  type Paper,
  paperForm,
  soundingDaysMax,
  soundingIdForm,
} from '#soundings/message.ts';
import type { Held, Thread } from '#soundings/store.ts';
import { clauseViews, type ThreadParts, threadParts } from '#soundings/thread.ts';
import { answer, answerOk, groupParameter, onlyQuery, partyParameter } from './answer.ts';
import { readJson } from './body.ts';
import type {
  SoundingDraft,
  SoundingList,
  SoundingPaperView,
  SoundingRow,
  SoundingView,
  SoundingWritten,
} from './contract-soundings.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { draftAs, isTabledAs, tabledAs } from './sounding-draft.ts';

const days = z.int().min(1).max(soundingDaysMax).exactOptional();
const layForm = z.strictObject({ thread: soundingIdForm.exactOptional(), days, paper: paperForm });
const remarkForm = z.strictObject({ days, comment: commentForm });

/** Soundings: what two sides lay before each other and neither says (docs/spec/soundings.md). None of it reaches the node's drafts or its trail. */
export function soundingRoutes(app: ApiApp, parts: ApiParts): void {
  const { soundings } = parts;
  app.get('/api/v1/soundings', async (context) => answer(await soundingList(parts, context)));
  app.post('/api/v1/soundings/:group/pull', async (context) => {
    const group = groupParameter(context);
    return answer(group.ok ? ok(await parts.pullSoundings(group.value)) : group);
  });
  app.post('/api/v1/soundings/:group/:party', async (context) => {
    const [group, party] = [groupParameter(context), partyParameter(context)];
    if (!group.ok) return answer(group);
    if (!party.ok) return answer(party);
    const form = await readJson(context, layForm);
    if (!form.ok) return answer(form);
    const pair = { group: group.value, other: party.value };
    return answer(written(await soundings.lay({ ...pair, ...form.value })), 201);
  });
  app.post('/api/v1/soundings/:group/:party/:thread/comments', async (context) => {
    const thread = threadOf(context);
    if (!thread.ok) return answer(thread);
    const form = await readJson(context, remarkForm);
    if (!form.ok) return answer(form);
    return answer(written(await soundings.remark({ ...thread.value, ...form.value })), 201);
  });
  app.get('/api/v1/soundings/:group/:party/:thread', async (context) => {
    const thread = threadOf(context);
    if (!thread.ok) return answer(thread);
    const held = await soundings.thread(thread.value);
    return held.ok ? answerOk(viewOf(parts, thread.value, held.value)) : answer(held);
  });
  app.get('/api/v1/soundings/:group/:party/:thread/draft', async (context) => {
    const thread = threadOf(context);
    if (!thread.ok) return answer(thread);
    const only = onlyQuery(context, ['paper', 'as']);
    if (!only.ok) return answer(only);
    const { paper, as } = context.req.query();
    return answer(await draftOf(parts, thread.value, { paper, as }));
  });
  app.delete('/api/v1/soundings/:group/:party/:thread', async (context) => {
    const thread = threadOf(context);
    const removed = thread.ok ? await soundings.remove(thread.value) : thread;
    return removed.ok ? answerOk({ removed: removed.value }) : answer(removed);
  });
  app.delete('/api/v1/soundings/:group/:party/:thread/:message', async (context) => {
    const thread = threadOf(context);
    if (!thread.ok) return answer(thread);
    const message = context.req.param('message');
    if (!isSoundingId(message)) return answer(refuse('request.malformed', { at: 'message' }));
    const removed = await soundings.remove(thread.value, message);
    return removed.ok ? answerOk({ removed: removed.value }) : answer(removed);
  });
}

function threadOf(context: ApiContext): Result<Thread> {
  const group = groupParameter(context);
  if (!group.ok) return group;
  const party = partyParameter(context);
  if (!party.ok) return party;
  const thread = context.req.param('thread') ?? '';
  return isSoundingId(thread)
    ? ok({ group: group.value, other: party.value, thread })
    : refuse('request.malformed', { at: 'thread' });
}

function written(message: Result<Message>): Result<SoundingWritten> {
  if (!message.ok) return message;
  const { thread, id, expires } = message.value;
  return ok({ thread, id, expires });
}

async function soundingList(
  { node, soundings }: ApiParts,
  context: ApiContext,
): Promise<Result<SoundingList>> {
  const only = onlyQuery(context, ['group']);
  if (!only.ok) return only;
  const wanted = context.req.query('group');
  const threads = new Map<string, Held[]>();
  for (const held of await soundings.standing()) {
    const { group, other, message } = held;
    if (wanted !== undefined && group !== wanted) continue;
    if (!may(context.var.principal, 'sounding.use', { group })) continue;
    const key = `${group}/${other}/${message.thread}`;
    threads.set(key, [...(threads.get(key) ?? []), held]);
  }
  const items = [...threads.values()].flatMap((held) => {
    const [first] = held;
    if (first === undefined) return [];
    const { group, other, message } = first;
    return rowOf({ group, other, thread: message.thread }, threadParts(held, node.party));
  });
  const now = instantOfMs(node.environment.nowMs());
  return ok({ now, items: items.sort((a, b) => (a.updated < b.updated ? 1 : -1)) });
}

function rowOf({ group, other, thread }: Thread, of: ThreadParts): SoundingRow {
  const title = of.papers.at(-1)?.paper.title;
  const { updated, expires } = of;
  return { group, party: other, thread, ...(title && { title }), updated, expires };
}

function viewOf({ node }: ApiParts, thread: Thread, held: readonly Held[]): SoundingView {
  const of = threadParts(held, node.party);
  const papers = of.papers.map(({ id, by, written, expires, paper }): SoundingPaperView => {
    const revised = of.papers.find((one) => one.id === paper.revises)?.paper;
    return {
      ...{ id, by, written, expires, title: paper.title, clauses: clauseViews(paper) },
      ...(paper.revises === undefined ? {} : { revises: paper.revises }),
      ...(revised && { differences: clauseDifferences(asWording(revised), asWording(paper)) }),
    };
  });
  const comments = of.comments.map(({ id, by, written, expires, comment }) => ({
    ...{ id, by, written, expires },
    ...comment,
  }));
  const now = instantOfMs(node.environment.nowMs());
  return { ...rowOf(thread, of), now, papers, comments };
}

const asWording = ({ title, clauses }: Paper) => ({ title: { text: title }, clauses, nonce: '' });

type Wanted = Readonly<{ paper: string | undefined; as: string | undefined }>;

/** Of the newest paper, unless one is named. */
async function draftOf(
  { node, soundings }: ApiParts,
  thread: Thread,
  { paper, as = 'plan.tabled' }: Wanted,
): Promise<Result<SoundingDraft>> {
  const held = await soundings.thread(thread);
  if (!held.ok) return held;
  if (!isTabledAs(as)) {
    return refuse('request.malformed', { at: 'as', facts: { expected: codes(tabledAs) } });
  }
  const { papers } = threadParts(held.value, node.party);
  const laid = paper === undefined ? papers.at(-1) : papers.find(({ id }) => id === paper);
  if (laid === undefined) return refuse('request.not-found', { at: 'paper' });
  const terms = node.group(thread.group)?.terms;
  if (terms === undefined) return refuse('group.unknown');
  const nonce = Buffer.from(node.environment.random(16)).toString('hex');
  const begun = draftAs(as, laid.paper, { self: node.party, other: thread.other, terms, nonce });
  if (begun === undefined) {
    const expected = phrase('an authentic language in which the whole text stands');
    return refuse('draft.malformed', { at: 'languages', facts: { expected } });
  }
  return ok({ group: thread.group, ...begun });
}
