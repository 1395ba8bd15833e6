import { planPaper } from '#interop/plan/plan-paper.ts';
import { utf8 } from '#kernel/bytes.ts';
import { type Language, languages } from '#kernel/language.ts';
import { codes } from '#kernel/phrase.ts';
import { ok, type Result, refuse } from '#kernel/refusal.ts';
import { html } from '#print/html.ts';
import { answer, bytesResponse, foundCharactersMax, groupParameter, onlyQuery } from './answer.ts';
import type { ApiApp, ApiContext } from './environment.ts';
import { codesQuery } from './list-query.ts';
import type { ApiParts } from './parts.ts';
import { gathered } from './plan-gathered.ts';
import { type PlanReader, readsItem } from './plan-index.ts';
import { printed } from './press.ts';

const forms = ['pdf', 'html'] as const;

/** The whole work plan of a group for paper, of the items that this officer may read. */
export function planPaperRoutes(app: ApiApp, { node }: ApiParts, indexOf: PlanReader): void {
  /** ?language=&beside=a,b&form=pdf|html */
  app.get('/api/v1/plan/:group/paper', async (context) => {
    const group = groupParameter(context);
    if (!group.ok) return answer(group);
    const asked = paperAsked(context);
    if (!asked.ok) return answer(asked);
    const founded = node.group(group.value);
    if (founded === undefined) return answer(refuse('group.unknown'));
    const { items } = await indexOf();
    const theirs = items.filter(
      (item) => item.group === group.value && readsItem(context.var.principal, item),
    );
    const held = await gathered(node, founded, theirs);
    if (!held.ok) return answer(held);
    context.set(
      'records',
      theirs.map(({ line }) => line.record),
    );
    const { form, language } = asked.value;
    const paper = planPaper(held.value, asked.value);
    const name = `plan-${group.value.slice(0, 8)}-${language}.${form}`;
    if (form === 'html') {
      return bytesResponse(utf8(html(paper)), 'text/html; charset=utf-8', name);
    }
    const bytes = await printed(paper);
    return bytes.ok ? bytesResponse(bytes.value, 'application/pdf', name) : answer(bytes);
  });
}

type PaperAsked = Readonly<{
  language: Language;
  beside: readonly Language[];
  form: (typeof forms)[number];
}>;

function paperAsked(context: ApiContext): Result<PaperAsked> {
  const only = onlyQuery(context, ['language', 'beside', 'form']);
  if (!only.ok) return only;
  const language = oneOf(context, 'language', languages);
  if (!language.ok) return language;
  const beside = codesQuery(context, 'beside', languages);
  if (!beside.ok) return beside;
  const form =
    context.req.query('form') === undefined ? ok('pdf' as const) : oneOf(context, 'form', forms);
  if (!form.ok) return form;
  return ok({
    language: language.value,
    beside: languages.filter((one) => beside.value.includes(one)),
    form: form.value,
  });
}

function oneOf<Code extends string>(
  context: ApiContext,
  name: string,
  known: readonly Code[],
): Result<Code> {
  const asked = context.req.query(name) ?? '';
  const found = known.find((one) => one === asked);
  if (found !== undefined) return ok(found);
  const facts = { expected: codes(known), found: asked.slice(0, foundCharactersMax) };
  return refuse('request.malformed', { at: name, facts });
}
