/** Words for gradings and permissions, in three languages. */
import type { Words } from '#kernel/language.ts';
import type { Permission } from '../grading.ts';

/** A scheme's letter says something only beside the name of the scheme: the labels name it, and codes are shown as they are. */
export const gradingLabels = {
  grading: { en: 'Grading', es: 'Evaluación', zh: '可靠性评级' },
  scheme: { en: 'Scheme', es: 'Sistema', zh: '评级体系' },
  source: { en: 'Source', es: 'Fuente', zh: '来源' },
  information: { en: 'Information', es: 'Información', zh: '信息' },
  permission: { en: 'May be used', es: 'Puede usarse', zh: '使用许可' },
} as const satisfies Readonly<Record<string, Words>>;

export const permissionCodes: Readonly<Record<Permission, Words>> = {
  'lead-only': { en: 'As a lead only', es: 'Solo como pista', zh: '仅作线索' },
  'named-authorities': {
    en: 'By the authorities named',
    es: 'Por las autoridades nombradas',
    zh: '仅限指明的主管机关',
  },
  'third-party-with-consent': {
    en: 'By a third party, with consent',
    es: 'Por una tercera parte, con consentimiento',
    zh: '经同意可转交第三方',
  },
  'court-with-consent': {
    en: 'In court, with consent',
    es: 'Ante un tribunal, con consentimiento',
    zh: '经同意可用于法庭',
  },
};
