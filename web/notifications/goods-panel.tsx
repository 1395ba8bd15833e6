import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { visibleText } from '#kernel/visible-text.ts';
import { useLanguage } from '../app/language.tsx';
import { localeOf } from '../strings/languages.ts';
import { formatMass, formatNumber, formatShare } from '../ui/format.ts';
import { AlignedText } from '../ui/named-text.tsx';
import { Panel } from '../ui/panel.tsx';
import { containerWords, formWords } from './code-words.ts';
import { integerIn } from './content-shape.ts';
import { labels } from './fact-words.ts';
import { linesOf, type NoticeLine, type NoticeParts } from './notice-shape.ts';

/** The goods as notified: name on the label and in law, codes, mass as goods and as base. */
export function GoodsPanel({ notice }: { notice: NoticeParts | undefined }) {
  const { i18n } = useLingui();
  const locale = localeOf(useLanguage());
  const lines = linesOf(notice?.content);
  const tolerance = integerIn(notice?.content?.['tolerancePpm']);
  return (
    <Panel
      title={i18n._(labels.goods)}
      note={
        tolerance !== undefined && <Trans>Agreed tolerance: {formatShare(tolerance, locale)}</Trans>
      }
    >
      {lines.length === 0 ? (
        <p className="text-sm text-ink-3">
          <Trans>The content of the notice is not held here.</Trans>
        </p>
      ) : (
        <ol className="divide-y divide-line">
          {lines.map((line) => (
            <GoodsItem key={line.line} line={line} />
          ))}
        </ol>
      )}
    </Panel>
  );
}

function GoodsItem({ line }: { line: NoticeLine }) {
  return (
    <li className="grid gap-x-6 gap-y-3 py-3.5 first:pt-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="flex min-w-0 gap-3">
        <span className="text-sm text-ink-3">{line.line}</span>
        <div className="min-w-0 space-y-1">
          <div className="font-semibold">
            {line.nameInLaw ? (
              <AlignedText plain text={line.nameInLaw} />
            ) : (
              visibleText(line.nameOnLabel ?? '')
            )}
          </div>
          <LineNotes line={line} />
        </div>
      </div>
      <LineFigures line={line} />
    </li>
  );
}

function Figure({ name, children }: { name: ReactNode; children: ReactNode }) {
  return (
    <div>
      <dt className="text-xs text-ink-3">{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function LineFigures({ line }: { line: NoticeLine }) {
  const { i18n } = useLingui();
  const locale = localeOf(useLanguage());
  const { factor } = line;
  return (
    <dl className="grid grid-cols-2 content-start gap-x-4 gap-y-2 text-sm sm:grid-cols-4 md:grid-cols-2">
      <Figure name={i18n._(labels.casNumber)}>{line.cas ?? '–'}</Figure>
      <Figure name={i18n._(labels.hsCode)}>{line.hs ? groupedHs(line.hs) : '–'}</Figure>
      <Figure name={i18n._(labels.netWeight)}>
        {line.netMg === undefined ? '–' : <strong>{formatMass(line.netMg, locale)}</strong>}
        {line.grossMg !== undefined && (
          <span className="block text-xs text-ink-3">
            <Trans>gross {formatMass(line.grossMg, locale)}</Trans>
          </span>
        )}
      </Figure>
      <Figure name={i18n._(labels.asBase)}>
        {line.baseMassMg === undefined ? '–' : formatMass(line.baseMassMg, locale)}
        {factor && (
          <span className="block text-xs text-ink-3">
            × {formatNumber(factor.numerator, locale)} ⁄ {formatNumber(factor.denominator, locale)}
            {factor.computedBy && <span className="block">{visibleText(factor.computedBy)}</span>}
          </span>
        )}
      </Figure>
    </dl>
  );
}

function LineNotes({ line }: { line: NoticeLine }) {
  const { i18n } = useLingui();
  const locale = localeOf(useLanguage());
  const form = line.form === undefined ? undefined : formWords[line.form];
  const kind = line.containers?.kind;
  const container = kind === undefined ? undefined : containerWords[kind];
  return (
    <div className="text-xs text-ink-3">
      {line.nameOnLabel !== undefined && line.nameInLaw && (
        <p>
          <Trans>On the label: {visibleText(line.nameOnLabel)}</Trans>
        </p>
      )}
      <p className="flex flex-wrap gap-x-2.5">
        {line.form !== undefined && <span>{form ? i18n._(form) : line.form}</span>}
        {line.strengthPpm !== undefined && <span>{formatShare(line.strengthPpm, locale)}</span>}
        {line.containers && (
          <span>
            {container ? i18n._(container) : kind} × {formatNumber(line.containers.count, locale)}
          </span>
        )}
      </p>
    </div>
  );
}

/** `293333` as `2933.33`, the way tariffs print it. */
function groupedHs(code: string): string {
  return code.replace(/^(\d{4})(\d{2})(\d*)$/, (_, heading, sub, rest) =>
    [heading, sub, ...(rest ? [rest] : [])].join('.'),
  );
}
