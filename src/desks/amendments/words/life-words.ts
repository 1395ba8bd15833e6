/** What becomes of a group, in three languages. */
import type { Words } from '#kernel/language.ts';

export const lifeKinds = [
  'taken-up',
  'amended',
  'key-renewed',
  'key-recovered',
  'suspended',
  'lifted',
  'fork-shown',
  'fork-settled',
  'left',
  'dissolved',
  'succeeded',
] as const;
export type LifeKind = (typeof lifeKinds)[number];

export const lifeWords: Readonly<Record<LifeKind, Words>> = {
  'taken-up': { en: 'took up the terms', es: 'aceptó los términos', zh: '接受章程' },
  amended: { en: 'terms amended', es: 'términos enmendados', zh: '章程已修正' },
  'key-renewed': {
    en: 'renewed its log key',
    es: 'renovó su clave de registro',
    zh: '更换日志密钥',
  },
  'key-recovered': {
    en: 'recovered its log key',
    es: 'recuperó su clave de registro',
    zh: '恢复日志密钥',
  },
  suspended: { en: 'suspended areas', es: 'suspendió ámbitos', zh: '暂停有关领域' },
  lifted: { en: 'lifted its suspension', es: 'levantó su suspensión', zh: '解除暂停' },
  'fork-shown': {
    en: 'showed that a log had forked',
    es: 'mostró que un registro se había bifurcado',
    zh: '出示日志分叉证据',
  },
  'fork-settled': {
    en: 'repeated how the fork is settled',
    es: 'repitió cómo se resuelve la bifurcación',
    zh: '复述分叉的解决方式',
  },
  left: { en: 'left the group', es: 'se retiró del grupo', zh: '退出工作组' },
  dissolved: { en: 'group dissolved', es: 'grupo disuelto', zh: '工作组解散' },
  succeeded: {
    en: 'took up a successor group',
    es: 'aceptó un grupo sucesor',
    zh: '接受后续工作组',
  },
};
