import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { DraftView } from '#api/contract-drafts.ts';
import type { StatementForm } from '#api/contract-records.ts';
import { groupOf } from '../app/parties.ts';
import { nodeQuery } from '../app/queries.ts';
import { listIn } from '../notifications/content-shape.ts';
import { Sheet } from '../ui/sheet.tsx';
import type { Said } from './agreed-text.ts';
import { useDeskWords } from './desk-words.ts';
import type { StatementPlace } from './statement-draft.ts';
import { StatementSteps } from './statement-steps.tsx';

/** A statement of any desk, written over the page that it is about. */
export function StatementSheet(
  props: Readonly<{
    form: StatementForm;
    place: StatementPlace;
    revised?: DraftView | undefined;
    before?: Said | undefined;
    /** What is read before anything is written. */
    above?: ReactNode;
    /** Those that it may name; absent: all of the terms. */
    areas?: readonly string[];
    onClose: () => void;
    onDrafted: (draft: DraftView) => void;
  }>,
) {
  const { form, place, above, onClose } = props;
  const words = useDeskWords();
  const { data: node } = useQuery(nodeQuery);
  const { type, desk } = form;
  // What is lifted or narrowed names some of what it begins with, and nothing else.
  const begun =
    form.begin?.['areas'] === undefined ? undefined : listIn(form.begin['areas']).map(String);
  const meaning = words.known(desk, 'meanings', type);
  return (
    <Sheet
      title={words.known(desk, 'actions', type) ?? words.word(desk, 'said', type)}
      isOpen
      onClose={onClose}
    >
      <div className="space-y-5">
        {meaning && <p className="prose-line text-sm text-ink-2">{meaning}</p>}
        {above}
        <StatementSteps
          {...props}
          areas={props.areas ?? begun ?? groupOf(node, place.group)?.areas ?? []}
        />
      </div>
    </Sheet>
  );
}
