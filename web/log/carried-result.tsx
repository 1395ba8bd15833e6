import { Plural, Trans } from '@lingui/react/macro';
import type { CarriedReport } from '#api/contract.ts';
import { useGroupTitle } from '../app/parties.ts';
import { Banner } from '../ui/banner.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { ProblemText } from '../ui/problem-text.tsx';
import { TroubleText } from '../ui/trouble.tsx';
import { WhenShort } from '../ui/when.tsx';

export type TakenFile = Readonly<{
  id: string;
  name: string;
  report?: CarriedReport;
  error?: Error;
}>;

type CarriedLog = CarriedReport['logs'][number];

/** What became of one file, log by log. That nothing was new is said as well. */
export function CarriedResult({ file }: { file: TakenFile }) {
  const titleOf = useGroupTitle();
  const { name, report, error } = file;
  if (error || !report) {
    return (
      <Banner>
        <p className="font-semibold break-all">{name}</p>
        {error && <TroubleText error={error} />}
      </Banner>
    );
  }
  const isWhole = !report.problem && report.refused.length === 0;
  return (
    <Banner look={isWhole ? 'done' : 'attention'}>
      <p className="font-semibold break-all">{name}</p>
      <p>
        <Trans>
          From <PartyName party={report.from} />, made <WhenShort at={report.made} />
        </Trans>
      </p>
      {report.problem && <ProblemText problem={report.problem} />}
      <ul className="space-y-1">
        {report.logs.map((log) => (
          <li key={`${log.group}/${log.party}`}>
            <span className="text-ink-2">{titleOf(log.group)}: </span>
            <CarriedLogLine log={log} />
          </li>
        ))}
        {report.refused.map(({ group, party, problem }) => (
          <li key={`${group}/${party}`}>
            <PartyName party={party} />: <ProblemText problem={problem} />
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function CarriedLogLine({ log }: { log: CarriedLog }) {
  const { missing } = log;
  return (
    <>
      <PartyName party={log.party} />,{' '}
      {log.added === 0 ? (
        <Trans>nothing new</Trans>
      ) : (
        <Plural value={log.added} one="# new statement" other="# new statements" />
      )}
      ; <Trans>held up to {log.held}</Trans>
      {missing && (
        <span className="block">
          <Trans>
            Statements {missing.from} to {missing.to} are missing before it: another file holds
            them.
          </Trans>
        </span>
      )}
      {log.problem && <ProblemText problem={log.problem} />}
    </>
  );
}
