import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { AuthoritiesView, OfficerView } from '#api/contract-officers.ts';
import type { Reach } from '#officers/reach.ts';
import { meQuery } from '../app/queries.ts';
import { officersQuery } from '../officers/officers-api.ts';
import { OfficersLinks } from '../officers/officers-links.tsx';
import { isSomewhere, ReachFields } from '../officers/reach-fields.tsx';
import { authorityOf, isAuthority } from '../sign-in/authority-text.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { tell } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { authoritiesQuery, receiveAll, setReceives } from './authorities-api.ts';
import { AuthoritiesTable } from './authorities-table.tsx';

/** Which authority of the party receives what: the party's own mapping. */
export function AuthoritiesPage() {
  const { t } = useLingui();
  const { data, error, refetch } = useQuery(authoritiesQuery);
  const officers = useQuery(officersQuery);
  return (
    <>
      <PageHead
        title={t`Authorities`}
        lead={
          <Trans>
            Who receives what inside your party. Officers of an authority see no more than it
            receives, whatever they were granted; one that is not narrowed receives everything.
          </Trans>
        }
      />
      <OfficersLinks />
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {officers.error && !officers.data && (
        <Trouble error={officers.error} retry={() => void officers.refetch()} />
      )}
      {!(data && officers.data) && !error && !officers.error && <Skeleton rows={4} />}
      {data && officers.data && <Mapping mapping={data} officers={officers.data} />}
    </>
  );
}

type Change = Readonly<{
  authority: string;
  reach: Reach | undefined;
  was: Reach | undefined;
  told?: string;
}>;

const everything: Reach = { groups: 'all', areas: 'all' };
const change = ({ authority, reach, was }: Change): Promise<AuthoritiesView> =>
  reach === undefined ? receiveAll(authority) : setReceives(authority, reach, was);

function Mapping({
  mapping,
  officers,
}: {
  mapping: AuthoritiesView;
  officers: readonly OfficerView[];
}) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const navigate = useNavigate({ from: '/authorities' });
  const { authority, add } = useSearch({ from: '/authorities' });
  const open = add === true ? '' : authority;
  const { data: me } = useQuery(meQuery);
  const mayWrite = me?.permissions.includes('officers.write') === true;
  const show = (next: string | undefined) =>
    void navigate({ search: next === '' ? { add: true } : { authority: next }, replace: true });
  const changing = useMutation({
    mutationFn: change,
    // What the page shows may be what another has changed.
    onError: () => void queries.invalidateQueries({ queryKey: authoritiesQuery.queryKey }),
    onSuccess: (next, { authority: name, reach: now, was: reach, told }) => {
      queries.setQueryData(authoritiesQuery.queryKey, next);
      show(undefined);
      if (told === undefined) return;
      tell({
        text: told,
        undo: {
          verb: t`As it was`,
          act: () => changing.mutate({ authority: name, reach, was: now }),
        },
      });
    },
  });
  return (
    <div className="space-y-stack">
      {changing.error && <Trouble error={changing.error} />}
      <AuthoritiesTable
        mapping={mapping}
        officers={officers}
        isBusy={changing.isPending}
        onChange={mayWrite ? show : undefined}
        onReceiveAll={(name) =>
          changing.mutate({
            ...{ authority: name, reach: undefined, was: mapping[name] },
            told: t`${name} receives everything.`,
          })
        }
      />
      {mayWrite && open === undefined && (
        <Button onPress={() => show('')}>
          <Trans>Narrow another authority</Trans>
        </Button>
      )}
      {mayWrite && open !== undefined && (
        <ReachForm
          key={open}
          authority={open}
          reach={mapping[open] ?? everything}
          isBusy={changing.isPending}
          onSet={(name, reach) =>
            changing.mutate({ authority: name, reach, was: mapping[name], told: t`${name}: set.` })
          }
          onClose={() => show(undefined)}
        />
      )}
    </div>
  );
}

function ReachForm({
  authority,
  reach,
  isBusy,
  onSet,
  onClose,
}: {
  /** Empty: one that is still to be named. */
  authority: string;
  reach: Reach;
  isBusy: boolean;
  onSet: (authority: string, reach: Reach) => void;
  onClose: () => void;
}) {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [draft, setDraft] = useState(reach);
  const named = authority === '' ? authorityOf(typed) : authority;
  const isWhole = isAuthority(named) && isSomewhere(draft);
  return (
    <Panel
      title={named === '' ? <Trans>An authority</Trans> : <Trans>What {named} receives</Trans>}
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (isWhole && !isBusy) onSet(named, draft);
        }}
      >
        {authority === '' && (
          <Field
            label={t`Authority`}
            hint={t`As tables see it: small letters a to z, digits and -, such as customs.`}
            value={typed}
            onChange={setTyped}
            autoComplete="off"
          />
        )}
        <ReachFields reach={draft} onChange={setDraft} />
        <p className="prose-line text-sm text-ink-2">
          <Trans>
            It counts from the next thing an officer of it does, and for those who are signed in
            too. What it does not receive is answered as if it did not exist.
          </Trans>
        </p>
        <FormEnd verb={<Trans>Set it</Trans>} isDisabled={!isWhole || isBusy} onCancel={onClose} />
      </form>
    </Panel>
  );
}
