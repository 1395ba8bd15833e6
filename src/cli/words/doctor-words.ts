import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';

export const doctor = {
  summary: {
    en: 'Looks the node over, and says of everything that is not well what to do.',
    es: 'Examina el nodo y dice qué hacer con todo lo que no está bien.',
    zh: '检查节点，并就每一不妥之处说明如何处理。',
  },
  details: {
    en:
      'Node.js, permissions, disk, database, guard, every log from its bytes, and the line to every peer with its clock: it pulls once from each. ' +
      'Exit code 1 if anything fails; warnings alone leave it 0.',
    es:
      'Node.js, permisos, disco, base de datos, guarda, cada registro a partir de sus bytes y la línea con cada nodo, con su reloj: recoge una vez de cada uno. ' +
      'Código de salida 1 si algo falla; las advertencias solas lo dejan en 0.',
    zh:
      'Node.js、权限、磁盘、数据库、守护文件、从原始字节核验的各记录簿，以及与各节点的联络渠道和时钟：向每一节点拉取一次。' +
      '有任何一项失败，退出码为 1；仅有警告则为 0。',
  },
  options: {
    quick: {
      en: 'do not read every log',
      es: 'no leer todos los registros',
      zh: '不逐一读取记录簿',
    },
  },
  examples: [
    ['doctor', { en: 'look at everything', es: 'mirarlo todo', zh: '全面检查' }],
    [
      'doctor --quick --json',
      { en: 'often, for a script', es: 'a menudo, para un programa', zh: '供程序经常使用' },
    ],
  ],
} as const satisfies CommandWords;

export const states: Readonly<Record<'ok' | 'warn' | 'fail', Words>> = {
  ok: { en: 'OK', es: 'BIEN', zh: '正常' },
  warn: { en: 'WARN', es: 'AVISO', zh: '警告' },
  fail: { en: 'FAIL', es: 'FALLO', zh: '失败' },
};
export const checksFailed = (failed: number, all: number): Words => ({
  en: `${failed} of ${all} checks failed`,
  es: `fallaron ${failed} de ${all} comprobaciones`,
  zh: `${all} 项检查中有 ${failed} 项失败`,
});

export const node: Words = { en: 'node', es: 'nodo', zh: '节点' };
export const nodeJs: Words = { en: 'Node.js', es: 'Node.js', zh: 'Node.js' };
export const nodeJsOld = (least: number): Words => ({
  en: `Entente needs Node.js ${least} or newer.`,
  es: `Entente necesita Node.js ${least} o posterior.`,
  zh: `Entente 需要 Node.js ${least} 或更新版本。`,
});
export const permissions: Words = { en: 'permissions', es: 'permisos', zh: '权限' };
export const permissionsGood: Words = {
  en: 'folder and keys can be read by this account alone',
  es: 'solo esta cuenta puede leer la carpeta y las claves',
  zh: '文件夹和密钥仅本账户可读',
};
export const othersRead = (paths: string): Words => ({
  en: `other accounts can read ${paths}`,
  es: `otras cuentas pueden leer ${paths}`,
  zh: `其他账户可读取 ${paths}`,
});
export const recoveryKeys: Words = {
  en: 'recovery keys',
  es: 'claves de recuperación',
  zh: '恢复密钥',
};
export const lieHere = (paths: string): Words => ({
  en: `${paths} lie here`,
  es: `${paths} están aquí`,
  zh: `${paths} 仍在此处`,
});
export const carryAway: Words = {
  en: 'Carry them away to two offline places and delete them here.',
  es: 'Llévelas a dos lugares sin conexión y bórrelas aquí.',
  zh: '请转存至两处离线地点，并在此处删除。',
};
export const disk: Words = { en: 'disk', es: 'disco', zh: '磁盘' };
export const free = (amount: string): Words => ({
  en: `${amount} free`,
  es: `${amount} libres`,
  zh: `剩余 ${amount}`,
});
export const freeSome: Words = {
  en: 'Free some space: a node that cannot write stops taking and saying anything.',
  es: 'Libere espacio: un nodo que no puede escribir deja de admitir y de declarar.',
  zh: '请腾出空间：节点无法写入时，即停止接收和陈述。',
};
export const database: Words = { en: 'database', es: 'base de datos', zh: '数据库' };
export const noneYet: Words = { en: 'none yet', es: 'aún ninguna', zh: '尚无' };
export const initMakesIt: Words = {
  en: 'entente init makes it.',
  es: 'entente init la crea.',
  zh: '由 entente init 建立。',
};
export const mendTheDisk: Words = {
  en: 'Mend the disk first (space, permissions); the database need not be damaged.',
  es: 'Arregle primero el disco (espacio, permisos); la base de datos puede no estar dañada.',
  zh: '请先处理磁盘（空间、权限）；数据库未必损坏。',
};
export const sound: Words = {
  en: 'sound (PRAGMA quick_check)',
  es: 'íntegra (PRAGMA quick_check)',
  zh: '完好（PRAGMA quick_check）',
};
export const restoreABackup: Words = {
  en: 'Stop the node and restore a backup (entente restore); the guard completes it.',
  es: 'Detenga el nodo y restaure una copia de seguridad (entente restore); la guarda la completa.',
  zh: '请停止节点并恢复备份（entente restore）；守护文件会予以补全。',
};
export const runs: Words = { en: 'runs', es: 'en marcha', zh: '正在运行' };
export const doesNotRun: Words = {
  en: 'does not run; opened for this command',
  es: 'no está en marcha; abierto para esta orden',
  zh: '未在运行；为本命令打开',
};
export const stopped = (code: string): Words => ({
  en: `stopped: ${code}`,
  es: `detenido: ${code}`,
  zh: `已停止：${code}`,
});
export const startAgain: Words = {
  en: 'Start the node again.',
  es: 'Arranque de nuevo el nodo.',
  zh: '请重新启动节点。',
};
export const signsNothing = (groups: string, waiting: string): Words => ({
  en: `signs nothing in ${groups} until it has heard from ${waiting}`,
  es: `no firma nada en ${groups} hasta tener noticia de ${waiting}`,
  zh: `在得到 ${waiting} 的消息之前，不在 ${groups} 签署任何内容`,
});
export const wasRestored: Words = {
  en: 'It was restored. Leave it connected: it asks each of them what it holds.',
  es: 'Se restauró. Déjelo conectado: pregunta a cada uno qué tiene.',
  zh: '节点经过恢复。请保持连接：它会询问各方持有什么。',
};
export const forks: Words = { en: 'forks', es: 'bifurcaciones', zh: '分叉' };
export const noForks: Words = {
  en: 'no log is forked and unsettled',
  es: 'ningún registro está bifurcado y sin resolver',
  zh: '没有尚未解决的分叉记录簿',
};
export const logOfIn = (party: string, group: string): Words => ({
  en: `log of ${party} in ${group}`,
  es: `registro de ${party} en ${group}`,
  zh: `${party} 在 ${group} 的记录簿`,
});
/** With the code of the standing, which scripts read. */
export const forked = (standing: string): Words => ({
  en: `forked (${standing})`,
  es: `bifurcado (${standing})`,
  zh: `已分叉（${standing}）`,
});
export const guard: Words = { en: 'guard', es: 'guarda', zh: '守护文件' };
export const noneAhead = (logs: number): Words => ({
  en: `${logs} logs, none ahead`,
  es: `${logs} registros, ninguno adelantado`,
  zh: `${logs} 份记录簿，均未超前`,
});
export const behindGuard = (groups: string): Words => ({
  en: `the database is behind its guard in ${groups}`,
  es: `la base de datos está por detrás de su guarda en ${groups}`,
  zh: `数据库在 ${groups} 中落后于守护文件`,
});
export const startAppends: Words = {
  en: 'Start the node: it appends what the guard holds. If a group is missing, take it up again: entente group join TERMS.',
  es: 'Arranque el nodo: añade lo que tiene la guarda. Si falta un grupo, acéptelo de nuevo: entente group join TERMS.',
  zh: '请启动节点：它会追加守护文件所持的内容。如缺少工作组，请重新加入：entente group join TERMS。',
};
export const logsOf = (group: string): Words => ({
  en: `logs of ${group}`,
  es: `registros de ${group}`,
  zh: `${group} 的记录簿`,
});
export const verified = (logs: number, statements: number): Words => ({
  en: `${logs} logs, ${statements} statements verified`,
  es: `${logs} registros, ${statements} declaraciones verificadas`,
  zh: `${logs} 份记录簿，已核验 ${statements} 条陈述`,
});
export const lineTo = (party: string): Words => ({
  en: `line to ${party}`,
  es: `línea con ${party}`,
  zh: `与 ${party} 的联络渠道`,
});
export const noGroupShared: Words = {
  en: 'no group shared',
  es: 'sin grupo común',
  zh: '没有共同的工作组',
};
export const foundFirst: Words = {
  en: 'Found or join a group with it first.',
  es: 'Funde antes un grupo con ella o incorpórese a uno.',
  zh: '请先与其设立或加入工作组。',
};
export const answersAt = (address: string): Words => ({
  en: `answers at ${address}`,
  es: `responde en ${address}`,
  zh: `在 ${address} 应答`,
});
export const clocksApart: Words = {
  en: 'the clocks are more than 60 seconds apart',
  es: 'los relojes difieren en más de 60 segundos',
  zh: '双方时钟相差超过 60 秒',
};
export const clockAhead = (span: string, party: string): Words => ({
  en: `this machine's clock is ${span} ahead of that of ${party}`,
  es: `el reloj de esta máquina va ${span} por delante del de ${party}`,
  zh: `本机时钟比 ${party} 的时钟快 ${span}`,
});
export const clockBehind = (span: string, party: string): Words => ({
  en: `this machine's clock is ${span} behind that of ${party}`,
  es: `el reloj de esta máquina va ${span} por detrás del de ${party}`,
  zh: `本机时钟比 ${party} 的时钟慢 ${span}`,
});
export const setTheClock: Words = {
  en: 'Compare this machine with a reference and set its clock (timedatectl, chrony), or have the peer set its own.',
  es: 'Compare esta máquina con una referencia y ponga en hora su reloj (timedatectl, chrony), o pida a la otra parte que ponga el suyo.',
  zh: '请将本机与标准时间核对并校准时钟（timedatectl、chrony），或请对方校准其时钟。',
};
export const lineFails = (state: Words, code: string): Words => ({
  ...{ en: `${state.en}: ${code}`, es: `${state.es}: ${code}`, zh: `${state.zh}：${code}` },
});
export const isItRunning = (address: string | undefined): Words => ({
  en: `Is its node running, and is ${address ?? 'its address'} right? Files can be carried meanwhile.`,
  es: `¿Está en marcha su nodo y es correcta ${address ?? 'su dirección'}? Entretanto pueden llevarse archivos en mano.`,
  zh: `对方节点是否在运行，${address ?? '其地址'} 是否正确？其间可离线传递文件。`,
});

export const guardQuota: Words = {
  en: 'guard quota',
  es: 'cuota de la guarda',
  zh: '守护文件配额',
};
export const amountOf = (amount: string, most: string): Words => ({
  en: `${amount} of ${most}`,
  es: `${amount} de ${most}`,
  zh: `${amount}，上限 ${most}`,
});
export const notReceiptedLong: Words = {
  en: 'Some member has not receipted for long: entente log show says who. Reach it by line or carried file, or raise guardMebibytesMax in node.json.',
  es: 'Algún miembro lleva tiempo sin acusar recibo: entente log show dice cuál. Llegue a él por línea o con un archivo llevado en mano, o aumente guardMebibytesMax en node.json.',
  zh: '有成员长期未出具回执：entente log show 会说明是谁。请通过联络渠道或离线传递文件与其联系，或提高 node.json 中的 guardMebibytesMax。',
};
export const contentsOf = (group: string): Words => ({
  en: `contents of ${group}`,
  es: `contenidos de ${group}`,
  zh: `${group} 的内容`,
});
export const missingAt = (party: string, seq: number): Words => ({
  en: `missing in the log of ${party} at ${seq}`,
  es: `falta en el registro de ${party} el de ${seq}`,
  zh: `${party} 的记录簿缺少第 ${seq} 条的内容`,
});
export const askedEveryHour = (party: string): Words => ({
  en: `It is asked for every hour. Until it is here, nothing of ${party} from there on is receipted: ask ${party} by voice, or for a carried file.`,
  es: `Se pide cada hora. Hasta que llegue, no se acusa recibo de nada de ${party} desde ahí: pregunte a ${party} de viva voz o pídale un archivo llevado en mano.`,
  zh: `每小时索取一次。在收到之前，对 ${party} 自该处起的内容不出具回执：请口头询问 ${party}，或请其提供离线传递文件。`,
});
export const receiptsOf = (group: string): Words => ({
  en: `receipts of ${group}`,
  es: `acuses de recibo de ${group}`,
  zh: `${group} 的回执`,
});
export const wait = (count: number): Words => ({
  en: `${count} wait`,
  es: `${count} en espera`,
  zh: `${count} 份待生效`,
});
export const countWhenHeld: Words = {
  en: 'They count when what they cover is held: pull, or ask for a carried file.',
  es: 'Valen cuando se tenga lo que cubren: recoja o pida un archivo llevado en mano.',
  zh: '持有其所涵盖的内容后即生效：请拉取，或索取离线传递文件。',
};
export const notReachedSince = (since: string): Words => ({
  en: `not reached since ${since}`,
  es: `sin contacto desde ${since}`,
  zh: `自 ${since} 起未能连接`,
});
export const askByVoice: Words = {
  en: 'Ask by voice whether its node runs; carry files meanwhile (entente bundle export).',
  es: 'Pregunte de viva voz si su nodo está en marcha; entretanto lleve archivos en mano (entente bundle export).',
  zh: '请口头询问其节点是否在运行；其间可离线传递文件（entente bundle export）。',
};
export const retentionOf = (group: string): Words => ({
  en: `retention of ${group}`,
  es: `conservación de ${group}`,
  zh: `${group} 的保存期限`,
});
export const dueWithin14 = (count: number): Words => ({
  en: `${count} contents due within 14 days`,
  es: `${count} contenidos vencen en 14 días`,
  zh: `${count} 项内容将在 14 天内到期`,
});
export const scheduleErases: Words = {
  en: 'The schedule erases them when due. Place a hold on what must stay (entente content hold).',
  es: 'El calendario los borra al vencer. Retenga lo que deba quedar (entente content hold).',
  zh: '到期后将定期清除。须保留的请作出保全（entente content hold）。',
};
export const lookAtThem: Words = {
  en: 'Look at them (entente retention show) and erase them, or place holds.',
  es: 'Mírelos (entente retention show) y bórrelos, o reténgalos.',
  zh: '请查看（entente retention show）并清除，或作出保全。',
};
export const backup: Words = { en: 'backup', es: 'copia de seguridad', zh: '备份' };
export const noBackup: Words = {
  en: 'none was made by this node',
  es: 'este nodo no ha hecho ninguna',
  zh: '本节点从未备份',
};
export const backupWrites: Words = {
  en: 'entente backup FOLDER writes one while the node runs.',
  es: 'entente backup FOLDER escribe una con el nodo en marcha.',
  zh: 'entente backup FOLDER 可在节点运行时备份。',
};
export const lastMade = (at: string): Words => ({
  en: `last made ${at}`,
  es: `última, ${at}`,
  zh: `最近一次：${at}`,
});
export const replaced: Words = {
  en: 'replaced databases',
  es: 'bases de datos reemplazadas',
  zh: '被取代的数据库',
};
export const destroyThem: Words = {
  en: 'Destroy them when the restored node is well: erasing does not reach them.',
  es: 'Destrúyalas cuando el nodo restaurado esté bien: el borrado no llega a ellas.',
  zh: '恢复的节点正常后，请予以销毁：清除不涉及这些文件。',
};
