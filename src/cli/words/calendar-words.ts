import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { onlyThisGroup } from './usage-words.ts';

export const recordsCalendar = {
  summary: {
    en: 'Writes the meetings as iCalendar, for the calendar of whoever takes part.',
    es: 'Escribe las reuniones como iCalendar, para la agenda de quien participe.',
    zh: '将会议写成 iCalendar 文件，供与会人员导入日历。',
  },
  details: {
    en: 'Where each meeting stands comes along: called off, accepted, or still open. The file is readable by this account alone.',
    es: 'Se indica el estado de cada reunión: cancelada, aceptada o pendiente. El fichero solo puede leerlo esta cuenta.',
    zh: '文件注明各会议的状态：已取消、已接受或待定。仅本账户可读该文件。',
  },
  options: {
    group: onlyThisGroup,
    out: {
      en: 'where the file goes (default entente-meetings.ics)',
      es: 'dónde se escribe el fichero (por omisión, entente-meetings.ics)',
      zh: '文件的位置（默认 entente-meetings.ics）',
    },
  },
  examples: [
    [
      'records calendar -o meetings.ics',
      {
        en: 'every meeting of every group',
        es: 'todas las reuniones de todos los grupos',
        zh: '所有工作组的全部会议',
      },
    ],
    [
      'records calendar --group 3f --lang zh --json',
      {
        en: 'those of one group, named in Chinese',
        es: 'las de un grupo, con sus nombres en chino',
        zh: '某一工作组的会议，名称用中文',
      },
    ],
  ],
} as const satisfies CommandWords;

export const noMeeting: Words = {
  en: 'No meeting has been called.\n',
  es: 'No se ha convocado ninguna reunión.\n',
  zh: '尚无会议邀请。\n',
};

export const calendarWritten = (meetings: number, file: string): Words => ({
  en: `${meetings === 1 ? '1 meeting' : `${meetings} meetings`} written: ${file}\n`,
  es: `${meetings === 1 ? '1 reunión escrita' : `${meetings} reuniones escritas`}: ${file}\n`,
  zh: `已写出 ${meetings} 次会议：${file}\n`,
});
