import { Plural, Trans } from '@lingui/react/macro';
import CircleCheck from 'lucide-react/icons/circle-check';
import type { GroupLogs, GroupView, LogView } from '#api/contract.ts';
import { type Instant, instantOfSeconds } from '#kernel/instant.ts';
import { useLanguage } from '../app/language.tsx';
import { languageTag, localeOf, ownNames } from '../strings/languages.ts';
import { Digest } from '../ui/digest.tsx';
import { formatNumber } from '../ui/format.ts';
import { PartyName } from '../ui/party-name.tsx';
import { WhenShort } from '../ui/when.tsx';
import type { LogVerdict, VerifyAnswer } from './verify-messages.ts';

type Verified = Extract<VerifyAnswer, { kind: 'verified' }>;

/** What this browser has established, in a sentence, and the digests by which the other side can say the same. */
export function VerifyResult({
  result,
  group,
  claimed,
}: {
  result: Verified;
  group: GroupLogs;
  claimed: GroupView['fingerprint'] | undefined;
}) {
  const statements = result.logs.reduce((sum, { size }) => sum + size, 0);
  const receipts = result.logs.reduce(
    (sum, { holders }) => sum + holders.reduce((all, each) => all + each.receipts, 0),
    0,
  );
  return (
    <div className="mt-3.5 space-y-4">
      <div className="flex items-start gap-2.5 rounded-lg bg-accent-tint px-4 py-3">
        <CircleCheck aria-hidden="true" className="mt-0.5 size-5 shrink-0 text-accent" />
        <p className="prose-line">
          <strong>
            <Plural
              value={statements}
              one="# statement verified in this browser."
              other="# statements verified in this browser."
            />
          </strong>{' '}
          <Trans>
            Every leaf leads to its signed root, and every content that is held matches its act.
          </Trans>{' '}
          <Plural value={receipts} one="# receipt holds." other="# receipts hold." />
        </p>
      </div>
      <ul className="space-y-3">
        {result.logs.map((log) => (
          <LogResult
            key={log.party}
            log={log}
            claimed={group.logs.find(({ party }) => party === log.party)}
          />
        ))}
      </ul>
      <Fingerprint result={result} claimed={claimed} />
    </div>
  );
}

function LogResult({ log, claimed }: { log: LogVerdict; claimed: LogView | undefined }) {
  const locale = localeOf(useLanguage());
  const size = formatNumber(log.size, locale);
  const { checkpoint } = log;
  if (!checkpoint) {
    return (
      <li className="text-sm">
        <strong>
          <PartyName party={log.party} withId />
        </strong>{' '}
        <Trans>nothing is held of this log yet</Trans>
      </li>
    );
  }
  const at: Instant = instantOfSeconds(checkpoint.seconds);
  return (
    <li className="space-y-0.5 text-sm">
      <p>
        <strong>
          <PartyName party={log.party} withId />
        </strong>{' '}
        <Trans>
          root at {size}, checkpoint of <WhenShort at={at} /> UTC
        </Trans>
      </p>
      <Digest hex={checkpoint.root} whole />
      {log.holes > 0 && (
        <p className="text-xs text-ink-3">
          <Plural
            value={log.holes}
            one="# content is erased or not held."
            other="# contents are erased or not held."
          />
        </p>
      )}
      {log.receiptsWithoutEffect > 0 && (
        <p className="text-xs text-ink-3">
          <Plural
            value={log.receiptsWithoutEffect}
            one="# receipt in this log has no effect."
            other="# receipts in this log have no effect."
          />
        </p>
      )}
      {claimed !== undefined && claimed.size > log.size && (
        <p className="text-xs text-ink-3">
          <Trans>
            The node says that it holds {formatNumber(claimed.size, locale)}; the rest is not
            covered by a checkpoint yet.
          </Trans>
        </p>
      )}
    </li>
  );
}

/** The group's fingerprint, computed here from the terms' bytes, to be read to the other side. */
function Fingerprint({
  result,
  claimed,
}: {
  result: Verified;
  claimed: GroupView['fingerprint'] | undefined;
}) {
  const language = useLanguage();
  const order = [language, ...(['en', 'es', 'zh'] as const).filter((each) => each !== language)];
  const differs =
    claimed !== undefined &&
    order.some((each) => !sameWords(claimed[each], result.fingerprint[each]));
  return (
    <section className="space-y-1.5 text-sm">
      <h3 className="font-semibold">
        <Trans>Fingerprint of the terms, in words to compare by voice or on paper</Trans>
      </h3>
      {order.map((each) => (
        <p key={each} className="flex flex-wrap gap-x-3">
          <span className="w-16 shrink-0 text-xs leading-6 text-ink-3" lang={languageTag(each)}>
            {ownNames[each]}
          </span>
          <span lang={languageTag(each)} className="min-w-0">
            {result.fingerprint[each].join(' ')}
          </span>
        </p>
      ))}
      {differs && (
        <p className="font-semibold">
          <Trans>
            The node names other words. Believe the ones above, which come from the terms.
          </Trans>
        </p>
      )}
    </section>
  );
}

const sameWords = (claimed: string, computed: readonly string[]): boolean =>
  claimed.normalize('NFC').split(/\s+/u).join(' ') === computed.join(' ');
