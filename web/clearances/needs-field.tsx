import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import X from 'lucide-react/icons/x';
import type { Need } from '#desks/releases/clearances.ts';
import { useRoleName } from '../officers/grant-text.tsx';
import { officersQuery } from '../officers/officers-api.ts';
import { Button } from '../ui/button.tsx';
import { Choice } from '../ui/choice.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import {
  changed,
  needsMax,
  officersMax,
  type ProofChoice,
  proofChoiceOf,
  proofChoices,
  usualNeed,
  withAuthority,
  without,
  withProofs,
} from './table-draft.ts';

const roles = ['desk-officer', 'releasing-officer', 'liaison'] as const satisfies Need['role'][];
const anyAuthority = '*';
const asWritten = 'as-written';

/** How many officers, in which role, of which authority, and how each proves himself. */
export function NeedsField({
  name,
  needs,
  onChange,
}: {
  /** Of the rule, for those who hear it. */
  name: string;
  needs: readonly Need[];
  onChange: (needs: readonly Need[]) => void;
}) {
  const { t } = useLingui();
  return (
    <div className="space-y-3">
      {needs.map((need, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a need has no name but its place.
        <fieldset key={place} className="flex min-w-0 flex-wrap items-center gap-1.5">
          <legend className="sr-only">{t`${name}: needed`}</legend>
          <NeedFields need={need} onChange={(next) => onChange(changed(needs, place, next))} />
          {needs.length > 1 && (
            <IconButton
              label={t`Take this need off`}
              onPress={() => onChange(without(needs, place))}
            >
              <X aria-hidden="true" className="size-4" />
            </IconButton>
          )}
        </fieldset>
      ))}
      {needs.length < needsMax && (
        <Button look="quiet" onPress={() => onChange([...needs, usualNeed])}>
          <Trans>And also</Trans>
        </Button>
      )}
    </div>
  );
}

function NeedFields({ need, onChange }: { need: Need; onChange: (need: Need) => void }) {
  const { t } = useLingui();
  const roleName = useRoleName();
  const { data: officers } = useQuery(officersQuery);
  const known = [...(officers ?? []).map(({ authority }) => authority), need.authority ?? ''];
  const authorities = [...new Set(known)].filter((name) => name !== '').sort();
  const proof = proofChoiceOf(need);
  const proofNames: Readonly<Record<ProofChoice, string>> = {
    usual: t`passkey, or signed in just before`,
    passkey: t`passkey only`,
    machine: t`also a program with a token`,
  };
  return (
    <>
      <Choice
        label={t`How many`}
        value={String(need.officers)}
        options={Array.from({ length: officersMax }, (_, index) => ({
          id: String(index + 1),
          name: String(index + 1),
        }))}
        onChange={(count) => onChange({ ...need, officers: Number(count) })}
      />
      <Choice
        label={t`Role`}
        value={need.role}
        options={roles.map((id) => ({ id, name: roleName(id) }))}
        onChange={(id) => onChange({ ...need, role: roles.find((one) => one === id) ?? need.role })}
      />
      <Choice
        label={t`Authority`}
        value={need.authority ?? anyAuthority}
        options={[
          { id: anyAuthority, name: t`of any authority` },
          ...authorities.map((id) => ({ id, name: t`of ${id}` })),
        ]}
        onChange={(id) => onChange(withAuthority(need, id === anyAuthority ? undefined : id))}
      />
      <Choice
        label={t`Proof`}
        value={proof ?? asWritten}
        options={[
          ...(Object.keys(proofChoices) as ProofChoice[]).map((id) => ({
            id,
            name: proofNames[id],
          })),
          ...(proof === undefined ? [{ id: asWritten, name: need.proofs?.join(', ') ?? '' }] : []),
        ]}
        onChange={(id) => {
          if (id in proofChoices) onChange(withProofs(need, id as ProofChoice));
        }}
      />
    </>
  );
}
