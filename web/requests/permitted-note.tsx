import { Trans } from '@lingui/react/macro';
import type { RequestJoint } from '#desks/requests/view.ts';
import { silenceWords } from '#desks/requests/words/answer-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useNowMs } from '../app/node-clock.tsx';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { formatDate } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { When } from '../ui/when.tsx';
import { isOver } from './is-over.ts';
import { UseWords } from './use-words.tsx';

/** What may be done onward, and by whose word; where nothing may, that silence changes nothing of it. */
export function PermittedNote({ joint }: { joint: RequestJoint }) {
  const language = useLanguage();
  const nowMs = useNowMs();
  const { kind, permitted, asked, status } = joint;
  if (kind !== 'permission' || asked === undefined) return null;
  if (!permitted) {
    return (
      <Banner look="attention">
        <strong>
          {status === 'refused' ? (
            <Trans>This use is not permitted.</Trans>
          ) : (
            <Trans>This use is not permitted so far.</Trans>
          )}
        </strong>
        <p>{silenceWords[language]}</p>
      </Banner>
    );
  }
  const { use, since, until, conditions } = permitted;
  const over = until !== undefined && isOver(until, nowMs);
  return (
    <Banner look={over ? 'attention' : 'done'}>
      {over && (
        <p>
          <strong>
            <Trans>This permission has ended. The use is no longer permitted.</Trans>
          </strong>
        </p>
      )}
      <strong>
        <UseWords use={use} />
      </strong>
      <p>
        <Trans>
          Permitted by <PartyName party={asked} /> since <When at={since} />
        </Trans>
      </p>
      {until !== undefined && (
        <p>
          <Trans>Until the end of {formatDate(until, localeOf(language))}</Trans>
        </p>
      )}
      {conditions && (
        <p>
          <Trans>Under conditions, which stand in the answer.</Trans>
        </p>
      )}
    </Banner>
  );
}
