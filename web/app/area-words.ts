import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { nodeQuery } from './queries.ts';

/** The areas of the terms of reference that come with the system; a group may have others, which stand as they are written. */
const areaWords: Readonly<Record<string, MessageDescriptor>> = {
  coordination: msg`coordination`,
  'treaty-notifications': msg`treaty notifications`,
  'precursor-control': msg`precursor control`,
  'law-enforcement': msg`law enforcement`,
  'legal-assistance': msg`legal assistance`,
  'emerging-trends': msg`emerging trends`,
  'illicit-finance': msg`illicit finance`,
  'technical-exchange': msg`technical exchange`,
  safety: msg`safety`,
};

export function useAreaName(): (area: string) => string {
  const { i18n } = useLingui();
  return (area) => {
    const word = Object.hasOwn(areaWords, area) ? areaWords[area] : undefined;
    return word ? i18n._(word) : area;
  };
}

/** Every area of every group of this node. */
export function useAreas(): readonly string[] {
  const { data } = useQuery(nodeQuery);
  return [...new Set(data?.groups.flatMap(({ areas }) => areas))].sort();
}
