import { languages } from '#kernel/language.ts';
import type { Refusal } from '#kernel/refusal.ts';
import type { RefusalCode } from '#kernel/refusal-codes.ts';
import { refusalText } from '#kernel/refusal-text.ts';
import type { Problem } from './contract.ts';
import { toldFacts } from './told-facts.ts';

export const problemMediaType = 'application/problem+json';

/** Refusals whose status is not the 422 of "understood, and not acceptable". */
const statuses: Readonly<Partial<Record<RefusalCode, number>>> = {
  'request.malformed': 400,
  'request.too-large': 413,
  'bundle.too-large': 413,
  'carried.too-large': 413,
  'list.too-large': 413,
  'terms.too-large': 413,
  'request.not-found': 404,
  'group.unknown': 404,
  'party.not-a-member': 404,
  'exchange.not-found': 404,
  'publication.not-public': 404,
  'request.wrong-origin': 403,
  'request.not-allowed': 403,
  'request.outdated': 409,
  'request.too-many': 429,
  'signin.needed': 401,
  'signin.slow-down': 429,
  'signin.failed': 401,
  'signin.not-fresh': 403,
  'link.not-valid': 410,
  'oidc.unreachable': 502,
  'officer.name-taken': 409,
  'officer.last-administrator': 409,
  'officer.own-grants': 403,
  'console.not-entitled': 403,
  'draft.not-entitled': 409,
  'draft.area-suspended': 409,
  'draft.changed': 409,
  'draft.exists': 409,
  'draft.closed': 409,
  'batch.empty': 409,
  'clearance.own-draft': 409,
  'clearance.given': 409,
  'clearance.not-needed': 409,
  'clearance.proof-not-taken': 409,
  'group.exists': 409,
  'group.not-founded': 409,
  'group.over': 409,
  'log.forked': 409,
  'log.not-forked': 409,
  'log.fork-unknown-to-members': 409,
  'log.needs-successor': 409,
  'exchange.clock-skew': 401,
  'exchange.replayed': 401,
  'exchange.busy': 503,
  'exchange.quota': 429,
  'erasure.on-hold': 409,
  'erasure.ends-clock': 409,
  'recovery.not-waiting': 409,
  'recovery.signed-more': 409,
  'node.behind-its-guard': 503,
  'node.guard-full': 507,
  'sounding.full': 409,
  'node.not-the-writer': 503,
  'node.stopped-appending': 503,
};

export function problemStatus(code: RefusalCode): number {
  return statuses[code] ?? 422;
}

/** The one place where a refusal becomes an RFC 9457 document. */
export function problemOf(refusal: Refusal): Problem {
  const text = refusalText(refusal.code);
  return {
    type: `urn:entente:refusal:${refusal.code}`,
    title: text.en.split('.')[0] ?? refusal.code,
    status: problemStatus(refusal.code),
    code: refusal.code,
    text: Object.fromEntries(
      languages.map((language) => [language, text[language]]),
    ) as Problem['text'],
    ...(refusal.at === undefined ? {} : { at: refusal.at }),
    ...told(refusal),
  };
}

function told({ code, facts }: Refusal): Pick<Problem, 'facts' | 'factWords'> {
  if (facts === undefined) return {};
  const words = toldFacts(code, facts);
  return Object.keys(words).length === 0 ? { facts } : { facts, factWords: words };
}

export function problemResponse(refusal: Refusal): Response {
  const problem = problemOf(refusal);
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store' },
  });
}
