import { useMutation, useQuery } from '@tanstack/react-query';
import type { RecordView } from '#api/contract-records.ts';
import type { PlanJoint } from '#desks/plan/joint.ts';
import { type Language, languages } from '#kernel/language.ts';
import { getFile } from '../app/api.ts';
import { nodeQuery } from '../app/queries.ts';
import { saveFile } from '../log/save-file.ts';
import { languageTag, ownNames } from '../strings/languages.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Trouble } from '../ui/trouble.tsx';
import { usePlanWord } from './use-plan-word.ts';

const aboutTheText = /\.(?:tabled|accepted|stance-taken|withdrawn)$/;

/** A draft note verbale of what this side said last about the text, in each language that the text has. */
export function NotePanel({ view }: { view: RecordView }) {
  const word = usePlanWord();
  const { group, record } = view;
  const { data: node } = useQuery(nodeQuery);
  const own = view.sides.find(({ party }) => party === node?.party);
  const drafting = useMutation({
    mutationFn: (language: Language) =>
      getFile(`/api/v1/records/${group}/${record}/note?language=${language}`),
    onSuccess: ({ name, bytes }) => saveFile(name, bytes),
  });
  if (!own?.statements.some(({ type }) => aboutTheText.test(type))) return null;
  const { versions } = view.joint as PlanJoint;
  const stands = languages.filter((language) =>
    versions.some(({ text }) =>
      [...(text?.languages ?? []), ...(text?.stale ?? [])].includes(language),
    ),
  );
  return (
    <Panel title={word('noteWords', 'title')} className="not-printed">
      <div className="space-y-3">
        <p className="prose-line text-sm text-ink-2">{word('noteWords', 'lead')}</p>
        <div className="flex flex-wrap gap-2">
          {stands.map((language) => (
            <Button
              key={language}
              isDisabled={drafting.isPending}
              onPress={() => drafting.mutate(language)}
            >
              <span lang={languageTag(language)}>{ownNames[language]}</span>
            </Button>
          ))}
        </div>
        {drafting.error && <Trouble error={drafting.error} />}
      </div>
    </Panel>
  );
}
