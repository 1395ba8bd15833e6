import { Trans, useLingui } from '@lingui/react/macro';
import type { GroupView } from '#api/contract.ts';
import type { AreaState, LineView } from '#api/contract-line.ts';
import { useAreaName } from '../app/area-words.ts';
import { usePartyName } from '../app/parties.ts';
import { useMay } from '../app/use-may.ts';
import { recordHref } from '../notifications/record-href.ts';
import { useDeskWords } from '../records/desk-words.ts';
import { PartyName } from '../ui/party-name.tsx';
import { StackingCell, StackingRow, StackingTable } from '../ui/stacking-table.tsx';
import { Tag } from '../ui/tag.tsx';
import { TextLink } from '../ui/text-link.tsx';
import { WhenShort } from '../ui/when.tsx';

type Of = Readonly<{ line: LineView; one: AreaState }>;

/** Area by area: how it stands, and each side's own word beside the other's, in the order of the terms and never in that of the reader. */
export function AreasTable({ line, group }: { line: LineView; group: GroupView }) {
  const { t } = useLingui();
  const areaName = useAreaName();
  const partyName = usePartyName();
  const parties = group.members.map(({ party }) => party);
  const [area, state, home] = [t`Area of cooperation`, t`How it stands (UTC)`, t`Waiting at home`];
  const wordsOf = parties.map((party) => t`The line, says ${partyName(party)}`);
  return (
    <StackingTable label={t`The line by area`} columns={[area, state, ...wordsOf, home]}>
      {line.areas.map((one) => (
        <StackingRow key={one.area}>
          <StackingCell className="font-semibold">{areaName(one.area)}</StackingCell>
          <StackingCell label={state}>
            <State line={line} one={one} />
          </StackingCell>
          {parties.map((party, index) => (
            <StackingCell key={party} label={wordsOf[index] ?? ''}>
              <OwnWord line={line} one={one} party={party} />
            </StackingCell>
          ))}
          <StackingCell label={home}>
            <AtHome one={one} />
          </StackingCell>
        </StackingRow>
      ))}
    </StackingTable>
  );
}

function State({ line, one }: Of) {
  const { suspensions, floor, closedBy } = one;
  const may = useMay();
  const reads = may('desk.read', { group: line.group });
  return (
    <div className="space-y-1">
      {suspensions.length === 0 && (
        <Tag look="said">
          <Trans>Running</Trans>
        </Tag>
      )}
      {floor && (
        <p className="text-xs text-ink-3">
          <Trans>Never stops: the terms keep it running</Trans>
        </p>
      )}
      {suspensions.map(({ record, by, time, from }) => {
        const isAhead = from !== undefined && from > line.now;
        const tag = (
          <Tag look="past">{isAhead ? <Trans>Announced</Trans> : <Trans>Suspended</Trans>}</Tag>
        );
        return (
          <p key={record}>
            {tag}{' '}
            {reads ? (
              <TextLink href={recordHref({ group: line.group, record, desk: 'suspensions' })}>
                <PartyName party={by} />
              </TextLink>
            ) : (
              <PartyName party={by} />
            )}{' '}
            <span className="text-xs text-ink-3">
              <Trans>
                since <WhenShort at={isAhead ? time : (from ?? time)} />
              </Trans>
              {isAhead && (
                <>
                  {' · '}
                  <Trans>
                    for <WhenShort at={from} />
                  </Trans>
                </>
              )}
            </span>
          </p>
        );
      })}
      {closedBy.length > 0 && (
        <p className="text-xs text-ink-3">
          <Trans>This node says nothing here now</Trans>
        </p>
      )}
    </div>
  );
}

/** Its own word, or that it has given none: nobody speaks for it. */
function OwnWord({ line, one, party }: Of & Readonly<{ party: string }>) {
  const words = useDeskWords();
  const may = useMay();
  const regard = one.regards.find(({ by }) => by === party);
  if (regard === undefined) {
    return (
      <span className="text-ink-3">
        <Trans>No word given</Trans>
      </span>
    );
  }
  const { group } = line;
  const { record, time } = regard;
  const word = words.word('line', 'codes', regard.word);
  return (
    <>
      {may('desk.read', { group }) ? (
        <TextLink href={recordHref({ group, record, desk: 'line' })}>{word}</TextLink>
      ) : (
        <span className="font-semibold">{word}</span>
      )}{' '}
      <span className="text-xs text-ink-3">
        <WhenShort at={time} />
      </span>
    </>
  );
}

/** Own drafts for the area: what is held there, nobody else knows of. */
function AtHome({ one: { held, open } }: Readonly<{ one: AreaState }>) {
  if (held + open === 0) {
    return (
      <span className="text-ink-3">
        <Trans>Nothing</Trans>
      </span>
    );
  }
  return (
    <TextLink href="/drafts">
      {held > 0 && <Trans>Held: {held}</Trans>}
      {held > 0 && open > 0 && ' · '}
      {open > 0 && <Trans>Not cleared: {open}</Trans>}
    </TextLink>
  );
}
