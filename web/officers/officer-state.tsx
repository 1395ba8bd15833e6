import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import type { OfficerState } from '#officers/officer.ts';
import { Tag, type TagLook } from '../ui/tag.tsx';

export const stateWords: Readonly<Record<OfficerState, MessageDescriptor>> = {
  invited: msg`invited`,
  active: msg`signs in`,
  suspended: msg`suspended`,
};

const looks: Readonly<Record<OfficerState, TagLook>> = {
  invited: 'open',
  active: 'said',
  suspended: 'past',
};

export function OfficerStateTag({ state }: { state: OfficerState }) {
  const { i18n } = useLingui();
  return <Tag look={looks[state]}>{i18n._(stateWords[state])}</Tag>;
}
