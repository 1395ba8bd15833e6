import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import Cable from 'lucide-react/icons/cable';
import CalendarClock from 'lucide-react/icons/calendar-clock';
import CalendarDays from 'lucide-react/icons/calendar-days';
import CircleUser from 'lucide-react/icons/circle-user';
import ClipboardList from 'lucide-react/icons/clipboard-list';
import FilePen from 'lucide-react/icons/file-pen-line';
import FileStack from 'lucide-react/icons/file-stack';
import FolderOpen from 'lucide-react/icons/folder-open';
import Inbox from 'lucide-react/icons/inbox';
import ListChecks from 'lucide-react/icons/list-checks';
import Megaphone from 'lucide-react/icons/megaphone';
import MessagesSquare from 'lucide-react/icons/messages-square';
import Network from 'lucide-react/icons/network';
import Scale from 'lucide-react/icons/scale';
import ScrollText from 'lucide-react/icons/scroll-text';
import Settings from 'lucide-react/icons/settings-2';
import Users from 'lucide-react/icons/users';
import type { ComponentType, SVGProps } from 'react';
import type { Permission } from '#officers/permissions.ts';

export type Place = Readonly<{
  to:
    | '/'
    | '/notifications'
    | '/records'
    | '/plan'
    | '/meetings'
    | '/topics'
    | '/requests'
    | '/public-words'
    | '/line'
    | '/drafts'
    | '/soundings'
    | '/audit'
    | '/log'
    | '/officers'
    | '/setup'
    | '/settings'
    | '/account';
  name: MessageDescriptor;
  icon: ComponentType<SVGProps<SVGSVGElement>>;
  /** The letter after `g` that leads here. */
  key: string;
  /** Shown to whoever has this permission. */
  needs?: Permission;
}>;

/** Where one can go, in the order of a working day. Navigation, palette and shortcuts all read this. */
export const places: readonly Place[] = [
  { to: '/', name: msg`Today`, icon: CalendarClock, key: 't', needs: 'desk.read' },
  { to: '/notifications', name: msg`Notifications`, icon: FileStack, key: 'n', needs: 'desk.read' },
  { to: '/plan', name: msg`Work plan`, icon: ClipboardList, key: 'w', needs: 'desk.read' },
  { to: '/meetings', name: msg`Meetings`, icon: CalendarDays, key: 'm', needs: 'desk.read' },
  { to: '/topics', name: msg`Topics`, icon: Scale, key: 'c', needs: 'desk.read' },
  { to: '/requests', name: msg`Requests`, icon: Inbox, key: 'q', needs: 'desk.read' },
  {
    ...{ to: '/public-words', name: msg`Public words`, icon: Megaphone, key: 'b' },
    needs: 'desk.read',
  },
  { to: '/line', name: msg`The line`, icon: Cable, key: 'e', needs: 'desk.read' },
  { to: '/records', name: msg`Records`, icon: FolderOpen, key: 'r', needs: 'desk.read' },
  { to: '/drafts', name: msg`Drafts`, icon: FilePen, key: 'd', needs: 'desk.read' },
  {
    ...{ to: '/soundings', name: msg`Soundings`, icon: MessagesSquare, key: 'i' },
    needs: 'sounding.use',
  },
  { to: '/log', name: msg`Log and exchange`, icon: ScrollText, key: 'l', needs: 'exchange.read' },
  { to: '/audit', name: msg`Audit`, icon: ListChecks, key: 'u', needs: 'audit.read' },
  { to: '/officers', name: msg`Officers`, icon: Users, key: 'o', needs: 'officers.read' },
  { to: '/setup', name: msg`Groups and peers`, icon: Network, key: 'p', needs: 'groups.write' },
  { to: '/settings', name: msg`Settings`, icon: Settings, key: 's' },
  { to: '/account', name: msg`Account`, icon: CircleUser, key: 'a' },
];
