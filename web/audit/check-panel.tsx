import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { AuditVerdict } from '#api/contract-audit.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { auditCheckQuery } from './audit-api.ts';

/** Computes the chain again and compares it with what the national log sealed. */
export function CheckPanel() {
  const check = useQuery(auditCheckQuery);
  return (
    <div className="mb-stack space-y-3">
      {check.error && <Trouble error={check.error} />}
      {check.data && <Verdict verdict={check.data} />}
      <Button isDisabled={check.isFetching} onPress={() => void check.refetch()}>
        {check.isFetching ? <Trans>Checking…</Trans> : <Trans>Check the whole trail</Trans>}
      </Button>
    </div>
  );
}

function Verdict({ verdict }: { verdict: AuditVerdict }) {
  if (verdict.kind === 'whole') {
    const { size, sealed } = verdict;
    return (
      <Banner look="done" role="status">
        <p>
          <Trans>
            All {size} lines are as they were written; the first {sealed} are sealed in the national
            log.
          </Trans>
        </p>
      </Banner>
    );
  }
  return (
    <Banner role="alert">
      <p className="prose-line">
        <Broken verdict={verdict} />{' '}
        <Trans>
          Keep the file as it is, compare it with the last backup, and tell whoever answers for this
          node.
        </Trans>
      </p>
    </Banner>
  );
}

function Broken({ verdict }: { verdict: Exclude<AuditVerdict, { kind: 'whole' }> }) {
  switch (verdict.kind) {
    case 'altered':
      return <Trans>Line {verdict.at} is not as it was written, or lines are missing there.</Trans>;
    case 'not-as-sealed':
      return (
        <Trans>The first {verdict.entries} lines are not those that the national log sealed.</Trans>
      );
    default:
      return (
        <Trans>
          The national log sealed {verdict.entries} lines, and only {verdict.size} are here.
        </Trans>
      );
  }
}
