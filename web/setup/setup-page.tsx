import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { NodeView } from '#api/contract.ts';
import { nodeQuery } from '../app/queries.ts';
import { Button } from '../ui/button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Steps } from '../ui/steps.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { ExchangeStep } from './exchange-step.tsx';
import { GroupStep } from './group-step.tsx';
import { KeysStep } from './keys-step.tsx';
import { PeersStep } from './peers-step.tsx';
import { type SetupSearch, type StepId, stepIds } from './setup-search.ts';

/** From a node that has its keys to one that exchanges with another government's, in four steps. */
export function SetupPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(nodeQuery);
  return (
    <>
      <PageHead
        title={t`Groups and peers`}
        lead={
          <Trans>
            A working group is founded when every member holds the same terms of reference, to the
            byte. People compare them by voice; no centre is asked.
          </Trans>
        }
      />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={4} />}
      {data && <Wizard node={data} />}
    </>
  );
}

function Wizard({ node }: { node: NodeView }) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/setup' });
  const search = useSearch({ from: '/setup' });
  const step = search.step ?? 'keys';
  const show = (next: SetupSearch) => void navigate({ search: next });
  const after = stepIds[stepIds.indexOf(step) + 1];
  const names: Readonly<Record<StepId, string>> = {
    keys: t`Keys`,
    group: t`Found or join`,
    peers: t`Peers`,
    exchange: t`First exchange`,
  };
  return (
    <div className="space-y-stack">
      <Steps
        steps={stepIds.map((id) => ({ id, name: names[id] }))}
        at={step}
        onGo={(id) => show({ step: stepIds.find((one) => one === id) })}
      />
      {step === 'keys' && <KeysStep node={node} />}
      {step === 'group' && (
        <GroupStep node={node} way={search.way} onWay={(way) => show({ step, way })} />
      )}
      {step === 'peers' && <PeersStep node={node} />}
      {step === 'exchange' && <ExchangeStep node={node} />}
      {after !== undefined && (
        <Button look="primary" onPress={() => show({ step: after })}>
          {t`Next: ${names[after]}`}
        </Button>
      )}
    </div>
  );
}
