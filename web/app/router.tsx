import { createRootRoute, createRoute, createRouter, redirect } from '@tanstack/react-router';
import { auditFiltersOf } from '../audit/audit-filters.ts';
import { authoritiesSearchOf } from '../authorities/authorities-search.ts';
import { meetingFiltersOf } from '../meetings/meeting-filters.ts';
import { filtersOf } from '../notifications/filters.ts';
import { officerSearchOf, officersFiltersOf } from '../officers/officers-filters.ts';
import { newRecordOf } from '../records/new-record.ts';
import { recordFiltersOf } from '../records/record-filters.ts';
import { requestFiltersOf } from '../requests/request-filters.ts';
import { setupSearchOf } from '../setup/setup-search.ts';
import { topicFiltersOf } from '../topics/topic-filters.ts';
import { firstPage, lazyPage } from './lazy-page.ts';
import { NotFound, PageTrouble } from './page-trouble.tsx';
import { parseSearch, searchText } from './search-text.ts';
import { Shell } from './shell.tsx';

const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: PageTrouble,
});

const todayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: firstPage(() => import('../today/home-page.tsx'), 'HomePage'),
});

const listRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications',
  staticData: { needs: 'desk.read' },
  validateSearch: filtersOf,
  component: lazyPage(() => import('../notifications/list-page.tsx'), 'ListPage'),
});

const noticeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications/new',
  staticData: { needs: 'draft.write' },
  component: lazyPage(() => import('../notifications/notice/notice-page.tsx'), 'NoticePage'),
});

const recordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications/$group/$record',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../notifications/record-page.tsx'), 'RecordPage'),
});

const amendRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications/$group/$record/amend',
  staticData: { needs: 'draft.write' },
  component: lazyPage(() => import('../notifications/notice/amend-page.tsx'), 'AmendPage'),
});

const sheetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/notifications/$group/$record/sheet',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../notifications/sheet/sheet-page.tsx'), 'SheetPage'),
});

const recordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records',
  staticData: { needs: 'desk.read' },
  validateSearch: recordFiltersOf,
  component: lazyPage(() => import('../records/records-page.tsx'), 'RecordsPage'),
});

const newRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/new',
  staticData: { needs: 'draft.write' },
  validateSearch: newRecordOf,
  component: lazyPage(() => import('../records/new-record-page.tsx'), 'NewRecordPage'),
});

const anyRecordRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/records/$group/$record',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../records/record-page.tsx'), 'AnyRecordPage'),
});

const planRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../plan/board-page.tsx'), 'PlanPage'),
});

const meetingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/meetings',
  staticData: { needs: 'desk.read' },
  validateSearch: meetingFiltersOf,
  component: lazyPage(() => import('../meetings/meetings-page.tsx'), 'MeetingsPage'),
});

const topicsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/topics',
  staticData: { needs: 'desk.read' },
  validateSearch: topicFiltersOf,
  component: lazyPage(() => import('../topics/topics-page.tsx'), 'TopicsPage'),
});

const publicWordsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/public-words',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../public-words/public-words-page.tsx'), 'PublicWordsPage'),
});

const requestsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests',
  staticData: { needs: 'desk.read' },
  validateSearch: requestFiltersOf,
  component: lazyPage(() => import('../requests/requests-page.tsx'), 'RequestsPage'),
});

const figuresRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/requests/figures',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../requests/figures-page.tsx'), 'FiguresPage'),
});

const timelineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plan/timeline',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../plan/timeline-page.tsx'), 'TimelinePage'),
});

const lineRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/line',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../line/line-page.tsx'), 'LinePage'),
});

const releaseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/line/$group/release',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../line/release-page.tsx'), 'ReleasePage'),
});

const waitsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/line/waits',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../line/waits-page.tsx'), 'WaitsPage'),
});

const gapRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/line/$group/$suspension',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../line/gap-page.tsx'), 'GapPage'),
});

const lifeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/groups/$group',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../life/life-page.tsx'), 'LifePage'),
});

const soundingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/soundings',
  staticData: { needs: 'sounding.use' },
  component: lazyPage(() => import('../soundings/soundings-page.tsx'), 'SoundingsPage'),
});

const soundingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/soundings/$group/$party/$thread',
  staticData: { needs: 'sounding.use' },
  component: lazyPage(() => import('../soundings/sounding-page.tsx'), 'SoundingPage'),
});

const logRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/log',
  staticData: { needs: 'exchange.read' },
  component: lazyPage(() => import('../log/log-page.tsx'), 'LogPage'),
});

const settingsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings',
  component: lazyPage(() => import('../settings/settings-page.tsx'), 'SettingsPage'),
});

const galleryRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gallery',
  component: lazyPage(() => import('../gallery/gallery-page.tsx'), 'GalleryPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyPage(() => import('../sign-in/account-page.tsx'), 'AccountPage'),
});

/** Whoever is signed in has nothing to do at the door. */
const doorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sign-in',
  beforeLoad: () => {
    throw redirect({ to: '/' });
  },
});

const draftsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/drafts',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../drafts/drafts-page.tsx'), 'DraftsPage'),
});

const draftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/drafts/$draft',
  staticData: { needs: 'desk.read' },
  component: lazyPage(() => import('../drafts/draft-page.tsx'), 'DraftPage'),
});

const reviseRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/drafts/$draft/revise',
  staticData: { needs: 'draft.write' },
  component: lazyPage(() => import('../notifications/notice/revise-page.tsx'), 'RevisePage'),
});

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/audit',
  staticData: { needs: 'audit.read' },
  validateSearch: auditFiltersOf,
  component: lazyPage(() => import('../audit/audit-page.tsx'), 'AuditPage'),
});

const officersRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/officers',
  staticData: { needs: 'officers.read' },
  validateSearch: officersFiltersOf,
  component: lazyPage(() => import('../officers/officers-page.tsx'), 'OfficersPage'),
});

const inviteRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/officers/new',
  staticData: { needs: 'officers.write' },
  component: lazyPage(() => import('../officers/invite-page.tsx'), 'InvitePage'),
});

const officerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/officers/$officer',
  staticData: { needs: 'officers.read' },
  validateSearch: officerSearchOf,
  component: lazyPage(() => import('../officers/officer-page.tsx'), 'OfficerPage'),
});

const clearancesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/clearances',
  validateSearch: (search: Readonly<Record<string, unknown>>): { edit?: true | undefined } => ({
    edit: search['edit'] === true || search['edit'] === '1' ? true : undefined,
  }),
  component: lazyPage(() => import('../clearances/clearances-page.tsx'), 'ClearancesPage'),
});

const setupRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/setup',
  staticData: { needs: 'groups.write' },
  validateSearch: setupSearchOf,
  component: lazyPage(() => import('../setup/setup-page.tsx'), 'SetupPage'),
});

const authoritiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/authorities',
  staticData: { needs: 'officers.read' },
  validateSearch: authoritiesSearchOf,
  component: lazyPage(() => import('../authorities/authorities-page.tsx'), 'AuthoritiesPage'),
});

const routeTree = rootRoute.addChildren([
  todayRoute,
  listRoute,
  noticeRoute,
  recordRoute,
  amendRoute,
  sheetRoute,
  recordsRoute,
  newRecordRoute,
  anyRecordRoute,
  planRoute,
  meetingsRoute,
  topicsRoute,
  requestsRoute,
  publicWordsRoute,
  figuresRoute,
  timelineRoute,
  lineRoute,
  waitsRoute,
  releaseRoute,
  gapRoute,
  lifeRoute,
  soundingsRoute,
  soundingRoute,
  draftsRoute,
  draftRoute,
  reviseRoute,
  auditRoute,
  officersRoute,
  inviteRoute,
  officerRoute,
  clearancesRoute,
  setupRoute,
  authoritiesRoute,
  logRoute,
  settingsRoute,
  galleryRoute,
  accountRoute,
  doorRoute,
]);

export function newRouter() {
  return createRouter({
    routeTree,
    parseSearch,
    stringifySearch: searchText,
    defaultPreload: 'intent',
    scrollRestoration: true,
  });
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof newRouter>;
  }
}
