/** The areas of the terms of reference that come with the system, for what is written on paper. A group may have others, which stand as they are written. */
import type { Language, Words } from '#kernel/language.ts';

const areaWords: Readonly<Record<string, Words>> = {
  coordination: { en: 'coordination', es: 'coordinación', zh: '协调' },
  'treaty-notifications': {
    en: 'treaty notifications',
    es: 'notificaciones de los tratados',
    zh: '条约通知',
  },
  'precursor-control': {
    en: 'precursor control',
    es: 'fiscalización de precursores',
    zh: '前体管制',
  },
  'law-enforcement': { en: 'law enforcement', es: 'aplicación de la ley', zh: '执法合作' },
  'legal-assistance': { en: 'legal assistance', es: 'asistencia judicial', zh: '司法协助' },
  'emerging-trends': { en: 'emerging trends', es: 'nuevas tendencias', zh: '新趋势' },
  'illicit-finance': { en: 'illicit finance', es: 'finanzas ilícitas', zh: '非法资金' },
  'technical-exchange': { en: 'technical exchange', es: 'intercambio técnico', zh: '技术交流' },
  safety: { en: 'safety', es: 'seguridad', zh: '安全' },
};

export const areaWord = (area: string, language: Language): string =>
  Object.hasOwn(areaWords, area) ? (areaWords[area]?.[language] ?? area) : area;
