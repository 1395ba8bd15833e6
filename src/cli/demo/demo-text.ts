import type { Language, Words } from '#kernel/language.ts';

export const disclaimer: Words = {
  en: 'This is a demonstration. Its three parties are fictitious, and it speaks for no government.',
  es: 'Esto es una demostración. Sus tres partes son ficticias y no habla en nombre de ningún gobierno.',
  zh: '这是演示。其中三方均为虚构，不代表任何政府。',
};

export const making: Words = {
  en: 'Making the nodes, with two months of statements between them …',
  es: 'Se preparan los nodos, con dos meses de declaraciones entre ellos …',
  zh: '正在准备各节点及其两个月的往来陈述……',
};

export const desks: Words = {
  en: 'Open a link in the browser to sit down as that officer (each opens once):',
  es: 'Abra un enlace en el navegador para sentarse como ese funcionario (cada uno se abre una vez):',
  zh: '在浏览器中打开链接，即以该官员身份进入（每个链接只能打开一次）：',
};

/** How an officer of the demonstration gets to the desk. */
export const seat = ({ signInName, link }: { signInName: string; link?: string }): Words => ({
  en: link ?? `signs in as ${signInName}`,
  es: link ?? `inicia sesión como ${signInName}`,
  zh: link ?? `以 ${signInName} 登录`,
});

type TryNext = 'owed' | 'object' | 'there' | 'plan' | 'verify' | 'carry' | 'cut';
const tryNext: Readonly<Record<TryNext, Words>> = {
  owed: {
    en: 'What xc owes an answer to, by date:',
    es: 'Lo que xc debe contestar, por fecha:',
    zh: 'xc 待答复的事项，按期限排列：',
  },
  object: {
    en: 'Object to one of them, in the name of the importing authority:',
    es: 'Objete una de ellas en nombre de la autoridad importadora:',
    zh: '以进口主管机关的名义对其中一项提出异议：',
  },
  there: {
    en: 'Seconds later, at the exporter: both sides, and who received what:',
    es: 'Segundos después, en el exportador: ambos lados y quién recibió qué:',
    zh: '几秒之后，在出口方：双方的陈述以及各自收到的时间：',
  },
  plan: {
    en: 'An item of the work plan that both agreed and assess differently:',
    es: 'Un punto del plan de trabajo acordado por ambas y evaluado de forma distinta:',
    zh: '工作计划中双方已商定、但评估不一的一个事项：',
  },
  verify: {
    en: 'Verify every log from its bytes:',
    es: 'Verifique cada registro a partir de sus bytes:',
    zh: '从原始字节验证每一份记录簿：',
  },
  carry: {
    en: 'Carry by hand what xc does not hold yet, sealed to its key:',
    es: 'Lleve en mano lo que xc aún no tiene, cifrado con su clave:',
    zh: '以密封文件携带 xc 尚未持有的内容：',
  },
  cut: {
    en: 'How the lines stand:',
    es: 'Cómo están las líneas:',
    zh: '各联络渠道的状况：',
  },
};

/** What to try next: a sentence, and a command to copy. */
export function suggestions(
  language: Language,
  {
    entente,
    dataOf,
    reference,
  }: Readonly<{ entente: string; dataOf: (party: string) => string; reference: string }>,
): string {
  const object = `object --reason consignee-unknown --text "No such firm is registered."`;
  const commands = [
    ['owed', `notifications list --owed --data ${dataOf('xc')}`],
    ['object', `notifications answer ${reference} ${object} --data ${dataOf('xc')}`],
    ['there', `notifications show ${reference} --data ${dataOf('xa')}`],
    ['plan', `plan show "Feedback on leads" --data ${dataOf('xc')}`],
    ['verify', `log verify --data ${dataOf('xa')}`],
    ['carry', `bundle export xc --data ${dataOf('xa')}`],
    ['cut', `peer status --data ${dataOf('xb')}`],
  ] as const;
  return commands
    .map(([name, command]) => `  ${tryNext[name][language]}\n    ${entente} ${command}\n`)
    .join('');
}

export const next: Words = { en: 'Then try:', es: 'Después pruebe:', zh: '然后可以试试：' };

export const howToStop: Words = {
  en: 'Ctrl-C stops all three; the same command goes on where they were.',
  es: 'Ctrl-C detiene los tres; la misma orden continúa donde estaban.',
  zh: '按 Ctrl-C 停止全部三个节点；再次运行同一命令即从原处继续。',
};

export const stopped: Words = {
  en: 'All three have stopped; what they said and received is kept.',
  es: 'Los tres se han detenido; se conserva lo que dijeron y recibieron.',
  zh: '三个节点均已停止；其陈述与收到的内容均已保存。',
};

export const childEnded = (party: string, how: string): Words => ({
  en: `The node of ${party} has ended (${how}). The others go on; to start it again, stop with Ctrl-C and run the same command.`,
  es: `El nodo de ${party} ha terminado (${how}). Los demás siguen; para arrancarlo de nuevo, pare con Ctrl-C y repita la orden.`,
  zh: `${party} 的节点已结束（${how}）。其余节点继续运行；如需重新启动，请按 Ctrl-C 停止后再次运行同一命令。`,
});

/** Why one node does not run, and how it would. */
export const keptOff = (party: string): Words => ({
  en: `The node of ${party} is kept off, so that a cut line can be seen: one notice to it is not received, the period of another is over. The line comes back with`,
  es: `El nodo de ${party} se mantiene apagado para que se vea una línea cortada: no ha recibido una notificación y el plazo de otra ha vencido. La línea vuelve con`,
  zh: `${party} 的节点保持关闭，用以演示联络渠道中断：一份通知尚未收到，另一份期限已过。恢复联络渠道请运行`,
});
