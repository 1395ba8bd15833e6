import { useQuery } from '@tanstack/react-query';
import { Navigate } from '@tanstack/react-router';
import { meQuery, nodeQuery } from '../app/queries.ts';
import { TodayPage } from './today-page.tsx';

/**
 * Where the desk opens. Whoever looks after the node owes nobody an answer: for him it opens on what he does, which at a node without a group is to found
 * or join one.
 */
export function HomePage() {
  const { data: me } = useQuery(meQuery);
  const { data: node } = useQuery(nodeQuery);
  if (!me || me.permissions.includes('desk.read')) return <TodayPage />;
  if (me.permissions.includes('groups.write')) {
    if (!node) return null;
    const isFirst = node.groups.every(({ kind }) => kind === 'national');
    return <Navigate to={isFirst ? '/setup' : '/officers'} replace />;
  }
  return (
    <Navigate to={me.permissions.includes('officers.read') ? '/officers' : '/account'} replace />
  );
}
