import { Hono } from 'hono';
import { AssertionFailed } from '#kernel/assert.ts';
import { refuse } from '#kernel/refusal.ts';
import { TooManyHashings } from '#officers/password.ts';
import { StoreFault } from '#store/store.ts';
import { admission, tellForeign } from './admission.ts';
import { answer } from './answer.ts';
import { knowClient, safeHeaders, sameSiteOnly } from './defences.ts';
import type { ApiApp, ApiEnvironment } from './environment.ts';
import type { ApiParts } from './parts.ts';
import { planReader } from './plan-index.ts';
import { problemMediaType } from './problem.ts';
import { receiptReader } from './receipt-reader.ts';
import { accountRoutes } from './routes-account.ts';
import { auditRoutes } from './routes-audit.ts';
import { calendarRoutes } from './routes-calendar.ts';
import { carriedRoutes, listRoutes } from './routes-carried.ts';
import { clearanceRoutes } from './routes-clearances.ts';
import { draftRoutes } from './routes-drafts.ts';
import { erasureRoutes, retentionRoutes } from './routes-erasure.ts';
import { forkRoutes } from './routes-forks.ts';
import { groupRoutes, keyRoutes, peerRoutes } from './routes-groups.ts';
import { lifeRoutes } from './routes-life.ts';
import { lineRoutes } from './routes-line.ts';
import { logRoutes } from './routes-log.ts';
import { nodeRoutes } from './routes-node.ts';
import { notificationRoutes } from './routes-notifications.ts';
import { officerRoutes } from './routes-officers.ts';
import { planRoutes } from './routes-plan.ts';
import { planPaperRoutes } from './routes-plan-paper.ts';
import { publicRoutes } from './routes-public.ts';
import { reciprocityRoutes } from './routes-reciprocity.ts';
import { recordRoutes } from './routes-records.ts';
import { releaseRoutes } from './routes-releases.ts';
import { setupRoutes } from './routes-setup.ts';
import { signInRoutes } from './routes-sign-in.ts';
import { oidcRoutes } from './routes-sign-in-oidc.ts';
import { soundingRoutes } from './routes-soundings.ts';
import { statementRoutes } from './routes-statements.ts';
import { timelineRoutes } from './routes-timeline.ts';
import { todayRoutes } from './routes-today.ts';
import { serveWeb } from './static-files.ts';

/**
 * The node's own door for its officers: the API under `/api/v1`, and the web desk. Pages hold nothing; all that is said of the node
 * passes the table of permissions (src/officers/permissions.ts).
 */
export function apiApp(parts: ApiParts): ApiApp {
  const app = new Hono<ApiEnvironment>();
  app.use(knowClient);
  app.use(safeHeaders);
  app.use(sameSiteOnly(parts.hosts, tellForeign(parts)));
  app.use('/api/*', admission(parts));
  const receiptsOf = receiptReader(parts.node);
  signInRoutes(app, parts);
  oidcRoutes(app, parts);
  accountRoutes(app, parts);
  officerRoutes(app, parts);
  nodeRoutes(app, parts);
  groupRoutes(app, parts);
  setupRoutes(app, parts);
  keyRoutes(app, parts);
  peerRoutes(app, parts);
  logRoutes(app, parts, receiptsOf);
  forkRoutes(app, parts);
  erasureRoutes(app, parts, receiptsOf);
  retentionRoutes(app, parts);
  carriedRoutes(app, parts);
  listRoutes(app, parts);
  auditRoutes(app, parts);
  draftRoutes(app, parts, receiptsOf);
  clearanceRoutes(app, parts);
  releaseRoutes(app, parts);
  statementRoutes(app, parts, receiptsOf);
  todayRoutes(app, parts);
  notificationRoutes(app, parts, receiptsOf);
  lineRoutes(app, parts);
  lifeRoutes(app, parts);
  recordRoutes(app, parts, receiptsOf);
  const planIndexOf = planReader(parts.node);
  planRoutes(app, parts, receiptsOf);
  planPaperRoutes(app, parts, planIndexOf);
  timelineRoutes(app, parts, planIndexOf);
  calendarRoutes(app, parts);
  soundingRoutes(app, parts);
  reciprocityRoutes(app, parts);
  publicRoutes(app, parts);
  app.all('/api', () => answer(refuse('request.not-found')));
  app.all('/api/*', () => answer(refuse('request.not-found')));
  if (parts.webRoot !== undefined) serveWeb(app, parts.webRoot);
  app.notFound(() => answer(refuse('request.not-found')));
  app.onError((error) => {
    parts.onFault(error);
    return faultResponse(error);
  });
  return app;
}

/** What a caller learns of a fault: that there was one, and whether the node still writes. */
function faultResponse(error: unknown): Response {
  if (error instanceof AssertionFailed) return answer(refuse('node.stopped-appending'));
  if (error instanceof TooManyHashings) return answer(refuse('exchange.busy'));
  if (error instanceof StoreFault && error.code === 'lease-lost') {
    return answer(refuse('node.not-the-writer'));
  }
  const retryable = error instanceof StoreFault && error.retryable;
  const problem = { type: 'about:blank', title: 'The node failed', status: retryable ? 503 : 500 };
  return new Response(JSON.stringify(problem), {
    status: problem.status,
    headers: { 'content-type': problemMediaType, 'cache-control': 'no-store' },
  });
}
