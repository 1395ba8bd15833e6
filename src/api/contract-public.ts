/** What the API answers about public words. As contract.ts. */

/**
 * GET /api/v1/groups/<group>/public-words → PublicWordsView: what anyone may read of this group at this node
 * PUT /api/v1/groups/<group>/public-words {shown} → PublicWordsView
 *
 * `own`: joint publications and what this party published alone; `all`: also what other members published alone; `none`: nothing.
 */
export type PublicWordsView = Readonly<{ shown: 'none' | 'own' | 'all' }>;

/**
 * GET /api/v1/records/<group>/<record>/published?words=<party>-<seq>&language= → the page as one file, its proof inside.
 * 404 `publication.not-public`
 * GET /public, /public/<record>, /public/<record>/<party>-<seq> → the same for anyone, of the groups that are shown
 */
