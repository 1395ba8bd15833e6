import { Trans } from '@lingui/react/macro';
import type { RecordView, StatementForm } from '#api/contract-records.ts';
import type { RequestJoint } from '#desks/requests/view.ts';
import { answerMeanings, answersOf } from '#desks/requests/words/answer-words.ts';
import { useLanguage } from '../app/language.tsx';
import { useDeskWords } from '../records/desk-words.ts';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { answerForm } from './answer-form.ts';

/** Every answer that this kind of request can have, each with what it says; choosing one asks what belongs to it and no more. */
export function AnswerCard({
  view,
  onAct,
}: {
  view: RecordView;
  onAct: (form: StatementForm) => void;
}) {
  const words = useDeskWords();
  const language = useLanguage();
  const { kind } = view.joint as RequestJoint;
  const form = view.may.find(({ type }) => type === 'request.answered');
  if (!form || kind === undefined) return null;
  return (
    <Panel title={<Trans>Answer</Trans>} className="not-printed">
      <ul className="space-y-3">
        {answersOf[kind].map((outcome) => (
          <li key={outcome} className="space-y-1">
            <Button onPress={() => onAct(answerForm(form, outcome))}>
              {words.word('requests', 'codes', outcome)}
            </Button>
            <p className="prose-line text-xs text-ink-2">{answerMeanings[outcome][language]}</p>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
