import { useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import type { MeView } from '#api/contract-officers.ts';
import { isRefusal } from '../app/api.ts';
import { followChanges } from '../app/live.ts';
import { meQuery } from '../app/queries.ts';
import { openKept } from '../drafts/kept-box.ts';
import { forgetKept } from '../drafts/kept-text.ts';
import type { ToldLine } from './told.ts';

const Door = lazy(async () => ({ default: (await import('./door-page.tsx')).DoorPage }));
const Link = lazy(async () => ({ default: (await import('./link-page.tsx')).LinkPage }));
const Enrol = lazy(async () => ({ default: (await import('./enrol-page.tsx')).EnrolPage }));
const Again = lazy(async () => ({ default: (await import('./sign-in-again.tsx')).SignInAgain }));

/**
 * Lets to the desk whoever is signed in. When a session ends while somebody works, the page stays as it is, with all that was written,
 * and signing in stands over it.
 */
export function Gate({ told, children }: { told: ToldLine; children: ReactNode }) {
  const queries = useQueryClient();
  const me = useQuery(meQuery);
  const [sits, setSits] = useState(0);
  const [asksProof, setAsksProof] = useState(false);
  const first = useRef<string | undefined>(undefined);
  const isIn = me.data !== undefined && !me.data.enrolling;

  useEffect(
    () =>
      told.listen((what) => {
        if (what === 'not-fresh') setAsksProof(true);
        else void queries.invalidateQueries({ queryKey: meQuery.queryKey });
      }),
    [told, queries],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new session opens the line of events anew.
  useEffect(() => {
    if (!isIn) return undefined;
    const onClosed = () => void queries.invalidateQueries({ queryKey: meQuery.queryKey });
    return followChanges(queries, onClosed);
  }, [queries, isIn, sits]);

  const [opened, setOpened] = useState<string | undefined>(undefined);
  const officer = isIn ? (me.data?.id ?? me.data?.kind) : undefined;
  const keepingKey = me.data?.keepingKey;
  useEffect(() => {
    if (officer === undefined) return;
    // What another officer wrote in this browser is not this one's to read.
    forgetKept(officer);
    void openKept(officer, keepingKey).finally(() => setOpened(officer));
  }, [officer, keepingKey]);

  const arrived = (signedIn: MeView): void => {
    const before = first.current ?? me.data?.id;
    first.current = signedIn.id;
    // What another officer had open is not shown to this one.
    if (before !== undefined && before !== signedIn.id) {
      location.assign('/');
      return;
    }
    setAsksProof(false);
    setSits((count) => count + 1);
    queries.setQueryData(meQuery.queryKey, signedIn);
    void queries.invalidateQueries();
  };

  const nobody = isRefusal(me.error, 'signin.needed');
  if (location.pathname === '/link') return <Page>{<Link />}</Page>;
  if (me.isPending) return null;
  if (me.data === undefined && nobody) return <Page>{<Door onSignedIn={arrived} />}</Page>;
  if (me.data?.enrolling) return <Page>{<Enrol onDone={arrived} />}</Page>;
  // A form begins with what was kept for it.
  if (opened === undefined) return null;
  return (
    <>
      {children}
      <Suspense>
        {(nobody || asksProof) && (
          <Again
            ended={nobody}
            onSignedIn={arrived}
            onClose={nobody ? undefined : () => setAsksProof(false)}
          />
        )}
      </Suspense>
    </>
  );
}

const Page = ({ children }: { children: ReactNode }) => <Suspense>{children}</Suspense>;
