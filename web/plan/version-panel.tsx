import { Trans } from '@lingui/react/macro';
import type { RecordView } from '#api/contract-records.ts';
import type { PlanMatter } from '#desks/plan/statements.ts';
import { languages } from '#kernel/language.ts';
import { clauseDifferences } from '#ledger/clause-difference.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { Banner } from '../ui/banner.tsx';
import { BothSides } from '../ui/both-sides.tsx';
import { clausePairs } from '../ui/clause-pairs.ts';
import { DiffView } from '../ui/diff-view.tsx';
import { Digest } from '../ui/digest.tsx';
import { formatDate } from '../ui/format.ts';
import { AlignedClauses, languageMarks } from '../ui/named-text.tsx';
import { Facts, Panel } from '../ui/panel.tsx';
import { PartyName } from '../ui/party-name.tsx';
import { Tag } from '../ui/tag.tsx';
import { When } from '../ui/when.tsx';
import { PositionFacts } from './position-facts.tsx';
import { type Version, wordsOf } from './tabled-words.ts';
import { usePlanWord } from './use-plan-word.ts';

const looks = { agreed: 'said', superseded: 'past', disputed: 'past' } as const;

/** One version of an item: how it stands, its words in every language or what they change, and each side's position. */
export function VersionPanel({
  view,
  version,
  versions,
}: {
  view: RecordView;
  version: Version;
  /** All of the text. */
  versions: readonly Version[];
}) {
  const word = usePlanWord();
  const { state, text, positions, agreement } = version;
  const look =
    state === 'agreed' || state === 'superseded' || state === 'disputed' ? looks[state] : 'open';
  return (
    <Panel
      title={<Tag look={look}>{word('textStateWords', state)}</Tag>}
      aside={<Digest hex={version.version} />}
    >
      <div className="space-y-5">
        {text && (
          <p className="prose-line text-sm">
            {word('textStatusWords', text.status)} ·{' '}
            {word('bindingWords', text.binding ? 'binding' : 'not-binding')}
          </p>
        )}
        <MatterFacts version={version} />
        <VersionWords view={view} version={version} versions={versions} />
        <BothSides
          sides={positions.map((position) => ({
            party: position.party,
            state: word('positionWords', position.word),
            children: <PositionFacts position={position} />,
          }))}
        />
        {agreement && <Proof agreement={agreement} />}
        {text && (
          <div className="hidden print:block">
            <Facts
              rows={[
                [
                  word('textLabels', 'version'),
                  <Digest key="version" hex={version.version} whole />,
                ],
                [word('textLabels', 'wording'), <Digest key="wording" hex={text.wording} whole />],
              ]}
            />
          </div>
        )}
      </div>
    </Panel>
  );
}

function MatterFacts({ version }: { version: Version }) {
  const word = usePlanWord();
  const locale = localeOf(useLanguage());
  const { text, languages: standing } = version;
  // Only an item of the plan has a matter of this form.
  const matter = (text?.matter ?? {}) as Partial<PlanMatter>;
  const { owners = [], due, reportDays, dependsOn = [], ends } = matter;
  return (
    <Facts
      rows={[
        [
          word('planLabels', 'owners'),
          owners.length > 0 &&
            owners.map((party) => (
              <span key={party} className="mr-3">
                <PartyName party={party} withId />
              </span>
            )),
        ],
        [word('planLabels', 'due'), due && formatDate(due, locale)],
        [word('planLabels', 'reportDays'), reportDays],
        [
          word('planLabels', 'dependsOn'),
          dependsOn.length > 0 &&
            dependsOn
              .map((one) => ('record' in one ? one.record : `${one.party}: ${one.act}`))
              .join('; '),
        ],
        [word('planLabels', 'ends'), ends && word('endingWords', ends)],
        [
          <Trans key="name">Languages</Trans>,
          <ul key="languages">
            {languages.map((language) => {
              const stands = standing[language];
              if (stands === undefined) return null;
              const authentic = text?.authentic.includes(language);
              return (
                <li key={language}>
                  {languageMarks[language]} · {word('languageStandingWords', stands)}
                  {authentic && ` · ${word('languageStandingWords', 'authentic')}`}
                </li>
              );
            })}
          </ul>,
        ],
      ]}
    />
  );
}

/** Against the version that it counters, if both are held; what is agreed is read whole, clause by clause. */
function VersionWords({
  view,
  version,
  versions,
}: {
  view: RecordView;
  version: Version;
  versions: readonly Version[];
}) {
  const word = usePlanWord();
  const wording = wordsOf(view, version);
  if (!wording) {
    return (
      <Banner look="attention">
        <Trans>The wording that this version names is not held here.</Trans>
      </Banner>
    );
  }
  const counters = version.tabled.find((one) => one.counters)?.counters;
  const isAgreed = version.state === 'agreed';
  const before = versions.find((one) => one.version === counters);
  const against = before && !isAgreed ? wordsOf(view, before) : undefined;
  const numberOf = (id: string): string =>
    String(wording.clauses.findIndex((one) => one.id === id) + 1 || '–');
  const nameOf = (id: string | undefined, role: string | undefined): string => {
    if (id === undefined) return word('textLabels', 'title');
    return role === undefined ? numberOf(id) : `${numberOf(id)} · ${word('planLabels', role)}`;
  };
  if (against) {
    return <DiffView clauses={clausePairs(clauseDifferences(against, wording), nameOf)} />;
  }
  const measures = wording.clauses.filter(({ role }) => role === 'measure');
  return (
    <>
      <AlignedClauses
        clauses={[
          { id: 'title', name: '', text: wording.title.text },
          ...wording.clauses.map(({ id, text }) => ({ id, name: numberOf(id), text })),
        ]}
      />
      <Facts
        rows={[[word('planLabels', 'measure'), measures.map(({ id }) => numberOf(id)).join(', ')]]}
      />
    </>
  );
}

/** What proves it agreed: one acceptance of each side, and every other side's receipt of it. */
function Proof({ agreement }: { agreement: NonNullable<Version['agreement']> }) {
  return (
    <div className="text-sm">
      <h3 className="mb-2 font-semibold">
        <Trans>Receipts that prove it</Trans>
      </h3>
      <ul className="space-y-1">
        {agreement.receipts.map(({ by, of, seq, at }) => (
          <li key={`${by}/${of}`} className="flex flex-wrap gap-x-2">
            <span>
              <Trans>
                <PartyName party={by} /> holds the acceptance of <PartyName party={of} />
              </Trans>
            </span>
            <span className="text-ink-3">
              #{seq} · <When at={at} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
