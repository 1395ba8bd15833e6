import type { Language, Words } from '#kernel/language.ts';
import type { ForkStanding } from '#ledger/settlement.ts';

/** Where a forked log stands (docs/spec/log.md, "Settling a fork"), and what to do next, for people. */
export const forkWords: Readonly<Record<ForkStanding, Readonly<Record<Language, string>>>> = {
  sound: {
    en: 'Nothing shows a fork.',
    es: 'Nada muestra una bifurcación.',
    zh: '没有任何分叉证据。',
  },
  forked: {
    en: 'Its author signed two histories. Save the evidence, raise it with that party by another line, and have it name the right branch with its recovery key (entente key certify).',
    es: 'Su autor firmó dos historias. Guarde la prueba, plantéelo a esa parte por otra vía y pídale que designe la rama correcta con su clave de recuperación (entente key certify).',
    zh: '其作者签署了两份历史。请保存证据，通过其他渠道向该方提出，并请其以恢复密钥指明正确分支（entente key certify）。',
  },
  'two-certificates': {
    en: 'The recovery key has named two branches, so it settles nothing any more. Found a successor group.',
    es: 'La clave de recuperación designó dos ramas, así que ya no resuelve nada. Funden un grupo sucesor.',
    zh: '恢复密钥已指明两个分支，因此不再能解决分叉。请设立后继工作组。',
  },
  'members-missing': {
    en: 'A branch is named. Not every other member has said yet that it knows of the fork: exchange with those that are missing.',
    es: 'Hay una rama designada. No todos los demás miembros han dicho aún que conocen la bifurcación: intercambie con los que faltan.',
    zh: '已指明分支，但尚有其他成员未声明知悉分叉：请与这些成员交换。',
  },
  'branch-missing': {
    en: 'A branch is named that is not held here yet. Stay connected to a party that holds it, or take in its carried file.',
    es: 'Hay una rama designada que aún no se tiene aquí. Siga conectado con una parte que la tenga o admita su archivo portado.',
    zh: '已指明的分支尚未保存于此。请保持与持有该分支一方的连接，或导入其携带文件。',
  },
  'receipted-elsewhere': {
    en: 'A member had receipted what the named branch does not hold, so the branch is honoured by none. Found a successor group.',
    es: 'Un miembro había acusado recibo de lo que la rama designada no contiene, así que nadie la reconoce. Funden un grupo sucesor.',
    zh: '有成员已签收所指明分支未包含的内容，因此该分支不被承认。请设立后继工作组。',
  },
  'key-act-missing': {
    en: 'The named branch is held. Its author’s new key behind it is not here yet: stay connected to that party.',
    es: 'Se tiene la rama designada. Aún falta la nueva clave de su autor tras ella: siga conectado con esa parte.',
    zh: '已持有所指明分支，但其作者在其后的新密钥尚未到达：请保持与该方的连接。',
  },
  'forked-again': {
    en: 'The log forked again behind the branch that was named. Found a successor group.',
    es: 'El registro se bifurcó de nuevo tras la rama designada. Funden un grupo sucesor.',
    zh: '记录簿在所指明分支之后再次分叉。请设立后继工作组。',
  },
  settled: {
    en: 'Settled: the log goes on along the branch that the recovery key named. Nothing to do.',
    es: 'Resuelta: el registro sigue por la rama que designó la clave de recuperación. No hay nada que hacer.',
    zh: '已解决：记录簿沿恢复密钥所指明的分支继续。无需处理。',
  },
};

/** The same in a few words. */
export const standingWords: Readonly<Record<ForkStanding, Words>> = {
  sound: { en: 'no fork is known', es: 'no se conoce bifurcación', zh: '未知有分叉' },
  forked: {
    en: 'forked, no branch named',
    es: 'bifurcado, sin rama designada',
    zh: '已分叉，未指明分支',
  },
  'two-certificates': {
    en: 'forked, two branches named',
    es: 'bifurcado, dos ramas designadas',
    zh: '已分叉，指明了两个分支',
  },
  'members-missing': {
    en: 'branch named, members missing',
    es: 'rama designada, faltan miembros',
    zh: '已指明分支，尚缺成员声明',
  },
  'branch-missing': {
    en: 'branch named, not held here',
    es: 'rama designada, no se tiene aquí',
    zh: '已指明分支，此处尚未持有',
  },
  'receipted-elsewhere': {
    en: 'forked, another branch was receipted',
    es: 'bifurcado, se acusó recibo de otra rama',
    zh: '已分叉，另一分支曾被签收',
  },
  'key-act-missing': {
    en: 'branch held, new key missing',
    es: 'rama en poder, falta la nueva clave',
    zh: '已持有分支，尚缺新密钥',
  },
  'forked-again': {
    en: 'forked again',
    es: 'bifurcado de nuevo',
    zh: '再次分叉',
  },
  settled: { en: 'settled', es: 'resuelto', zh: '已解决' },
};
