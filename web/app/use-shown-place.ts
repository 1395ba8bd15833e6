import { useRouterState } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef } from 'react';

/** Where the places do not all find room beside each other, the one where the reader is is brought into sight. */
export function useShownPlace(): RefObject<HTMLElement | null> {
  const bar = useRef<HTMLElement>(null);
  const path = useRouterState({ select: ({ location }) => location.pathname });
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is another one for each path.
  useEffect(() => {
    const current = bar.current?.querySelector<HTMLElement>('[aria-current=page]');
    if (!bar.current || !current) return;
    const { left, right } = bar.current.getBoundingClientRect();
    const place = current.getBoundingClientRect();
    if (place.right > right) bar.current.scrollLeft += place.right - right + 8;
    if (place.left < left) bar.current.scrollLeft -= left - place.left + 8;
  }, [path]);
  return bar;
}
