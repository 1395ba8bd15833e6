import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { EnrolledView } from '#api/contract-officers.ts';
import { Button } from '../ui/button.tsx';
import { Field } from '../ui/field.tsx';
import { addPasskey } from './sign-in-api.ts';
import { SignInTrouble } from './sign-in-trouble.tsx';

export function NewPasskey({ onAdded }: { onAdded: (view: EnrolledView) => void }) {
  const { t } = useLingui();
  const [name, setName] = useState(() => t`This device`);
  const adding = useMutation({ mutationFn: () => addPasskey(name), onSuccess: onAdded });
  return (
    <div className="space-y-3 text-sm">
      <p className="prose-line text-ink-2">
        <Trans>
          It stands in this device or in a security key, signs for this desk alone, and opens with
          your finger, your face or its own number.
        </Trans>
      </p>
      <Field label={t`What you call it`} value={name} onChange={setName} />
      {adding.error && <SignInTrouble error={adding.error} />}
      <Button look="primary" isDisabled={adding.isPending} onPress={() => adding.mutate()}>
        <Trans>Make a passkey</Trans>
      </Button>
    </div>
  );
}
