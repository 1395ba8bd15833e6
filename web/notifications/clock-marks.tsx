import { Plural, Trans } from '@lingui/react/macro';
import type { Instant } from '#kernel/instant.ts';
import type { ClockState } from '#verbs/request.ts';
import { PartyName } from '../ui/party-name.tsx';
import { When, WhenShort } from '../ui/when.tsx';

/** What moved the clock or makes it uncertain, each as one sentence. */
export function ClockMarks({
  clock,
}: {
  clock: Omit<ClockState, 'changesAt'> & Readonly<{ pausedUntil?: Instant }>;
}) {
  return (
    <div className="prose-line space-y-1.5 text-sm text-ink-2 empty:hidden">
      {clock.pausedUntil !== undefined && (
        <div>
          <Trans>
            The clock stands still, until <When at={clock.pausedUntil} /> at the latest.
          </Trans>
        </div>
      )}
      {clock.pauses.map((pause) => (
        <p key={`${pause.party}/${pause.seq}`} className="text-xs text-ink-3">
          {pause.cause === 'question' ? (
            <Trans>
              Stood still for a question from <WhenShort at={pause.from} />.
            </Trans>
          ) : (
            <Trans>
              Stood still for a suspension from <WhenShort at={pause.from} />.
            </Trans>
          )}
        </p>
      ))}
      {clock.settledBy !== undefined && (
        <p className="text-xs text-ink-3">
          <Trans>
            Settled by a receipt of <PartyName party={clock.settledBy.party} />,{' '}
            <WhenShort at={clock.settledBy.at} />: statement {clock.settledBy.seq}.
          </Trans>
        </p>
      )}
      {clock.late.length > 0 && (
        <p className="text-xs text-ink-3">
          <Plural
            value={clock.late.length}
            one="# statement came after the period."
            other="# statements came after the period."
          />
        </p>
      )}
      {clock.clamped && (
        <p className="text-xs text-ink-3">
          <Trans>An author's time lay outside what receipts prove; the proven bound counts.</Trans>
        </p>
      )}
      {clock.calendarMissing && (
        <p className="text-xs text-ink-3">
          <Trans>
            The terms hold no calendar of that party, so Monday to Friday in UTC were counted.
          </Trans>
        </p>
      )}
    </div>
  );
}
