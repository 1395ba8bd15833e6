import { bases, modes } from '#desks/notifications/statements.ts';
import type { Words } from '#kernel/language.ts';
import type { CommandWords } from '../command.ts';
import { noticeColumns } from '../notice-rows.ts';
import { authorityOption } from './usage-words.ts';

const needed = `  ${noticeColumns.needed.join(', ')}`;
const optional = `  ${noticeColumns.optional.join(', ')}`;

export const notify = {
  summary: {
    en: 'Gives pre-export notifications: from a CSV file, a JSON file, or flags for a plain one.',
    es: 'Da notificaciones previas a la exportación: desde un archivo CSV, uno JSON, o con opciones si es sencilla.',
    zh: '发出出口前通知：取自 CSV 文件、JSON 文件，简单的可用选项直接给出。',
  },
  details: {
    en:
      'A CSV file has one row for each goods line; rows of one reference are one notice. Its columns are\n' +
      `${needed}\nand, where they are wanted,\n${optional}\n` +
      'A JSON file (*.json) holds one {"facts": …, "content": …} or an array of them (docs/spec/notifications.md). All notices of a file are checked before the first one is given; if one is wrong, none is.\n' +
      'With --amend a notice is said anew. A JSON file is the whole new version; a CSV file and flags replace what they name. It first shows what changes and what that does to the clock, and says nothing before --sign.',
    es:
      'Un archivo CSV tiene una fila por línea de mercancía; las filas de una misma referencia son una notificación. Sus columnas son\n' +
      `${needed}\ny, si hacen falta,\n${optional}\n` +
      'Un archivo JSON (*.json) contiene un {"facts": …, "content": …} o una lista de ellos (docs/spec/notifications.md). Todas las notificaciones de un archivo se comprueban antes de dar la primera; si una está mal, no se da ninguna.\n' +
      'Con --amend se declara de nuevo una notificación. Un archivo JSON es la nueva versión entera; un archivo CSV y las opciones sustituyen lo que nombran. Primero muestra qué cambia y qué efecto tiene sobre el plazo, y no declara nada antes de --sign.',
    zh:
      'CSV 文件每一货物项占一行；编号相同的各行为同一份通知。其列为\n' +
      `${needed}\n必要时还可有\n${optional}\n` +
      'JSON 文件（*.json）含一个 {"facts": …, "content": …} 或其数组（docs/spec/notifications.md）。文件中的全部通知均先检查，再发出第一份；有一份不正确，则一份也不发出。\n' +
      '加 --amend 则重新陈述某份通知。JSON 文件为完整的新版本；CSV 文件和选项只取代其所列之处。先显示修改之处及其对期限的影响，在 --sign 之前不作任何陈述。',
  },
  options: {
    group: {
      en: 'group of exporter and importer (default: the only one with that importer)',
      es: 'grupo de exportador e importador (por omisión: el único con ese importador)',
      zh: '出口方与进口方的工作组（默认：与该进口方的唯一工作组）',
    },
    importer: {
      en: 'party of the importing authority',
      es: 'parte de la autoridad importadora',
      zh: '进口主管机关所属的当事方',
    },
    basis: {
      en: `on what it is given: ${bases.join(', ')}`,
      es: `con qué fundamento: ${bases.join(', ')}`,
      zh: `通知依据：${bases.join(', ')}`,
    },
    rule: {
      en: "clock rule of the group's terms (none: no clock)",
      es: 'regla de plazo de los términos del grupo (sin ella: sin plazo)',
      zh: '工作组章程中的期限规则（不写则不计期限）',
    },
    reference: {
      en: "the exporting authority's reference",
      es: 'la referencia de la autoridad exportadora',
      zh: '出口主管机关的编号',
    },
    cas: { en: 'CAS Registry Number', es: 'número de registro CAS', zh: 'CAS 登记号' },
    name: {
      en: 'name of the chemical as on the label',
      es: 'nombre del producto químico según la etiqueta',
      zh: '标签上的化学品名称',
    },
    mass: {
      en: 'net mass with its unit, such as "25 kg"',
      es: 'masa neta con su unidad, como "25 kg"',
      zh: '净重及其单位，如 "25 kg"',
    },
    form: {
      en: 'base, salt, hydrate, solution or preparation (default: base)',
      es: 'base, salt (sal), hydrate (hidrato), solution (solución) o preparation (preparado) (por omisión: base)',
      zh: 'base（游离碱）、salt（盐）、hydrate（水合物）、solution（溶液）或 preparation（制剂）（默认：base）',
    },
    hs: {
      en: 'HS code, 6 digits or more',
      es: 'código del SA, 6 cifras o más',
      zh: '协调制度编码，6 位或以上',
    },
    exporter: {
      en: 'name of the exporting firm',
      es: 'nombre de la empresa exportadora',
      zh: '出口企业名称',
    },
    'importer-name': {
      en: 'name of the importing firm',
      es: 'nombre de la empresa importadora',
      zh: '进口企业名称',
    },
    dispatch: {
      en: 'expected day of dispatch, YYYY-MM-DD',
      es: 'día previsto de envío, YYYY-MM-DD',
      zh: '预计发运日期，YYYY-MM-DD',
    },
    from: {
      en: 'port of export (UN/LOCODE)',
      es: 'puerto de exportación (UN/LOCODE)',
      zh: '出口口岸（UN/LOCODE）',
    },
    to: {
      en: 'port of import (UN/LOCODE)',
      es: 'puerto de importación (UN/LOCODE)',
      zh: '进口口岸（UN/LOCODE）',
    },
    mode: {
      en: `how it travels: ${modes.join(', ')} (default: sea)`,
      es: `cómo viaja: ${modes.join(', ')} (por omisión: sea)`,
      zh: `运输方式：${modes.join(', ')}（默认：sea）`,
    },
    column: {
      en: 'any other column of the CSV form; may be repeated',
      es: 'cualquier otra columna de la forma CSV; puede repetirse',
      zh: 'CSV 格式的其他任一列；可重复',
    },
    authority: authorityOption,
    amend: {
      en: 'say this notice anew: a file, or the flags of what changes',
      es: 'declarar de nuevo esta notificación: un archivo o las opciones de lo que cambia',
      zh: '重新陈述该通知：给出文件，或仅给出有修改的选项',
    },
    sign: {
      en: 'of --amend: sign what was shown under this digest',
      es: 'de --amend: firmar lo que se mostró con este resumen',
      zh: '用于 --amend：签署以该摘要显示的内容',
    },
    write: {
      en: 'of --amend: write the version in force as JSON, to be edited',
      es: 'de --amend: escribir en JSON la versión vigente, para editarla',
      zh: '用于 --amend：将现行版本写为 JSON，以供编辑',
    },
    'cas-as-labelled': {
      en: 'a CAS number whose check digit fails is what the label has',
      es: 'un número CAS cuyo dígito de control no cuadra es el que lleva la etiqueta',
      zh: '标签上的 CAS 号校验位本就不符',
    },
    'dry-run': {
      en: 'check only; say nothing',
      es: 'solo comprobar; no declarar nada',
      zh: '仅检查，不作陈述',
    },
  },
  examples: [
    [
      'notify notices.csv',
      {
        en: 'all notices of a table',
        es: 'todas las notificaciones de una tabla',
        zh: '表格中的全部通知',
      },
    ],
    [
      'notify notice.json --group 3f2a --dry-run',
      {
        en: 'check only, in a named group',
        es: 'solo comprobar, en un grupo indicado',
        zh: '仅检查，指定工作组',
      },
    ],
    [
      'notify --amend XA-7 --mass "20 kg"',
      {
        en: 'see what another mass would change',
        es: 'ver qué cambiaría otra masa',
        zh: '查看改动重量的影响',
      },
    ],
    [
      'notify --amend XA-7 --mass "20 kg" --sign 5e1f0a9c',
      {
        en: 'sign what was shown',
        es: 'firmar lo mostrado',
        zh: '签署所显示的内容',
      },
    ],
    [
      'notify --amend XA-7 --write xa-7.json',
      {
        en: 'the version in force, to be edited',
        es: 'la versión vigente, para editarla',
        zh: '取出现行版本以供编辑',
      },
    ],
    [
      'notify --importer xc --basis art12-10-a --rule agreed-may-proceed --reference XA-7 \\\n' +
        '        --cas 125541-22-2 --name "1-boc-4-AP" --mass "25 kg" --hs 293339 --exporter "Firm A" \\\n' +
        '        --importer-name "Firm C" --dispatch 2026-12-20 --from ISREY --to MUPLU',
      {
        en: 'one notice with one line of goods',
        es: 'una notificación con una línea de mercancía',
        zh: '一份通知，一项货物',
      },
    ],
  ],
} as const satisfies CommandWords;

export const goesWithAmend = (option: string): Words => ({
  en: `--${option} goes with --amend`,
  es: `--${option} va con --amend`,
  zh: `--${option} 须与 --amend 同用`,
});
export const columnForm = (pair: string): Words => ({
  en: `--column takes NAME=VALUE, not ${pair}`,
  es: `--column lleva NAME=VALUE, no ${pair}`,
  zh: `--column 应为 NAME=VALUE，而非 ${pair}`,
});
export const orGiveAFile = (option: string): Words => ({
  en: `--${option} is missing; give it, or give a file`,
  es: `falta --${option}; dela, o dé un archivo`,
  zh: `缺少 --${option}；请给出该选项，或给出文件`,
});
export const oneLineOnly: Words = {
  en: 'flags amend a notice with one line of goods; write it to a file (--write), and give that',
  es: 'las opciones modifican una notificación con una línea de mercancía; escríbala en un archivo (--write) y dé ese',
  zh: '选项只能修改仅有一项货物的通知；请先写入文件（--write），再给出该文件',
};
export const amendNeeds: Words = {
  en: '--amend needs a file, or the flags of what changes',
  es: '--amend necesita un archivo o las opciones de lo que cambia',
  zh: '--amend 须附文件，或附有修改的选项',
};
export const amendTakesOne: Words = {
  en: '--amend takes a file with one notice',
  es: '--amend admite un archivo con una sola notificación',
  zh: '--amend 所附文件只能含一份通知',
};
export const mayNotAmend = (name: string): Words => ({
  en: `${name}: this party may not amend it as it stands`,
  es: `${name}: esta parte no puede modificarla tal como está`,
  zh: `${name}：依其现状，本方不得修改`,
});
export const notWhatWasShown = (signed: string, seen: string): Words => ({
  en: `--sign ${signed} is not what would be signed now (${seen}): look at it again without --sign`,
  es: `--sign ${signed} no es lo que se firmaría ahora (${seen}): mírelo de nuevo sin --sign`,
  zh: `--sign ${signed} 并非现在将签署的内容（${seen}）：请不加 --sign 重新查看`,
});
export const noneInForce: Words = {
  en: 'no version of this notification is in force',
  es: 'ninguna versión de esta notificación está vigente',
  zh: '该通知没有现行版本',
};
export const checked = (count: number): Words => ({
  en: `${count} checked, nothing said\n`,
  es: `${count} comprobadas, nada declarado\n`,
  zh: `已检查 ${count} 份，未作陈述\n`,
});
