import { Link } from '@tanstack/react-router';
import { usePlanWord } from './use-plan-word.ts';

/** The ways to look at the plan, each a page of its own. */
export function PlanViews() {
  const word = usePlanWord();
  const look =
    'rounded-md px-2.5 py-1 text-sm hover:text-accent aria-[current=page]:bg-accent-tint aria-[current=page]:font-semibold aria-[current=page]:text-accent';
  return (
    <nav aria-label={word('lineWords', 'views')} className="not-printed mb-4 flex gap-1">
      <Link to="/plan" activeOptions={{ exact: true }} className={look}>
        {word('lineWords', 'board')}
      </Link>
      <Link to="/plan/timeline" className={look}>
        {word('lineWords', 'timeline')}
      </Link>
    </nav>
  );
}
