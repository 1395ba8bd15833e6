import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import Printer from 'lucide-react/icons/printer';
import { useState } from 'react';
import { type Language, languages } from '#kernel/language.ts';
import { LanguageScope, useLanguage } from '../../app/language.tsx';
import { notificationQuery } from '../../app/queries.ts';
import { isLanguage, languageTag, ownNames } from '../../strings/languages.ts';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { Trouble } from '../../ui/trouble.tsx';
import { recordHref } from '../record-href.ts';
import { RecordSheet } from './record-sheet.tsx';

/** One notification for paper: the same sheet in two languages, with its digests and a code to check it by. */
export function SheetPage() {
  const { t } = useLingui();
  const reader = useLanguage();
  const { group, record } = useParams({ from: '/notifications/$group/$record/sheet' });
  const { data, error, refetch } = useQuery(notificationQuery(group, record));
  const others = languages.filter((each) => each !== reader);
  const [second, setSecond] = useState<Language | undefined>();
  const beside = second && second !== reader ? second : others.at(-1);
  return (
    <>
      <div className="not-printed">
        <PageHead
          title={t`Sheet for paper`}
          lead={
            <Trans>
              The same facts in two languages, one after the other. Whoever holds the logs can check
              the code.
            </Trans>
          }
          aside={
            <div className="flex flex-wrap items-end gap-2">
              <Choice
                label={t`Second language`}
                shown
                options={others.map((id) => ({ id, name: ownNames[id], lang: languageTag(id) }))}
                value={beside ?? ''}
                onChange={(id) => setSecond(isLanguage(id) ? id : undefined)}
              />
              <Button look="primary" className="min-h-control" onPress={() => window.print()}>
                <Printer aria-hidden="true" className="size-4" />
                <Trans>Print</Trans>
              </Button>
              {data && (
                <TextLink href={recordHref(data)} className="flex min-h-control items-center">
                  <Trans>Back to the notification</Trans>
                </TextLink>
              )}
            </div>
          }
        />
      </div>
      {error && !data && <Trouble error={error} retry={() => void refetch()} />}
      {!data && !error && <Skeleton rows={5} />}
      {data && (
        <div className="space-y-stack">
          <RecordSheet view={data} />
          {beside && (
            <LanguageScope language={beside}>
              <div lang={languageTag(beside)} className="break-before-page">
                <RecordSheet view={data} />
              </div>
            </LanguageScope>
          )}
        </div>
      )}
    </>
  );
}
