import { lazyRouteComponent } from '@tanstack/react-router';
import type { ComponentType } from 'react';
import { withSentences } from '../strings/catalogs.ts';
import { NoAnswer } from './api.ts';

type Load<Name extends string> = () => Promise<Record<Name, ComponentType>>;

/**
 * The page that the first load brings. If a page cannot be fetched, that is told in its place: the router's own remedy, to load everything
 * again, would leave the officer with the browser's error page while the node is away.
 */
export function firstPage<Name extends string>(load: Load<Name>, name: Name) {
  return lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (cause) {
      throw new NoAnswer(name, { cause });
    }
  }, name);
}

/** A page that is fetched when it is first opened, with the sentences that the first load does without. */
export function lazyPage<Name extends string>(load: Load<Name>, name: Name) {
  return firstPage(() => withSentences(load), name);
}
