import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { NoAnswer } from './api.ts';

/**
 * A page that is fetched when it is first opened. If it cannot be, that is told in the page's place: the router's own remedy, to load
 * everything again, would leave the officer with the browser's error page while the node is away.
 */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
) {
  return lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (cause) {
      throw new NoAnswer(name, { cause });
    }
  }, name);
}
