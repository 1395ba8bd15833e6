import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import CircleUser from 'lucide-react/icons/circle-user';
import FileStack from 'lucide-react/icons/file-stack';
import ScrollText from 'lucide-react/icons/scroll-text';
import Settings from 'lucide-react/icons/settings-2';
import type { ComponentType, SVGProps } from 'react';

export type Place = Readonly<{
  to: '/' | '/notifications' | '/log' | '/settings' | '/account';
  name: MessageDescriptor;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
  /** The letter after `g` that leads here. */
  key: string;
}>;

/** Where one can go, in the order of a working day. Navigation, palette and shortcuts all read this. */
export const places: readonly Place[] = [
  { to: '/', name: msg`Today`, icon: CalendarClock, key: 't' },
  { to: '/notifications', name: msg`Notifications`, icon: FileStack, key: 'n' },
  { to: '/log', name: msg`Log`, icon: ScrollText, key: 'l' },
  { to: '/settings', name: msg`Settings`, icon: Settings, key: 's' },
  { to: '/account', name: msg`Account`, icon: CircleUser, key: 'a' },
];
