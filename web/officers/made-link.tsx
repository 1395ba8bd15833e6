import { Trans, useLingui } from '@lingui/react/macro';
import type { InvitedView } from '#api/contract-officers.ts';
import { NamedText } from '../ui/named-text.tsx';
import { ShownOnce } from '../ui/shown-once.tsx';
import { When } from '../ui/when.tsx';
import { linkAddress } from './officers-api.ts';

/** A link that was just made. The node keeps only what it needs to recognise it. */
export function MadeLink({ made, onDone }: { made: InvitedView; onDone: () => void }) {
  const { t } = useLingui();
  const { officer, link } = made;
  return (
    <ShownOnce
      label={t`A link that opens once`}
      secret={linkAddress(link.secret)}
      done={<Trans>I have handed it over</Trans>}
      onDone={onDone}
    >
      <p>
        <Trans>
          For <NamedText text={officer.names} className="font-semibold" />. Hand it over in person:
          whoever opens it is that officer. It is not shown again, and earlier links are void.
        </Trans>
      </p>
      <p>
        <Trans>It opens until</Trans> <When at={link.expiresAt} />
      </p>
    </ShownOnce>
  );
}
