import { Trans } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import type { RecordView, StatementForm } from '#api/contract-records.ts';
import { nodeQuery } from '../app/queries.ts';
import { integerIn } from '../notifications/content-shape.ts';
import { PublicPreview } from './public-preview.tsx';

/** Over the form that makes something public: the page that would be read, since what it names follows from the record. */
export function FormPreview({
  view: { group, record },
  form: { type, begin },
}: {
  view: RecordView;
  form: StatementForm;
}) {
  const { data: node } = useQuery(nodeQuery);
  if (type === 'publication.released') {
    return (
      <>
        <PublicPreview group={group} record={record} />
        {begin?.['words'] === undefined && (
          <p className="prose-line text-sm text-ink-2">
            <Trans>Own words that you name below would be read with it.</Trans>
          </p>
        )}
      </>
    );
  }
  const seq = integerIn(begin?.['words']);
  if (type !== 'publication.made-alone' || seq === undefined || !node) return null;
  return <PublicPreview group={group} record={record} words={`${node.party}-${seq}`} />;
}
