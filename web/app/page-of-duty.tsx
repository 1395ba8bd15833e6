import { Trans, useLingui } from '@lingui/react/macro';
import { Link, Outlet, useMatches } from '@tanstack/react-router';
import type { Permission } from '#officers/permissions.ts';
import { PageHead } from '../ui/page-head.tsx';
import { useMay } from './use-may.ts';

declare module '@tanstack/react-router' {
  interface StaticDataRouteOption {
    /** The permission without which the page has nothing that its reader may see or do. */
    needs?: Permission;
  }
}

/** The page, or that it belongs to other duties. The node is not even asked for what it would not answer. */
export function PageOfDuty() {
  const may = useMay();
  const needs = useMatches({ select: (matches) => matches.at(-1)?.staticData.needs });
  return needs === undefined || may(needs) ? <Outlet /> : <OtherDuty />;
}

function OtherDuty() {
  const { t } = useLingui();
  return (
    <PageHead
      title={t`This page belongs to other duties`}
      lead={
        <Trans>
          None of your roles opens it. If it should be yours, ask an administrator of this node.{' '}
          <Link to="/" className="font-semibold text-accent underline">
            Go to your own pages
          </Link>
        </Trans>
      }
    />
  );
}
