import { Trans } from '@lingui/react/macro';
import type { JsonObject } from '#kernel/canonical-json.ts';
import { objectIn, stringIn } from '../notifications/content-shape.ts';
import { useDeskWords } from '../records/desk-words.ts';

/** The grading of a source or a statement, as another government wrote it. C in one scheme is not C in the other: none is shown without its scheme. */
export function Grading({ graded }: { graded: JsonObject }) {
  const words = useDeskWords();
  const grading = objectIn(graded['grading']);
  const scheme = stringIn(grading?.['scheme']);
  const source = stringIn(grading?.['source']);
  const information = grading?.['information'];
  if (scheme === undefined || source === undefined || typeof information !== 'number') return null;
  return (
    <p className="text-sm">
      <span className="text-ink-3">
        <Trans>Grading</Trans>
      </span>{' '}
      <strong>
        {source}
        {information}
      </strong>{' '}
      ({words.word('topics', 'codes', scheme)})
    </p>
  );
}
