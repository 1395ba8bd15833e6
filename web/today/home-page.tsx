import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { meQuery } from '../app/queries.ts';
import { TodayPage } from './today-page.tsx';

/** Where the desk opens. Whoever looks after the node owes nobody an answer: for him it opens on what he does. */
export function HomePage() {
  const { data: me } = useQuery(meQuery);
  if (!me || me.permissions.includes('desk.read')) return <TodayPage />;
  return (
    <Navigate to={me.permissions.includes('officers.read') ? '/officers' : '/account'} replace />
  );
}
