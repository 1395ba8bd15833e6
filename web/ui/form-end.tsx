import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button.tsx';

const places = {
  /** In a page: what comes next stands where reading ends. */
  page: 'flex flex-wrap items-center gap-x-3 gap-y-2',
  dialog: 'flex flex-wrap items-center justify-end gap-2',
  /** In a sheet it stays in sight while the form moves under it. */
  sheet:
    'sticky -bottom-4 -mx-5 -mb-4 flex flex-wrap items-center justify-end gap-2 border-t border-line bg-raised px-5 py-3',
} as const;

/** How a form ends: what it does, the way out, and why it cannot be sent yet. */
export function FormEnd({
  verb,
  place = 'page',
  isDisabled = false,
  missing,
  onAct,
  onCancel,
}: {
  verb: ReactNode;
  place?: keyof typeof places;
  isDisabled?: boolean;
  missing?: ReactNode;
  /** Without it the form around it is submitted. */
  onAct?: () => void;
  onCancel?: () => void;
}) {
  const act = (
    <Button
      look="primary"
      isDisabled={isDisabled}
      {...(onAct ? { onPress: onAct } : { type: 'submit' as const })}
    >
      {verb}
    </Button>
  );
  return (
    <div className={places[place]}>
      {place === 'page' && act}
      {onCancel && (
        <Button onPress={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
      )}
      {missing !== undefined && missing !== false && (
        <p className="text-sm text-ink-3">{missing}</p>
      )}
      {place !== 'page' && act}
    </div>
  );
}
