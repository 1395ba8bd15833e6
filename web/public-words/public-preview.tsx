import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import { type Language, languages } from '#kernel/language.ts';
import { useLanguage } from '../app/language.tsx';
import { searchText } from '../app/search-text.ts';
import { isLanguage, languageTag, ownNames } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Segments } from '../ui/segments.tsx';
import { Sheet } from '../ui/sheet.tsx';

type Previewed = Readonly<{
  group: string;
  record: string;
  /** `<party>-<seq>`: one side's own words; absent: the joint publication. */
  words?: string | undefined;
}>;

/** The page as the public would read it, from the node and not from this page: in a frame that may run nothing. */
export function PublicPreview({ group, record, words }: Previewed) {
  const { t } = useLingui();
  const [language, setLanguage] = useState<Language>(useLanguage());
  const href = `/api/v1/records/${group}/${record}/preview${searchText({ language, words })}`;
  return (
    <section className="not-printed space-y-3" aria-label={t`What the public would read`}>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Segments
          label={t`Language of the page`}
          name="preview-language"
          segments={languages.map((id) => ({
            ...{ id, name: ownNames[id], shown: ownNames[id] },
            lang: languageTag(id),
          }))}
          value={language}
          onChange={(id) => isLanguage(id) && setLanguage(id)}
        />
        <a
          href={href}
          target="_blank"
          rel="noopener noreferrer"
          className="text-sm font-semibold text-accent underline decoration-accent-line underline-offset-3 hover:decoration-current"
        >
          <Trans>Open in a new tab</Trans>
        </a>
      </div>
      <iframe
        key={href}
        src={href}
        sandbox=""
        title={t`What the public would read`}
        className="h-96 w-full rounded-md border border-line-strong bg-surface"
      />
    </section>
  );
}

export function PreviewButton(props: Previewed) {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>
        <Trans>See what the public would read</Trans>
      </Button>
      <Sheet
        title={<Trans>What the public would read</Trans>}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
      >
        <PublicPreview {...props} />
      </Sheet>
    </>
  );
}
