import type { Words } from '#kernel/language.ts';
import type { ClockRule } from '#ledger/terms.ts';
import type { CommandWords } from '../command.ts';
import { reasonAtHome, yes } from './usage-words.ts';

export const groupCard = {
  summary: {
    en: "Makes this party's keys for a group to be founded, and its entry for the terms.",
    es: 'Crea las claves de esta parte para un grupo por fundar y su ficha para los términos de referencia.',
    zh: '为拟设立的工作组生成本方的密钥，以及供写入章程的名片。',
  },
  details: {
    en: 'Send the card to whoever drafts the terms. It holds public keys only.',
    es: 'Envíe la ficha a quien redacte los términos de referencia. Solo contiene claves públicas.',
    zh: '请将名片发给起草章程的一方。其中只有公钥。',
  },
  options: {
    out: {
      en: 'where to write (default: PARTY.card.json)',
      es: 'dónde escribir (por omisión: PARTY.card.json)',
      zh: '写入位置（默认：PARTY.card.json）',
    },
  },
  examples: [
    ['group card', { en: 'to the usual file', es: 'en el archivo habitual', zh: '写入默认文件' }],
    [
      'group card -o xc.card.json',
      { en: 'to a named file', es: 'en un archivo con nombre', zh: '写入指定文件' },
    ],
  ],
} as const satisfies CommandWords;

export const groupFound = {
  summary: {
    en: 'Drafts the terms of a new group with the cards of the others, and takes them up.',
    es: 'Redacta los términos de referencia de un grupo nuevo con las fichas de los demás y los acepta.',
    zh: '以其他各方的名片起草新工作组的章程，并予以接受。',
  },
  details: {
    en:
      'Writes the terms of reference to a file. Send it to every other member; each compares the twelve words with you by voice and runs entente group join. ' +
      'Nothing counts until every member has taken the terms up.',
    es:
      'Escribe los términos de referencia en un archivo. Envíelo a cada uno de los demás miembros; cada cual compara con usted de viva voz las doce palabras y ejecuta entente group join. ' +
      'Nada vale hasta que todos los miembros hayan aceptado los términos.',
    zh:
      '将工作组章程写入文件。请发给其他每一成员；各成员与您口头核对十二个词语后，运行 entente group join。' +
      '在全体成员接受章程之前，一切均不生效。',
  },
  options: {
    'title-en': { en: 'title in English', es: 'título en inglés', zh: '英文名称' },
    'title-es': { en: 'title in Spanish', es: 'título en español', zh: '西班牙文名称' },
    'title-zh': { en: 'title in Chinese', es: 'título en chino', zh: '中文名称' },
    clock: {
      en: 'clock rule to take up; may be repeated (default: all of entente group clocks)',
      es: 'regla de plazo que se acepta; puede repetirse (por omisión: todas las de entente group clocks)',
      zh: '拟采用的期限规则；可重复（默认：entente group clocks 所列全部）',
    },
    calendar: {
      en: 'working days of a member, as JSON (docs/spec/founding.md); may be repeated',
      es: 'días hábiles de un miembro, en JSON (docs/spec/founding.md); puede repetirse',
      zh: '某一成员的工作日，JSON 格式（docs/spec/founding.md）；可重复',
    },
    floor: {
      en: 'areas that no suspension stops (default: safety,treaty-notifications)',
      es: 'ámbitos que ninguna suspensión interrumpe (por omisión: safety,treaty-notifications)',
      zh: '任何暂停均不影响的持续运行领域（默认：safety,treaty-notifications）',
    },
    predecessor: {
      en: 'the group that this one succeeds',
      es: 'el grupo al que este sucede',
      zh: '本工作组所继承的前一工作组',
    },
    out: {
      en: 'where to write the terms (default: group.terms.json)',
      es: 'dónde escribir los términos (por omisión: group.terms.json)',
      zh: '章程的写入位置（默认：group.terms.json）',
    },
  },
  examples: [
    [
      'group found --title-en "xa and xc" xc.card.json',
      {
        en: 'a pair, with every clock rule that is known',
        es: 'un par, con todas las reglas de plazo conocidas',
        zh: '双方工作组，采用全部已知期限规则',
      },
    ],
    [
      'group found --title-zh 工作组 --clock agreed-consent-needed -o t.json xb.card.json xc.card.json',
      {
        en: 'three parties, with one clock rule',
        es: 'tres partes, con una regla de plazo',
        zh: '三方工作组，采用一项期限规则',
      },
    ],
  ],
} as const satisfies CommandWords;

export const groupJoin = {
  summary: {
    en: 'Takes up the terms of a group that names this party, after comparing its fingerprint.',
    es: 'Acepta los términos de un grupo que nombra a esta parte, tras comparar su huella.',
    zh: '核对指纹后，接受列有本方的工作组章程。',
  },
  details: {
    en:
      'Without --words it shows the twelve words and does nothing. Have the other side read theirs out, and give what you hear: ' +
      'they agree only if both hold the same terms, to the byte.',
    es:
      'Sin --words muestra las doce palabras y no hace nada. Pida a la otra parte que lea las suyas y escriba lo que oiga: ' +
      'solo coinciden si ambas tienen los mismos términos, byte a byte.',
    zh:
      '不加 --words 时只显示十二个词语，不作任何更改。请对方念出其词语，并输入您所听到的：' +
      '只有双方所持章程逐字节相同，词语才会一致。',
  },
  options: {
    words: {
      en: 'the twelve words as the other side reads them out, in any of the three languages',
      es: 'las doce palabras tal como las lee la otra parte, en cualquiera de los tres idiomas',
      zh: '对方念出的十二个词语，三种语言均可',
    },
    'without-words': {
      en: 'join without comparing: only where the file came by a way you trust',
      es: 'incorporarse sin comparar: solo si el archivo llegó por una vía de la que se fía',
      zh: '不经核对即加入：仅限文件经由您信任的途径送达时',
    },
  },
  examples: [
    [
      'group join group.terms.json',
      {
        en: 'see the twelve words',
        es: 'ver las doce palabras',
        zh: '查看十二个词语',
      },
    ],
    [
      'group join group.terms.json --words "abandon ability able …"',
      {
        en: 'join, with the words that you heard',
        es: 'incorporarse, con las palabras que oyó',
        zh: '以听到的词语加入',
      },
    ],
  ],
} as const satisfies CommandWords;

export const groupShow = {
  summary: {
    en: 'Shows the groups of this node, or one of them with its members, clocks and words.',
    es: 'Muestra los grupos de este nodo, o uno de ellos con sus miembros, plazos y palabras.',
    zh: '显示本节点的各工作组，或其中一个的成员、期限和词语。',
  },
  options: {},
  examples: [
    ['group show', { en: 'all groups', es: 'todos los grupos', zh: '全部工作组' }],
    [
      'group show 3f2a',
      {
        en: 'one, by the head of its id',
        es: 'uno, por el comienzo de su identificador',
        zh: '其中一个，以标识的开头指明',
      },
    ],
    ['group show --json', { en: 'for a script', es: 'para un programa', zh: '供程序使用' }],
  ],
} as const satisfies CommandWords;

export const groupClocks = {
  summary: {
    en: 'Shows the clock rules that terms of reference can take up, with their sources.',
    es: 'Muestra las reglas de plazo que los términos de referencia pueden aceptar, con sus fuentes.',
    zh: '显示工作组章程可采用的期限规则及其依据。',
  },
  details: {
    en:
      'A rule counts for a group only if its terms hold it. Who replies within which time, and what silence does, is for the parties to agree: ' +
      'nothing here is law by itself.',
    es:
      'Una regla vale para un grupo solo si figura en sus términos. Quién contesta en qué plazo, y qué efecto tiene el silencio, lo acuerdan las partes: ' +
      'nada de esto es ley por sí mismo.',
    zh:
      '某项规则只有写入章程，才对该工作组有效。由谁在多长时间内答复、未答复有何效力，均由各方商定：' +
      '此处所列本身并非法律。',
  },
  options: {},
  examples: [
    ['group clocks', { en: 'all that are known', es: 'todas las conocidas', zh: '全部已知规则' }],
    [
      'group clocks --json',
      {
        en: 'as terms of reference hold them',
        es: 'tal como las recogen los términos de referencia',
        zh: '按章程中的写法',
      },
    ],
  ],
} as const satisfies CommandWords;

export const groupUnheard = {
  summary: {
    en: 'Lets a restored node without a guard sign again although members were not heard.',
    es: 'Permite que un nodo restaurado sin guarda vuelva a firmar aunque falte oír a miembros.',
    zh: '允许恢复后没有守护文件的节点在尚未得到部分成员消息时重新签名。',
  },
  details: {
    en:
      'Only for a line that will not come back in time. entente doctor says who has not been heard. ' +
      'With a sound guard, or when a member has shown that more was signed than is held here, it is refused: that would make a second history for certain.',
    es:
      'Solo para una línea que no volverá a tiempo. entente doctor dice de quién falta noticia. ' +
      'Con una guarda íntegra, o si un miembro ha mostrado que se firmó más de lo que hay aquí, se rechaza: crearía con certeza una segunda historia.',
    zh:
      '仅用于联络渠道不能及时恢复的情形。entente doctor 会说明尚未得到哪些成员的消息。' +
      '守护文件完好时，或有成员已表明曾签署的内容多于本节点所持时，此操作会被拒绝：否则必然产生第二份历史。',
  },
  options: { reason: reasonAtHome, yes },
  examples: [
    [
      'group sign-unheard 3f2a --reason "No line to xb since 3 March; by telephone they hold 41 of ours, as we do"',
      {
        en: 'after asking by voice how many statements they hold',
        es: 'tras preguntar de viva voz cuántas declaraciones tienen',
        zh: '在口头询问对方持有多少条陈述之后',
      },
    ],
  ],
} as const satisfies CommandWords;

export const wordsMissing = (own: string): Words => ({
  en: `--words is missing: the other side reads out its twelve words, and they should be "${own}"`,
  es: `falta --words: la otra parte lee sus doce palabras, y deberían ser «${own}»`,
  zh: `缺少 --words：请对方念出其十二个词语，应为“${own}”`,
});
export const titleMissing: Words = {
  en: 'give the group a title: --title-en, --title-es or --title-zh',
  es: 'dé un título al grupo: --title-en, --title-es o --title-zh',
  zh: '请为工作组命名：--title-en、--title-es 或 --title-zh',
};
export const notAPredecessor: Words = {
  en: '--predecessor is the whole id of a group: 64 hexadecimal digits',
  es: '--predecessor es el identificador completo de un grupo: 64 cifras hexadecimales',
  zh: '--predecessor 应为工作组的完整标识：64 位十六进制数',
};
export const notAClock = (known: string, id: string): Words => ({
  en: `--clock is one of ${known}, not ${id}; see entente group clocks`,
  es: `--clock es una de ${known}, no ${id}; vea entente group clocks`,
  zh: `--clock 应为 ${known} 之一，而非 ${id}；请看 entente group clocks`,
});

export const recoveryWritten = (path: string): Words => ({
  en:
    `Recovery key written to ${path}. Carry it away to two offline places and delete it here:\n` +
    'it replaces a lost or stolen log key, and nothing else can.\n',
  es:
    `Clave de recuperación escrita en ${path}. Llévela a dos lugares sin conexión y bórrela aquí:\n` +
    'sustituye a una clave de registro perdida o robada, y nada más puede hacerlo.\n',
  zh:
    `恢复密钥已写入 ${path}。请转存至两处离线地点，并在此处删除：\n` +
    '只有它能更换丢失或被盗的记录密钥。\n',
});
export const cardWritten = (party: string, path: string): Words => ({
  en: `Card of ${party} written to ${path}.\n`,
  es: `Ficha de ${party} escrita en ${path}.\n`,
  zh: `${party} 的名片已写入 ${path}。\n`,
});
export const termsWritten = (path: string): Words => ({
  en: `Terms written to ${path}.\n`,
  es: `Términos escritos en ${path}.\n`,
  zh: `章程已写入 ${path}。\n`,
});

export const noGroups: Words = {
  en: 'No group yet. Make a card (entente group card), or join with entente group join.\n',
  es: 'Aún no hay grupos. Cree una ficha (entente group card) o incorpórese con entente group join.\n',
  zh: '尚无工作组。请制作名片（entente group card），或用 entente group join 加入。\n',
};
export const heading: readonly Words[] = [
  { en: 'GROUP', es: 'GRUPO', zh: '工作组' },
  { en: 'TITLE', es: 'TÍTULO', zh: '名称' },
  { en: 'MEMBERS', es: 'MIEMBROS', zh: '成员' },
  { en: 'STATE', es: 'ESTADO', zh: '状态' },
];
export const states = {
  national: { en: 'national log', es: 'registro nacional', zh: '本国记录簿' },
  founded: { en: 'founded', es: 'fundado', zh: '已设立' },
  waiting: {
    en: 'waiting for the other members',
    es: 'a la espera de los demás miembros',
    zh: '等待其他成员',
  },
} as const satisfies Readonly<Record<string, Words>>;

export const group: Words = { en: 'group', es: 'grupo', zh: '工作组' };
export const title: Words = { en: 'title', es: 'título', zh: '名称' };
export const members: Words = { en: 'members', es: 'miembros', zh: '成员' };
export const thisParty: Words = { en: ', this party', es: ', esta parte', zh: '，本方' };
export const state: Words = { en: 'state', es: 'estado', zh: '状态' };
export const clocks: Words = { en: 'clocks', es: 'plazos', zh: '期限' };
export const none: Words = { en: 'none', es: 'ninguno', zh: '无' };
export const areas: Words = { en: 'areas', es: 'ámbitos', zh: '合作领域' };
export const wordsIn = (tag: string): Words => ({
  en: `words (${tag})`,
  es: `palabras (${tag})`,
  zh: `词语（${tag}）`,
});

export const rule: Words = { en: 'rule', es: 'regla', zh: '规则' };
export const ruleFor: Words = { en: 'for', es: 'para', zh: '适用于' };
export const replyWithin: Words = { en: 'reply within', es: 'respuesta en', zh: '答复期限' };
export const calendarOf: Words = { en: 'calendar of', es: 'calendario de', zh: '日历' };
export const holdsUp: Words = { en: 'holds up', es: 'retiene', zh: '暂缓' };
export const silence: Words = { en: 'silence', es: 'silencio', zh: '未答复' };
export const aQuestion: Words = { en: 'a question', es: 'una pregunta', zh: '提出询问' };
export const anAmendment: Words = { en: 'an amendment', es: 'una modificación', zh: '作出修改' };
export const setBy: Words = { en: 'set by', es: 'fijado por', zh: '由何规定' };
export const source: Words = { en: 'source', es: 'fuente', zh: '依据' };

export function period({ days, kind, start }: ClockRule): Words {
  const working = kind === 'working';
  const received = start === 'receipt';
  return {
    en: `${days} ${working ? 'working' : 'calendar'} days from ${received ? 'receipt' : 'filing'}`,
    es: `${days} días ${working ? 'hábiles' : 'naturales'} desde ${received ? 'la recepción' : 'la presentación'}`,
    zh: `自${received ? '收到' : '提交'}之日起 ${days} 个${working ? '工作日' : '日历日'}`,
  };
}
export const calendars: Readonly<Record<ClockRule['calendarOf'], Words>> = {
  asked: {
    en: 'the party that is asked',
    es: 'la parte a la que se pregunta',
    zh: '被询问的一方',
  },
  asker: { en: 'the party that asks', es: 'la parte que pregunta', zh: '询问的一方' },
};
export const gates: Readonly<Record<ClockRule['gates'], Words>> = {
  dispatch: { en: 'dispatch', es: 'el envío', zh: '发运' },
  none: { en: 'nothing', es: 'nada', zh: '无' },
};
export const pauses = (days: number): Words => ({
  en: `pauses it, at most ${days} days for all questions together`,
  es: `lo suspende, como máximo ${days} días para todas las preguntas juntas`,
  zh: `暂停计时，全部询问合计最多 ${days} 天`,
});
export const doesNotPause: Words = {
  en: 'does not pause it',
  es: 'no lo suspende',
  zh: '不暂停计时',
};
export const amendments: Readonly<Record<ClockRule['amendment'], Words>> = {
  restarts: { en: 'restarts it', es: 'lo reinicia', zh: '重新计时' },
  continues: { en: 'lets it go on', es: 'lo deja seguir', zh: '继续计时' },
};
export const byStatute: Words = {
  en: 'statute: no suspension pauses it',
  es: 'la ley: ninguna suspensión lo detiene',
  zh: '法律：任何中止均不暂停计时',
};
export const byTerms: Words = {
  en: 'the terms',
  es: 'los términos de referencia',
  zh: '工作组章程',
};

export const notHeard: Words = { en: 'not heard', es: 'sin noticia de', zh: '尚无消息' };
export const decision: Words = { en: 'decision', es: 'decisión', zh: '决定' };
export const inNationalLog = (seq: number, time: string): Words => ({
  en: `statement ${seq} of the national log, ${time}`,
  es: `declaración ${seq} del registro nacional, ${time}`,
  zh: `本国记录簿第 ${seq} 条陈述，${time}`,
});
export const now: Words = { en: 'now', es: 'ahora', zh: '现在' };
export const signsAgain: Words = {
  en: 'this node signs again',
  es: 'este nodo vuelve a firmar',
  zh: '本节点重新签名',
};

/** Before a restored node signs although it has not heard from everybody. */
export const unheardWarning = (unheard: string): Words => ({
  en:
    `This node was restored without its guard, and has not heard from: ${unheard}.\n` +
    'If any of them holds a statement of ours that this database lacks, the next signature makes a SECOND HISTORY in this party’s name: our log\n' +
    'forks, every member can prove it to outsiders, what it touches reads as disputed, and only the recovery key can name the true branch, or a\n' +
    'successor group must be founded. If none of them holds more, nothing is lost. Ask them by voice how many statements of ours they hold.\n' +
    'The decision is written into the national log before anything is signed.\n',
  es:
    `Este nodo se restauró sin su guarda y no tiene noticia de: ${unheard}.\n` +
    'Si alguno conserva una declaración nuestra que falta en esta base de datos, la próxima firma crea una SEGUNDA HISTORIA en nombre de esta\n' +
    'parte: nuestro registro se bifurca, cualquier miembro puede probarlo ante terceros, lo que toca queda en disputa, y solo la clave de\n' +
    'recuperación puede nombrar la rama verdadera, o hay que fundar un grupo sucesor. Si ninguno conserva más, nada se pierde. Pregúnteles de\n' +
    'viva voz cuántas declaraciones nuestras conservan. La decisión se escribe en el registro nacional antes de firmar nada.\n',
  zh:
    `本节点恢复时没有守护文件，且尚未得到下列各方的消息：${unheard}。\n` +
    '如果其中任何一方持有本数据库所缺的我方陈述，下一次签名将以本方名义产生第二份历史：我方记录簿分叉，任何成员均可向外界证明，\n' +
    '所涉事项显示为有争议，且只有恢复密钥能够指明真实分支，否则须成立后继工作组。如果各方均不持有更多内容，则不会有任何损失。\n' +
    '请口头询问各方持有我方多少条陈述。在签署任何内容之前，该决定将写入本国记录簿。\n',
});

export const succeeds = (group: string): Words => ({
  en: `These terms succeed group ${group.slice(0, 8)}. All keys are new; what differs:\n`,
  es: `Estos términos suceden al grupo ${group.slice(0, 8)}. Todas las claves son nuevas; lo que cambia:\n`,
  zh: `本章程承接工作组 ${group.slice(0, 8)}。所有密钥均为新密钥；不同之处：\n`,
});
