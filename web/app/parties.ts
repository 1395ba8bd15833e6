import { useQuery } from '@tanstack/react-query';
import type { GroupView, MemberView, NodeView } from '#api/contract.ts';
import { pickText } from '../strings/languages.ts';
import { useLanguage } from './language.tsx';
import { nodeQuery } from './queries.ts';

export function groupOf(node: NodeView | undefined, group: string): GroupView | undefined {
  return node?.groups.find((each) => each.group === group);
}

export function memberOf(node: NodeView | undefined, party: string): MemberView | undefined {
  for (const group of node?.groups ?? []) {
    const member = group.members.find((each) => each.party === party);
    if (member) return member;
  }
  return undefined;
}

/** Names parties as they name themselves, in the reader's language; the id stands in where a name is not held. */
export function usePartyName(): (party: string) => string {
  const { data } = useQuery(nodeQuery);
  const language = useLanguage();
  return (party) => {
    const member = memberOf(data, party);
    return (member && pickText(member.names, language)?.text) ?? party.toUpperCase();
  };
}

/** The title of a group in the reader's language, or the head of its id. */
export function useGroupTitle(): (group: string) => string {
  const { data } = useQuery(nodeQuery);
  const language = useLanguage();
  return (group) => {
    const found = groupOf(data, group);
    return (found && pickText(found.title, language)?.text) ?? group.slice(0, 8);
  };
}
