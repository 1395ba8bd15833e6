import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { getFile } from '../app/api.ts';
import { useLanguage } from '../app/language.tsx';
import { useGroupTitle } from '../app/parties.ts';
import { searchText } from '../app/search-text.ts';
import { saveFile } from '../log/save-file.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePlanWord } from './use-plan-word.ts';

type Print = Readonly<{ group: string; form: 'pdf' | 'html' }>;

/** The whole plan of each table as a file to keep or to put on paper, in the reader's language. */
export function PrintPanel({ groups }: { groups: readonly string[] }) {
  const word = usePlanWord();
  const language = useLanguage();
  const groupTitle = useGroupTitle();
  const [isBeside, setBeside] = useState(false);
  const printing = useMutation({
    mutationFn: ({ group, form }: Print) =>
      getFile(
        `/api/v1/plan/${group}/paper${searchText({ language, form, beside: isBeside ? ['en', 'es', 'zh'] : undefined })}`,
      ),
    onSuccess: ({ name, bytes }) => saveFile(name, bytes),
  });
  return (
    <Panel title={word('printWords', 'title')} className="not-printed mt-5">
      <div className="space-y-3">
        <p className="prose-line text-sm text-ink-2">{word('printWords', 'lead')}</p>
        <Checkbox isSelected={isBeside} onChange={setBeside}>
          {word('printWords', 'beside')}
        </Checkbox>
        {groups.map((group) => (
          <div key={group} className="flex flex-wrap items-center gap-2">
            <span className="text-sm">{groupTitle(group)}</span>
            {(['pdf', 'html'] as const).map((form) => (
              <Button
                key={form}
                aria-label={`${groupTitle(group)}: ${form.toUpperCase()}`}
                isDisabled={printing.isPending}
                onPress={() => printing.mutate({ group, form })}
              >
                {form.toUpperCase()}
              </Button>
            ))}
          </div>
        ))}
        <p aria-live="polite" className="text-sm text-ink-3">
          {printing.isPending && word('printWords', 'printing')}
        </p>
        {printing.error && <Trouble error={printing.error} />}
      </div>
    </Panel>
  );
}
