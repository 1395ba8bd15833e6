import type { Translated } from './translated.ts';

/** What a file, a folder, a key or a setting of the node had to be. */
export const filePhrases = {
  'JSON in UTF-8': { es: 'JSON en UTF-8', zh: 'UTF-8 编码的 JSON' },
  'a whole body': { es: 'un cuerpo completo', zh: '完整的请求正文' },
  'a folder made by entente init': {
    es: 'una carpeta creada con entente init',
    zh: '由 entente init 创建的文件夹',
  },
  'a folder without a node': { es: 'una carpeta sin nodo', zh: '没有节点的文件夹' },
  'a new folder, an empty one, or one that this account alone may read': {
    es: 'una carpeta nueva, vacía o que solo esta cuenta pueda leer',
    zh: '新文件夹、空文件夹，或仅本账户可读的文件夹',
  },
  'a folder written by entente backup': {
    es: 'una carpeta escrita por entente backup',
    zh: '由 entente backup 写成的文件夹',
  },
  'a node file of version 1': { es: 'un fichero de nodo de la versión 1', zh: '版本 1 的节点文件' },
  'a key file of version 1': {
    es: 'un fichero de claves de la versión 1',
    zh: '版本 1 的密钥文件',
  },
  'a manifest of lists of version 1': {
    es: 'un índice de listas de la versión 1',
    zh: '版本 1 的名单目录',
  },
  'a file that the account of this node may read': {
    es: 'un fichero que la cuenta de este nodo pueda leer',
    zh: '运行本节点的账户可读的文件',
  },
  'a restore that came to its end; run entente restore again': {
    es: 'una restauración terminada; ejecute de nuevo entente restore',
    zh: '已完成的恢复；请再次运行 entente restore',
  },
  'a recovery file, with its recoveryKey and recoverySecret': {
    es: 'un fichero de recuperación, con recoveryKey y recoverySecret',
    zh: '恢复密钥文件，含 recoveryKey 和 recoverySecret',
  },
  'a calendar, in JSON': { es: 'un calendario, en JSON', zh: 'JSON 格式的日历' },
  'a calendar, which names its party': {
    es: 'un calendario que nombre a su parte',
    zh: '写明所属当事方的日历',
  },
  'a card, in JSON': { es: 'una ficha, en JSON', zh: 'JSON 格式的名片' },
  'a card, which names its party': {
    es: 'una ficha que nombre a su parte',
    zh: '写明所属当事方的名片',
  },
  'a card that this node made': { es: 'una ficha creada por este nodo', zh: '由本节点生成的名片' },
  'terms with a card that this node made': {
    es: 'términos de referencia con una ficha creada por este nodo',
    zh: '载有本节点所生成名片的章程',
  },
  '32 bytes in base64': { es: '32 bytes en base64', zh: 'base64 编码的 32 字节' },
  'an age identity': { es: 'una identidad de age', zh: 'age 私钥' },
  'an Ed25519 key': { es: 'una clave Ed25519', zh: 'Ed25519 密钥' },
  'the log key in force': { es: 'la clave de registro vigente', zh: '现行记录簿密钥' },
  'the recovery key {key}': { es: 'la clave de recuperación {key}', zh: '恢复密钥 {key}' },
  'keys of this group': { es: 'las claves de este grupo', zh: '本工作组的密钥' },
  'at most {n} key acts in one log: found a successor group': {
    es: 'como máximo {n} actos de clave en un registro: funden un grupo sucesor',
    zh: '一个记录簿中最多 {n} 次密钥更换：请设立后继工作组',
  },
  'the certificate of the key in {file}': {
    es: 'el certificado de la clave que está en {file}',
    zh: '与 {file} 中密钥相符的证书',
  },
  'a private key in PEM, and its certificate in {file}': {
    es: 'una clave privada en PEM, y su certificado en {file}',
    zh: 'PEM 格式的私钥，及 {file} 中的相应证书',
  },
  'the SHA-256 of the server key: 64 hexadecimal digits in lower case': {
    es: 'el SHA-256 de la clave del servidor: 64 cifras hexadecimales en minúsculas',
    zh: '服务器密钥的 SHA-256：64 位小写十六进制数字',
  },
  'https://host:port, or http://127.0.0.1:port on this machine': {
    es: 'https://host:port, o http://127.0.0.1:port en esta máquina',
    zh: 'https://host:port；在本机可用 http://127.0.0.1:port',
  },
  'an address with https': { es: 'una dirección con https', zh: '以 https 开头的地址' },
  'a store stands there already': {
    es: 'ya hay allí un almacén',
    zh: '该处已有存储',
  },
  'not a backup': { es: 'no es una copia de seguridad', zh: '不是备份' },
  damaged: { es: 'dañada', zh: '已损坏' },
  'written in form {written}; this version of Entente reads {read}': {
    es: 'escrita en la forma {written}; esta versión de Entente lee la {read}',
    zh: '以格式 {written} 写成；此版本的 Entente 读取格式 {read}',
  },
} as const satisfies Translated;
