import { Trans, useLingui } from '@lingui/react/macro';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { PageHead } from '../ui/page-head.tsx';
import { Trouble } from '../ui/trouble.tsx';

export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const told = error instanceof Error ? error : new Error(String(error));
  const again = async () => {
    await router.invalidate();
    reset();
  };
  return <Trouble error={told} retry={() => void again()} />;
}

export function NotFound() {
  const { t } = useLingui();
  return (
    <PageHead
      title={t`There is no such page`}
      lead={
        <Trans>
          The address may have been cut short on its way here.{' '}
          <Link to="/" className="font-semibold text-accent underline">
            Go to your own pages
          </Link>
        </Trans>
      }
    />
  );
}
