/** What an amendment says in codes, as a form asks for it: rules of clocks, calendars, quotas. */
import type { Words } from '#kernel/language.ts';
import { restarts, silences, starts, statutory } from './clause-words.ts';

type WordsOf = Readonly<Record<string, Words>>;

export const matterLabels: WordsOf = {
  amendment: { en: 'When it is amended', es: 'Si se modifica', zh: '修改时' },
  bases: { en: 'Bases', es: 'Fundamentos', zh: '依据' },
  calendarOf: { en: 'Whose calendar', es: 'Calendario de quién', zh: '采用何方日历' },
  days: { en: 'Days', es: 'Días', zh: '天数' },
  gates: { en: 'What waits for it', es: 'Qué depende de él', zh: '何事须待其结束' },
  holidays: { en: 'Holidays', es: 'Días festivos', zh: '节假日' },
  kind: { en: 'Kind of days', es: 'Clase de días', zh: '天数类别' },
  party: { en: 'Party', es: 'Parte', zh: '成员' },
  pauseDaysMax: { en: 'Pause, days at most', es: 'Pausa, días como máximo', zh: '暂停天数上限' },
  pausesOnQuestion: {
    en: 'A question pauses it',
    es: 'Una pregunta lo detiene',
    zh: '提问可使其暂停',
  },
  silence: { en: 'What silence does', es: 'Qué hace el silencio', zh: '未答复的后果' },
  source: { en: 'Source', es: 'Fuente', zh: '依据出处' },
  start: { en: 'It starts', es: 'Comienza', zh: '起算' },
  statutory,
  utcOffsetMinutes: {
    en: 'Minutes from UTC',
    es: 'Minutos respecto de UTC',
    zh: '与协调世界时相差分钟数',
  },
  weekend: { en: 'Weekend', es: 'Fin de semana', zh: '周末' },
  workingDays: {
    en: 'Days off that are worked',
    es: 'Días de descanso laborables',
    zh: '调休工作日',
  },
};

export const matterCodes: WordsOf = {
  ...{ ...restarts, ...silences, ...starts },
  asked: { en: 'of the side that is asked', es: 'de la parte requerida', zh: '被请求方' },
  asker: { en: 'of the side that asks', es: 'de la parte solicitante', zh: '请求方' },
  calendar: { en: 'calendar days', es: 'días naturales', zh: '日历日' },
  dispatch: { en: 'dispatch', es: 'el despacho', zh: '发运' },
  none: { en: 'nothing', es: 'nada', zh: '无' },
  working: { en: 'working days', es: 'días hábiles', zh: '工作日' },
};
