import { Trans } from '@lingui/react/macro';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { Empty } from '../ui/empty.tsx';
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
  return (
    <Empty title={<Trans>There is no such page</Trans>}>
      <Link to="/" className="font-semibold text-accent underline">
        <Trans>Go to Today</Trans>
      </Link>
    </Empty>
  );
}
