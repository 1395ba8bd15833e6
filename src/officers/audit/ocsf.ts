/**
 * The trail in the names of the Open Cybersecurity Schema Framework (OCSF 1.6.0, https://schema.ocsf.io/1.6.0): Authentication (3002), Account Change
 * (3001) and API Activity (6003), one JSON object a line. What OCSF has no name for stands in `unmapped`, the chain's head among it.
 */
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { TrailLine } from './entry.ts';

type OcsfClass = Readonly<{ classUid: number; className: string; activityId: number }>;

const authentication = (activityId: number): OcsfClass => ({
  ...{ classUid: 3002, className: 'Authentication', activityId },
});
const accountChange = (activityId: number): OcsfClass => ({
  ...{ classUid: 3001, className: 'Account Change', activityId },
});
/** Create 1, Read 2, Update 3, Delete 4, Other 99. */
const methods: Readonly<Record<string, number>> = { GET: 2, POST: 1, PUT: 3, PATCH: 3, DELETE: 4 };

function classOf(action: string): OcsfClass {
  const [method = '', path = ''] = action.split(' ');
  if (path === '/api/v1/sign-out') return authentication(2);
  if (path.startsWith('/api/v1/sign-in/') || path === '/api/v1/links/open')
    return authentication(1);
  const writes = method !== 'GET';
  if (writes && path.startsWith('/api/v1/officers')) {
    return accountChange(path === '/api/v1/officers' ? 1 : 99);
  }
  if (writes && path.startsWith('/api/v1/account')) return accountChange(99);
  return { classUid: 6003, className: 'API Activity', activityId: methods[method] ?? 99 };
}

export function ocsfOf(
  { entry, head }: TrailLine,
  product: Readonly<{ version: string; party: string }>,
): JsonObject {
  const { n, atMs, actor, officer, authority, session, token, address, agent } = entry;
  const { action, status, group, records, about } = entry;
  const { classUid, className, activityId } = classOf(action);
  const [method = '', path = ''] = action.split(' ');
  const done = status < 400;
  return {
    class_uid: classUid,
    class_name: className,
    category_uid: Math.floor(classUid / 1000),
    activity_id: activityId,
    type_uid: classUid * 100 + activityId,
    time: atMs,
    severity_id: done ? 1 : 2,
    status_id: done ? 1 : 2,
    status: done ? 'Success' : 'Failure',
    status_code: String(status),
    metadata: {
      version: '1.6.0',
      uid: String(n),
      product: { name: 'Entente', vendor_name: 'Entente', version: product.version },
      tenant_uid: product.party,
    },
    actor: {
      user: {
        uid: officer ?? actor,
        type: actor === 'officer' || actor === 'token' ? 'User' : 'System',
        ...(authority === undefined ? {} : { org: { name: authority } }),
      },
      ...(session === undefined ? {} : { session: { uid: session } }),
    },
    ...(address === undefined ? {} : { src_endpoint: { ip: address } }),
    api: { operation: action },
    http_request: {
      http_method: method,
      url: { path },
      ...(agent === undefined ? {} : { user_agent: agent }),
    },
    http_response: { code: status },
    ...(records === undefined
      ? {}
      : { resources: records.map((uid) => ({ uid, type: 'record' })) }),
    unmapped: {
      head,
      ...(group === undefined ? {} : { group }),
      ...(token === undefined ? {} : { token }),
      ...(about === undefined ? {} : { about }),
    },
  };
}
