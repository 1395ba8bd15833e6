/**
 * What the desk says of a draft, in three languages: the command line and the browser take every word from here, so that they cannot differ. The folder
 * imports the kernel and types only, so that a browser can load it.
 */
import type { Language, Words } from '#kernel/language.ts';
import type { DraftStatus } from '../joint.ts';
import type { officersProofs, proofKinds, returnReasons } from '../statements.ts';

const draftStatusWords: Readonly<Record<DraftStatus, Words>> = {
  open: { en: 'waits for release', es: 'pendiente de validación', zh: '待核准' },
  returned: { en: 'returned to its author', es: 'devuelto a su autor', zh: '已退回起草人' },
  held: { en: 'held while suspended', es: 'retenido por la suspensión', zh: '因暂停而留存' },
  released: { en: 'said at the table', es: 'declarado en la mesa', zh: '已对外陈述' },
  discarded: { en: 'discarded', es: 'descartado', zh: '已弃置' },
  disputed: { en: 'disputed', es: 'controvertido', zh: '有争议' },
  'without-effect': { en: 'without effect', es: 'sin efecto', zh: '无效力' },
};

const officerRoleWords = {
  'desk-officer': { en: 'desk officer', es: 'funcionario de despacho', zh: '承办官员' },
  'releasing-officer': { en: 'releasing officer', es: 'funcionario validador', zh: '核准官员' },
  liaison: { en: 'liaison officer', es: 'oficial de enlace', zh: '联络官' },
  auditor: { en: 'auditor', es: 'auditor', zh: '审计员' },
  administrator: { en: 'administrator', es: 'administrador', zh: '管理员' },
} as const satisfies Readonly<Record<string, Words>>;

const returnReasonWords: Readonly<Record<(typeof returnReasons)[number], Words>> = {
  incomplete: { en: 'Something is missing', es: 'Falta algo', zh: '内容不全' },
  'wrong-facts': { en: 'A fact is wrong', es: 'Un dato es erróneo', zh: '事实有误' },
  wording: { en: 'The wording', es: 'La redacción', zh: '措辞' },
  translation: { en: 'A translation', es: 'Una traducción', zh: '译文问题' },
  'not-ours-to-say': {
    en: 'Not ours to say',
    es: 'No nos corresponde declararlo',
    zh: '不属于我方陈述事项',
  },
  'not-now': { en: 'Not now', es: 'Ahora no', zh: '暂不' },
  other: { en: 'Another reason', es: 'Otro motivo', zh: '其他原因' },
};

const draftStepWords = {
  written: { en: 'Written', es: 'Redactado', zh: '已起草' },
  revised: { en: 'Revised', es: 'Revisado', zh: '已修订' },
  cleared: { en: 'Cleared', es: 'Validado', zh: '已核准' },
  returned: { en: 'Returned', es: 'Devuelto', zh: '已退回' },
  discarded: { en: 'Discarded', es: 'Descartado', zh: '已弃置' },
  held: {
    en: 'Cleared by all; waits, as its area is suspended',
    es: 'Validado por todos; espera, pues su ámbito está suspendido',
    zh: '已全部核准；因领域暂停而留存',
  },
  released: { en: 'Said at the table', es: 'Declarado en la mesa', zh: '已对外陈述' },
} as const satisfies Readonly<Record<string, Words>>;

const byToken: Words = {
  en: "by a program with the officer's token",
  es: 'por un programa con la credencial del funcionario',
  zh: '由程序使用该官员的令牌',
};
const justBefore: Words = {
  en: 'signed in just before',
  es: 'sesión iniciada justo antes',
  zh: '此前刚完成身份验证',
};

const proofWords: Readonly<Record<(typeof proofKinds)[number], Words>> = {
  passkey: {
    en: 'signed with a passkey over this digest',
    es: 'firmado con una llave de acceso sobre este resumen',
    zh: '以通行密钥对该摘要值签名',
  },
  code: justBefore,
  token: byToken,
  console: {
    en: 'at the machine of the node',
    es: 'en la máquina del nodo',
    zh: '在节点所在机器上',
  },
};

/** What a table of clearances asks of whoever clears. */
const neededProofWords: Readonly<Record<(typeof officersProofs)[number], Words>> = {
  passkey: { en: 'with a passkey', es: 'con llave de acceso', zh: '使用通行密钥' },
  code: justBefore,
  token: byToken,
};

export const draftVocabulary = {
  ...{ draftStatusWords, officerRoleWords, returnReasonWords },
  ...{ draftStepWords, proofWords, neededProofWords },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Words>>>>;
export type DraftWordList = keyof typeof draftVocabulary;

/** The word for a code; a code of a newer protocol is shown as it is written. */
export function draftWord(list: DraftWordList, code: string, language: Language): string {
  const words: Readonly<Record<string, Words>> = draftVocabulary[list];
  return words[code]?.[language] ?? code;
}
