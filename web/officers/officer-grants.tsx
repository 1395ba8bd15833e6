import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { OfficerView } from '#api/contract-officers.ts';
import type { Grant } from '#officers/officer.ts';
import { Button } from '../ui/button.tsx';
import { Question } from '../ui/dialog.tsx';
import { FormEnd } from '../ui/form-end.tsx';
import { Panel } from '../ui/panel.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { tell } from '../ui/tell.ts';
import { Trouble } from '../ui/trouble.tsx';
import { GrantFields, usualGrant } from './grant-fields.tsx';
import { useReachNames, useRoleName } from './grant-text.tsx';
import { grant } from './officers-api.ts';
import { isSomewhere } from './reach-fields.tsx';

type Change = Readonly<{ grants: readonly Grant[]; was: readonly Grant[]; told?: string }>;

/** Roles by group and area. Each is given and taken by itself; what was taken can be given back at once. */
export function OfficerGrants({
  officer,
  isSelf,
  mayWrite,
  isOpen,
  onOpen,
  onChanged,
}: {
  officer: OfficerView;
  /** Whoever looks at it. Nobody grants himself a role. */
  isSelf: boolean;
  mayWrite: boolean;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
  onChanged: () => void;
}) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { id, grants } = officer;
  const changing = useMutation({
    mutationFn: (change: Change) => grant(id, change.grants, change.was),
    onSuccess: (_, { grants: now, was, told }) => {
      onChanged();
      onOpen(false);
      if (told === undefined) return;
      const act = () => changing.mutate({ grants: was, was: now });
      tell({ text: told, undo: { verb: t`Grant it again`, act } });
    },
    // What the page shows may be what another has changed.
    onError: onChanged,
  });
  const [asked, setAsked] = useState<number | undefined>();
  const revoke = (place: number): void => {
    const role = roleName(grants[place]?.role ?? '');
    changing.mutate({
      ...{ grants: grants.filter((_, at) => at !== place), was: grants },
      // Nobody could give it back to himself, so that is not offered.
      ...(isSelf ? {} : { told: t`Revoked: ${role}` }),
    });
  };
  return (
    <Panel
      title={<Trans>Roles by group and area</Trans>}
      note={<Trans>Counts from the next thing the officer does</Trans>}
      aside={
        mayWrite &&
        !isSelf &&
        !isOpen && (
          <Button onPress={() => onOpen(true)}>
            <Trans>Grant a role</Trans>
          </Button>
        )
      }
    >
      <div className="space-y-4">
        {grants.length === 0 ? (
          <p className="text-sm text-ink-2">
            <Trans>Nothing is granted, so the officer sees his own account and nothing else.</Trans>
          </p>
        ) : (
          <GrantTable
            grants={grants}
            isBusy={changing.isPending}
            onRevoke={mayWrite ? (isSelf ? setAsked : revoke) : undefined}
          />
        )}
        {mayWrite && isSelf && <OwnNote />}
        {changing.error && <Trouble error={changing.error} />}
        {mayWrite && !isSelf && isOpen && (
          <GrantForm
            isBusy={changing.isPending}
            onGrant={(added) => changing.mutate({ grants: [...grants, added], was: grants })}
            onClose={() => onOpen(false)}
          />
        )}
      </div>
      <OwnQuestion asked={asked} onClose={() => setAsked(undefined)} onConfirm={revoke} />
    </Panel>
  );
}

function OwnNote() {
  return (
    <p className="prose-line text-sm text-ink-2">
      <Trans>
        Nobody grants himself a role: another administrator does it, or whoever runs the node.
      </Trans>
    </p>
  );
}

function OwnQuestion({
  asked,
  onClose,
  onConfirm,
}: {
  asked: number | undefined;
  onClose: () => void;
  onConfirm: (place: number) => void;
}) {
  return (
    <Question
      title={<Trans>Revoke a role of your own?</Trans>}
      verb={<Trans>Revoke</Trans>}
      isOpen={asked !== undefined}
      onClose={onClose}
      onConfirm={() => {
        if (asked !== undefined) onConfirm(asked);
        onClose();
      }}
    >
      <p>
        <Trans>You cannot give it back to yourself: another administrator would have to.</Trans>
      </p>
    </Question>
  );
}

function GrantTable({
  grants,
  isBusy,
  onRevoke,
}: {
  grants: readonly Grant[];
  isBusy: boolean;
  onRevoke: ((place: number) => void) | undefined;
}) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const reachNames = useReachNames();
  const columns = [t`Role`, t`Groups`, t`Areas`, ...(onRevoke ? [t`Change`] : [])];
  return (
    <StackingTable label={t`Roles by group and area`} columns={columns}>
      {grants.map((one, place) => {
        const { groups, areas } = reachNames(one);
        const role = roleName(one.role);
        return (
          <StackingRow key={`${one.role} ${groups} ${areas}`}>
            <StackingCell className="font-semibold">{role}</StackingCell>
            <StackingCell label={t`Groups`}>{groups}</StackingCell>
            <StackingCell label={t`Areas`}>{areas}</StackingCell>
            {onRevoke && (
              <StackingCell>
                <Button
                  isDisabled={isBusy}
                  aria-label={t`Revoke: ${role}`}
                  onPress={() => onRevoke(place)}
                >
                  <Trans>Revoke</Trans>
                </Button>
              </StackingCell>
            )}
          </StackingRow>
        );
      })}
    </StackingTable>
  );
}

function GrantForm({
  isBusy,
  onGrant,
  onClose,
}: {
  isBusy: boolean;
  onGrant: (grant: Grant) => void;
  onClose: () => void;
}) {
  const [draft, setDraft] = useState(usualGrant);
  return (
    <form
      className="space-y-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (isSomewhere(draft)) onGrant(draft);
      }}
    >
      <GrantFields grant={draft} onChange={setDraft} />
      <FormEnd
        verb={<Trans>Grant it</Trans>}
        isDisabled={isBusy || !isSomewhere(draft)}
        onCancel={onClose}
      />
    </form>
  );
}
