/** The terms of reference clause by clause, in three languages: what a page and a command show, and the words in which an amendment is tabled. */
import type { Words } from '#kernel/language.ts';
import type { Calendar, ClockRule, Terms } from '#ledger/terms.ts';
import { amendmentLabels } from './amendment-words.ts';

export type TermsClause = Readonly<{ id: string; label: Words; value: Words }>;

const same = (text: string): Words => ({ en: text, es: text, zh: text });
const listed = (list: readonly string[]): Words =>
  list.length === 0 ? { en: 'none', es: 'ninguno', zh: '无' } : same(list.join(', '));

const kinds: Readonly<Record<ClockRule['kind'], Words>> = {
  calendar: { en: 'calendar days', es: 'días naturales', zh: '个日历日' },
  working: { en: 'working days', es: 'días hábiles', zh: '个工作日' },
};
export const starts: Readonly<Record<ClockRule['start'], Words>> = {
  receipt: { en: 'from receipt', es: 'desde el acuse', zh: '自收悉起' },
  filing: { en: 'from filing', es: 'desde la presentación', zh: '自提交起' },
};
export const silences: Readonly<Record<ClockRule['silence'], Words>> = {
  'deemed-authorised': {
    en: 'silence counts as authorisation',
    es: 'el silencio equivale a autorización',
    zh: '逾期未复视为许可',
  },
  'may-proceed': {
    en: 'after silence it may proceed',
    es: 'tras el silencio puede proceder',
    zh: '逾期未复可继续办理',
  },
  'may-not-proceed': {
    en: 'silence permits nothing',
    es: 'el silencio no permite nada',
    zh: '逾期未复不得办理',
  },
  'no-effect': {
    en: 'silence has no effect',
    es: 'el silencio no tiene efecto',
    zh: '逾期未复不生效力',
  },
};
export const statutory: Words = { en: 'set by statute', es: 'fijado por ley', zh: '依法规定' };
const pauses = (days: number): Words => ({
  en: `a question pauses it for at most ${days} days`,
  es: `una pregunta lo detiene como máximo ${days} días`,
  zh: `提问可使其暂停，最多 ${days} 天`,
});
export const restarts: Readonly<Record<ClockRule['amendment'], Words>> = {
  restarts: {
    en: 'an amendment restarts it',
    es: 'una modificación lo reinicia',
    zh: '修改后重新计算',
  },
  continues: {
    en: 'an amendment leaves it running',
    es: 'una modificación no lo altera',
    zh: '修改后继续计算',
  },
};

/** Parts side by side, with the mark that each language has for it. */
const joined = (parts: readonly Words[]): Words => ({
  en: parts.map(({ en }) => en).join('; '),
  es: parts.map(({ es }) => es).join('; '),
  zh: parts.map(({ zh }) => zh).join('；'),
});

function ruleWords(rule: ClockRule): Words {
  const { days, kind } = rule;
  const period: Words = {
    en: `${days} ${kinds[kind].en} ${starts[rule.start].en}`,
    es: `${days} ${kinds[kind].es} ${starts[rule.start].es}`,
    zh: `${starts[rule.start].zh} ${days} ${kinds[kind].zh}`,
  };
  return joined([
    period,
    same(rule.bases.join(', ')),
    silences[rule.silence],
    ...(rule.pausesOnQuestion ? [pauses(rule.pauseDaysMax)] : []),
    restarts[rule.amendment],
    ...(rule.statutory ? [statutory] : []),
    same(rule.source),
  ]);
}

/** Five days such as a Monday to Friday have their names by date: 2026-11-29 is a Sunday. */
function weekdays(days: readonly number[], locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return days.map((day) => name.format(new Date(Date.UTC(2026, 10, 29 + day)))).join(', ');
}

function calendarWords({ holidays, utcOffsetMinutes, weekend, workingDays = [] }: Calendar): Words {
  const minutes = Math.abs(utcOffsetMinutes);
  const clock = [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
  const zone = same(`UTC${utcOffsetMinutes < 0 ? '−' : '+'}${clock}`);
  const free: Words = {
    en: `not worked: ${weekdays(weekend, 'en') || 'none'}`,
    es: `no laborables: ${weekdays(weekend, 'es') || 'ninguno'}`,
    zh: `休息日：${weekdays(weekend, 'zh') || '无'}`,
  };
  const days: Words = {
    en: `holidays: ${holidays.join(', ') || 'none'}`,
    es: `festivos: ${holidays.join(', ') || 'ninguno'}`,
    zh: `节假日：${holidays.join('、') || '无'}`,
  };
  const worked: Words = {
    en: `worked all the same: ${workingDays.join(', ')}`,
    es: `laborables pese a ello: ${workingDays.join(', ')}`,
    zh: `调休上班日：${workingDays.join('、')}`,
  };
  return joined([zone, free, days, ...(workingDays.length > 0 ? [worked] : [])]);
}

const labelled = (label: Words, of: string): Words => ({
  en: `${label.en} (${of})`,
  es: `${label.es} (${of})`,
  zh: `${label.zh}（${of}）`,
});

const authentic: Words = {
  en: 'Authentic languages',
  es: 'Idiomas auténticos',
  zh: '作准语文',
};
const languagesLabel: Words = { en: 'Languages', es: 'Idiomas', zh: '语文' };
const bindingLabel: Words = {
  en: 'Legally binding',
  es: 'Jurídicamente vinculantes',
  zh: '法律约束力',
};
const yesNo = (is: boolean): Words =>
  is ? { en: 'yes', es: 'sí', zh: '有' } : { en: 'no', es: 'no', zh: '无' };

/** All that an amendment may change, in a fixed order. */
export function termsClauses(terms: Terms): readonly TermsClause[] {
  const { areas, floor = [], clocks = [], calendars = [], quotas, retention } = terms;
  const label = amendmentLabels;
  const perDay = quotas.statementsPerDay;
  return [
    { id: 'areas', label: label.areas, value: listed(areas) },
    { id: 'floor', label: label.floor, value: listed(floor) },
    ...clocks.map((rule) => ({
      ...{ id: `clock ${rule.id}`, label: labelled(label.clocks, rule.id) },
      value: ruleWords(rule),
    })),
    ...calendars.map((calendar) => ({
      ...{ id: `calendar ${calendar.party}`, label: labelled(label.calendars, calendar.party) },
      value: calendarWords(calendar),
    })),
    {
      ...{ id: 'quotas', label: label.quotas },
      value: {
        en: `${quotas.bytesPerDay} bytes, ${perDay} statements`,
        es: `${quotas.bytesPerDay} bytes, ${perDay} declaraciones`,
        zh: `${quotas.bytesPerDay} 字节，${perDay} 条陈述`,
      },
    },
    { id: 'retention', label: label.retention, value: same(String(retention.contentDays)) },
    { id: 'languages', label: languagesLabel, value: listed(terms.languages) },
    { id: 'authentic', label: authentic, value: listed(terms.authentic) },
    { id: 'binding', label: bindingLabel, value: yesNo(terms.binding) },
  ];
}

export type TermsDifference = Readonly<{
  id: string;
  label: Words;
  before?: Words;
  after?: Words;
}>;

/** What differs between two terms, clause by clause; nothing where they are alike. */
export function termsDifferences(before: Terms, after: Terms): readonly TermsDifference[] {
  const [one, other] = [termsClauses(before), termsClauses(after)];
  const then = new Map(one.map((clause) => [clause.id, clause]));
  const now = new Map(other.map((clause) => [clause.id, clause]));
  const changed = other.flatMap(({ id, label, value }): TermsDifference[] => {
    const old = then.get(id)?.value;
    if (old !== undefined && old.en === value.en) return [];
    return [{ id, label, ...(old && { before: old }), after: value }];
  });
  const gone = one.flatMap(({ id, label, value }): TermsDifference[] =>
    now.has(id) ? [] : [{ id, label, before: value }],
  );
  return [...changed, ...gone];
}

const membersLabel: Words = { en: 'Members', es: 'Miembros', zh: '成员' };
const titleLabel: Words = { en: 'Title', es: 'Título', zh: '名称' };

const titleWords = ({ title }: Terms): Words => {
  const any = title.en ?? title.es ?? title.zh ?? '';
  return { en: title.en ?? any, es: title.es ?? any, zh: title.zh ?? any };
};

/** What a successor's terms change of those that it succeeds, its members first. Every key is new, always. */
export function successorDifferences(before: Terms, after: Terms): readonly TermsDifference[] {
  const members = ({ members: all }: Terms): Words => listed(all.map(({ party }) => party));
  const parts = [
    { id: 'members', label: membersLabel, before: members(before), after: members(after) },
    { id: 'title', label: titleLabel, before: titleWords(before), after: titleWords(after) },
  ];
  return [
    ...parts.filter((part) => part.before.en !== part.after.en || part.before.zh !== part.after.zh),
    ...termsDifferences(before, after),
  ];
}
