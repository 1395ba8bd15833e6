import type { Language } from './language.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { publicationTexts } from './refusal-publication.ts';

/** What a person reads: the first sentence says what was refused, the rest what to do about it. */
export type RefusalText = Readonly<Record<Language, string>>;

const texts: Readonly<Record<RefusalCode, RefusalText>> = {
  'bundle.too-large': {
    en: 'The bundle is larger than 16 MiB or holds more than 4,096 statements. Ask the sender for several smaller bundles.',
    es: 'El paquete supera los 16 MiB o contiene más de 4096 declaraciones. Pida al remitente varios paquetes más pequeños.',
    zh: '数据包超过 16 MiB，或所含陈述超过 4096 条。请发送方分成几个较小的数据包重新发送。',
  },
  'bundle.malformed': {
    en: 'This is not a well-formed bundle. Ask the sender for it again; if it comes the same way, tell the sender that its software writes bundles that the protocol does not allow.',
    es: 'No es un paquete bien formado. Pídalo de nuevo; si llega igual, avise al remitente de que su programa escribe paquetes que el protocolo no admite.',
    zh: '数据包格式不正确。请发送方重新发送；如果仍然如此，请告知发送方其软件生成的数据包不符合协议。',
  },
  'bundle.truncated': {
    en: 'The bundle ends before its last statement. It was cut off on the way: transfer or copy it again.',
    es: 'El paquete termina antes de su última declaración. Se cortó en el camino: transfiéralo o cópielo de nuevo.',
    zh: '数据包在最后一条陈述之前中断。传输或复制时被截断，请重新传输或复制。',
  },
  'group.unknown': {
    en: 'This node does not belong to that group. If it should, join the group with its terms of reference first, then try again.',
    es: 'Este nodo no pertenece a ese grupo. Si debe pertenecer, incorpórese primero con los términos de referencia del grupo e inténtelo de nuevo.',
    zh: '本节点不属于该工作组。如应加入，请先以该组的工作组章程加入，然后重试。',
  },
  'party.not-a-member': {
    en: 'That party is not a member of the group. Compare the party with the members in the terms of reference.',
    es: 'Esa parte no es miembro del grupo. Compárela con los miembros que figuran en los términos de referencia.',
    zh: '该方不是工作组成员。请与工作组章程中的成员名单核对。',
  },
  'bundle.gap': {
    en: 'The bundle starts after the last statement held here. Import the earlier bundles first, or ask the sender for a bundle from where this node stands.',
    es: 'El paquete empieza después de la última declaración que hay aquí. Importe antes los paquetes anteriores, o pida uno que empiece donde está este nodo.',
    zh: '数据包的起点晚于本节点所持的最后一条陈述。请先导入较早的数据包，或请发送方从本节点所在位置开始提供。',
  },
  'act.too-large': {
    en: 'An act is larger than 4,096 bytes. Move long text into the content of the statement.',
    es: 'Un acto supera los 4096 bytes. Traslade los textos largos al contenido de la declaración.',
    zh: '一项行为记录超过 4096 字节。请将较长文字移入陈述的内容部分。',
  },
  'act.not-canonical': {
    en: 'An act is not canonical JSON. The log cannot be taken over as it is: tell the party that wrote it.',
    es: 'Un acto no es JSON canónico. El registro no puede aceptarse así: avise a la parte que lo escribió.',
    zh: '一项行为记录不是规范 JSON。该记录簿无法按原样接收，请告知编写该记录的一方。',
  },
  'act.unknown-version': {
    en: 'An act is of a protocol version that this node does not know. Update this node, then import again.',
    es: 'Un acto es de una versión del protocolo que este nodo no conoce. Actualice este nodo y vuelva a importar.',
    zh: '一项行为记录使用了本节点不认识的协议版本。请更新本节点后重新导入。',
  },
  'act.malformed': {
    en: 'A member of an act is missing, unknown or wrongly formed. Correct the member that is named; if a peer wrote it, tell that party.',
    es: 'Un campo de un acto falta, sobra o está mal formado. Corrija el campo indicado; si lo escribió otra parte, avísele.',
    zh: '行为记录中有字段缺失、多余或格式错误。请更正所指字段；如由对方编写，请告知对方。',
  },
  'act.misplaced': {
    en: 'An act names another group, party or place than the log it stands in. The giver has mixed logs up: ask for the bundle again.',
    es: 'Un acto nombra otro grupo, otra parte u otro lugar que el registro en que está. El remitente ha mezclado registros: pida el paquete de nuevo.',
    zh: '行为记录所写的工作组、当事方或位置与其所在记录簿不符。提供方混淆了记录簿，请重新索取数据包。',
  },
  'content.too-large': {
    en: 'A content is larger than 262,144 bytes. Shorten it, or send the long part as an attachment.',
    es: 'Un contenido supera los 262 144 bytes. Acórtelo o envíe la parte larga como adjunto.',
    zh: '内容超过 262144 字节。请缩短，或将较长部分作为附件发送。',
  },
  'content.not-canonical': {
    en: 'A content is not a canonical JSON object. Tell the party that wrote it.',
    es: 'Un contenido no es un objeto JSON canónico. Avise a la parte que lo escribió.',
    zh: '内容不是规范 JSON 对象。请告知编写该内容的一方。',
  },
  'content.mismatch': {
    en: 'A content is not the one that its act commits to. It was altered or swapped on the way: ask for it again, from its author if you can.',
    es: 'Un contenido no es el que su acto compromete. Fue alterado o cambiado en el camino: pídalo de nuevo, a su autor si es posible.',
    zh: '内容与行为记录中的承诺值不符，在传递中被改动或调换。请重新索取，最好直接向作者索取。',
  },
  'bundle.key-act-inside': {
    en: 'A change of key stands inside the bundle and not at its start. Ask the sender for bundles that are split before each change of key.',
    es: 'Hay un cambio de clave dentro del paquete y no al principio. Pida paquetes divididos antes de cada cambio de clave.',
    zh: '密钥更换出现在数据包中间而非开头。请发送方在每次密钥更换之前分包。',
  },
  'checkpoint.malformed': {
    en: 'The checkpoint is not a well-formed signed note. Ask the sender for the bundle again.',
    es: 'El punto de verificación no es una nota firmada bien formada. Pida el paquete de nuevo.',
    zh: '检查点不是格式正确的签名附注。请发送方重新提供数据包。',
  },
  'checkpoint.wrong-origin': {
    en: 'The checkpoint belongs to another log than the bundle. Ask the sender for the bundle again.',
    es: 'El punto de verificación pertenece a otro registro que el paquete. Pida el paquete de nuevo.',
    zh: '检查点属于另一记录簿，与数据包不符。请发送方重新提供数据包。',
  },
  'checkpoint.bad-signature': {
    en: 'The checkpoint is not signed with the key in force. Do not trust the bundle; ask its author by another line whether the key has changed.',
    es: 'El punto de verificación no está firmado con la clave vigente. No confíe en el paquete; pregunte a su autor por otra vía si cambió la clave.',
    zh: '检查点未以现行密钥签名。请勿信任该数据包，并通过其他渠道向作者确认是否更换过密钥。',
  },
  'checkpoint.from-the-future': {
    en: 'The checkpoint is dated more than ten minutes ahead of the clock here. Compare both clocks with a reference, then try again.',
    es: 'El punto de verificación lleva una hora más de diez minutos posterior al reloj de aquí. Compare ambos relojes con una referencia e inténtelo de nuevo.',
    zh: '检查点的时间比本地时钟快十分钟以上。请将双方时钟与标准时间核对后重试。',
  },
  'log.forked': {
    en: 'The author has signed two histories of this log that exclude each other. The proof is kept and nothing more is taken in; raise it with that party, which can name the right branch with its recovery key.',
    es: 'El autor firmó dos historias de este registro que se excluyen. Se guarda la prueba y no se admite nada más; plantéelo a esa parte, que puede designar la rama correcta con su clave de recuperación.',
    zh: '作者为该记录簿签署了两份互相排斥的历史。证据已保存，不再接收后续内容；请向该方提出，由其以恢复密钥指明正确分支。',
  },
  'checkpoint.inconsistent': {
    en: 'The statements and proofs do not lead to the signed checkpoint. Something was altered, dropped or added on the way: ask for the bundle again, from its author if you can.',
    es: 'Las declaraciones y las pruebas no conducen al punto de verificación firmado. Algo se alteró, se quitó o se añadió en el camino: pida el paquete de nuevo, a su autor si es posible.',
    zh: '陈述与证明无法推导出已签名的检查点，传递中有内容被改动、删除或添加。请重新索取数据包，最好直接向作者索取。',
  },
  'evidence.malformed': {
    en: 'This is not a well-formed file of fork evidence. Ask whoever gave it for the file again.',
    es: 'No es un archivo bien formado de prueba de bifurcación. Pídalo de nuevo a quien lo entregó.',
    zh: '分叉证据文件格式不正确。请向提供者重新索取该文件。',
  },
  'evidence.no-fork': {
    en: 'The file does not prove a fork. Its signatures or proofs do not hold, or both branches agree; the log stays as it is.',
    es: 'El archivo no prueba una bifurcación. Sus firmas o pruebas no se sostienen, o ambas ramas coinciden; el registro queda como está.',
    zh: '该文件不能证明分叉。签名或证明不成立，或两个分支一致；记录簿保持不变。',
  },
  'certificate.malformed': {
    en: 'This is not a well-formed branch certificate. Ask the party that issued it for the file again.',
    es: 'No es un certificado de rama bien formado. Pida el archivo de nuevo a la parte que lo expidió.',
    zh: '分支证书格式不正确。请向签发方重新索取该文件。',
  },
  'certificate.bad-signature': {
    en: 'The branch certificate is not signed with the recovery key of that party. Ask the party by another line whether it issued one.',
    es: 'El certificado de rama no está firmado con la clave de recuperación de esa parte. Pregúntele por otra vía si lo expidió.',
    zh: '分支证书未以该方的恢复密钥签名。请通过其他渠道向该方确认是否签发过。',
  },
  'log.not-forked': {
    en: 'Nothing shows that this log has forked, so there is no branch to name. The list of forks says what is known.',
    es: 'Nada muestra que este registro se haya bifurcado, así que no hay rama que designar. La lista de bifurcaciones dice lo que se sabe.',
    zh: '没有任何证据表明该记录簿出现分叉，因此无分支可指明。分叉列表显示已知情况。',
  },
  'log.fork-unknown-to-members': {
    en: 'Not every other member has said in its own log that it knows of the fork, so it is not known yet what they had receipted. Exchange with them, and try again.',
    es: 'No todos los demás miembros han dicho en su propio registro que conocen la bifurcación, así que aún no se sabe de qué habían acusado recibo. Intercambie con ellos e inténtelo de nuevo.',
    zh: '尚有其他成员未在其记录簿中声明已知悉分叉，因此无法得知其已签收的内容。请与其交换后重试。',
  },
  'log.needs-successor': {
    en: 'No certificate can settle this fork any more: members had receipted different branches, two trees were named, or the log forked again. Found a successor group.',
    es: 'Ningún certificado puede ya resolver esta bifurcación: los miembros acusaron recibo de ramas distintas, se designaron dos árboles o el registro se bifurcó de nuevo. Funden un grupo sucesor.',
    zh: '任何证书都无法再解决该分叉：各成员已签收不同分支、恢复密钥指明了两棵树，或记录簿再次分叉。请设立后继工作组。',
  },
  ...publicationTexts,
  'terms.too-large': {
    en: 'The terms of reference are larger than 262,144 bytes. Shorten them.',
    es: 'Los términos de referencia superan los 262 144 bytes. Acórtelos.',
    zh: '工作组章程超过 262144 字节。请缩短。',
  },
  'terms.not-canonical': {
    en: 'The terms of reference are not canonical JSON. Use the file exactly as it was made; do not open and save it in an editor.',
    es: 'Los términos de referencia no son JSON canónico. Use el archivo tal como se creó; no lo abra y guarde en un editor.',
    zh: '工作组章程不是规范 JSON。请原样使用所生成的文件，不要在编辑器中打开后另存。',
  },
  'terms.malformed': {
    en: 'A member of the terms of reference is missing, unknown or wrongly formed. Correct the member that is named and make the file again.',
    es: 'Un campo de los términos de referencia falta, sobra o está mal formado. Corrija el campo indicado y genere el archivo de nuevo.',
    zh: '工作组章程中有字段缺失、多余或格式错误。请更正所指字段并重新生成文件。',
  },
  'terms.unknown-version': {
    en: 'The terms of reference are of a version that this node does not know. Update this node, then try again.',
    es: 'Los términos de referencia son de una versión que este nodo no conoce. Actualice este nodo e inténtelo de nuevo.',
    zh: '工作组章程的版本本节点不认识。请更新本节点后重试。',
  },
  'group.exists': {
    en: 'This node has already joined that group. Nothing more is to be done.',
    es: 'Este nodo ya se incorporó a ese grupo. No hay nada más que hacer.',
    zh: '本节点已加入该工作组。无需再操作。',
  },
  'group.over': {
    en: 'The parties have dissolved this group. What was said in it stays readable; nothing further is said. Found another group to go on.',
    es: 'Las partes han disuelto este grupo. Lo dicho en él sigue siendo legible; no se declara nada más. Constituya otro grupo para continuar.',
    zh: '各方已解散本工作组。已有内容仍可查阅，不再作新的陈述。如需继续，请成立新的工作组。',
  },
  'group.not-founded': {
    en: 'Not every member has taken up the terms of that group yet, as far as this node holds. Join it if this party has not, exchange with the others, then try again.',
    es: 'Según lo que obra en este nodo, no todos los miembros han aceptado aún los términos de referencia de ese grupo. Incorpórese si esta parte no lo ha hecho, intercambie con las demás e inténtelo de nuevo.',
    zh: '据本节点所持，并非所有成员都已接受该工作组的工作组章程。本方如未加入请先加入，与其他方交换后再试。',
  },
  'fingerprint.mismatch': {
    en: 'The words are not the fingerprint of these terms. Do not join: compare the files with the other parties by voice or on paper.',
    es: 'Las palabras no son la huella de estos términos de referencia. No se incorpore: compare los archivos con las demás partes de viva voz o en papel.',
    zh: '所给词语不是该工作组章程的指纹。请勿加入，并与其他方以口头或书面方式核对文件。',
  },
  'carried.too-large': {
    en: 'The carried file is larger than 256 MiB or holds more than 256 bundles. Ask the sender to split it.',
    es: 'El archivo portado supera los 256 MiB o contiene más de 256 paquetes. Pida al remitente que lo divida.',
    zh: '携带文件超过 256 MiB，或所含数据包超过 256 个。请发送方拆分文件。',
  },
  'carried.not-for-us': {
    en: 'The carried file is sealed for another recipient. Ask the sender for a file made for this party and this group.',
    es: 'El archivo portado está cerrado para otro destinatario. Pida al remitente uno hecho para esta parte y este grupo.',
    zh: '携带文件是为其他收件方加密的。请发送方为本方和本工作组制作文件。',
  },
  'carried.malformed': {
    en: 'This is not a well-formed carried file. Copy it again from the medium; if that does not help, ask the sender for it again.',
    es: 'No es un archivo portado bien formado. Cópielo de nuevo desde el soporte; si no basta, pídalo otra vez al remitente.',
    zh: '携带文件格式不正确。请从介质重新复制；如仍不行，请发送方重新提供。',
  },
  'exchange.not-found': {
    en: 'There is nothing here for this request. Check the address, the group and that the request is signed with the key that the group knows.',
    es: 'Aquí no hay nada para esta solicitud. Compruebe la dirección, el grupo y que la firma sea de la clave que el grupo conoce.',
    zh: '此处没有该请求所指的内容。请核对地址、工作组，以及请求是否以该组所知的密钥签名。',
  },
  'exchange.clock-skew': {
    en: 'The request is dated more than 60 seconds away from the clock of the peer. Set the clock of this node, then try again.',
    es: 'La hora de la solicitud difiere más de 60 segundos del reloj del otro nodo. Ajuste el reloj de este nodo e inténtelo de nuevo.',
    zh: '请求时间与对方时钟相差超过 60 秒。请校准本节点时钟后重试。',
  },
  'exchange.replayed': {
    en: 'The peer has already seen this request. Send a fresh one; if it happens again, look for something on the line that repeats requests.',
    es: 'El otro nodo ya vio esta solicitud. Envíe una nueva; si se repite, busque en la línea algo que duplique solicitudes.',
    zh: '对方已收到过此请求。请发送新的请求；如再次发生，请检查联络渠道上是否有重放请求的设备。',
  },
  'exchange.busy': {
    en: 'The peer has more requests than it can tell apart from repeated ones. Wait two minutes, then try again.',
    es: 'El otro nodo tiene más solicitudes de las que puede distinguir de repeticiones. Espere dos minutos e inténtelo de nuevo.',
    zh: '对方请求过多，无法判别是否为重放。请等待两分钟后重试。',
  },
  'exchange.quota': {
    en: 'The quota of the day that the terms give this party is used up. The exchange goes on by itself tomorrow; a larger quota needs new terms.',
    es: 'Se agotó la cuota diaria que los términos de referencia dan a esta parte. El intercambio sigue solo mañana; una cuota mayor exige nuevos términos de referencia.',
    zh: '工作组章程规定的本方当日配额已用完。交换将于次日自动继续；提高配额须订立新的工作组章程。',
  },
  'request.too-large': {
    en: 'The request is too large. Send less at a time.',
    es: 'La solicitud es demasiado grande. Envíe menos de una vez.',
    zh: '请求过大。请分次发送。',
  },
  'request.malformed': {
    en: 'The request is not well-formed. Correct the part that is named.',
    es: 'La solicitud no está bien formada. Corrija la parte indicada.',
    zh: '请求格式不正确。请更正所指部分。',
  },
  'request.not-found': {
    en: 'There is no such thing here, or it is not yours to see. Check the name and your role.',
    es: 'No existe aquí, o no le corresponde verlo. Compruebe el nombre y su función.',
    zh: '此处没有该对象，或您无权查看。请核对名称和您的角色。',
  },
  'request.wrong-origin': {
    en: 'The request came from the page of another site, or asked for this node by a name that is not its own. Open the desk by the address that the node prints when it starts.',
    es: 'La solicitud vino de una página de otro sitio, o pidió este nodo por un nombre que no es el suyo. Abra el escritorio por la dirección que el nodo muestra al arrancar.',
    zh: '请求来自其他网站的页面，或使用了不属于本节点的名称。请使用节点启动时显示的地址打开工作台。',
  },
  'request.not-allowed': {
    en: 'Your role does not allow this. Ask an officer whose role does.',
    es: 'Su función no lo permite. Diríjase a un funcionario cuya función lo permita.',
    zh: '您的角色无权进行此操作。请由有权限的官员办理。',
  },
  'request.outdated': {
    en: 'Somebody else changed this after you opened it. Look at how it stands now, then decide again; nothing was changed.',
    es: 'Otra persona lo modificó después de que usted lo abriera. Vea cómo está ahora y decida de nuevo; no se cambió nada.',
    zh: '您打开之后，他人已作修改。请查看现状后再作决定；没有任何改动。',
  },
  'request.too-many': {
    en: 'Too many requests have come from this place within a short time. Wait as many seconds as are named, then go on.',
    es: 'Han llegado demasiadas solicitudes desde este lugar en poco tiempo. Espere los segundos indicados y continúe.',
    zh: '短时间内来自此处的请求过多。请等待所示秒数后继续。',
  },
  'signin.needed': {
    en: 'You are not signed in, or your session has ended. Sign in and do it again; nothing was changed.',
    es: 'No ha iniciado sesión, o su sesión ha terminado. Inicie sesión y repita la operación; no se cambió nada.',
    zh: '您尚未登录，或会话已结束。请登录后重新操作；没有任何改动。',
  },
  'signin.slow-down': {
    en: 'There were too many attempts to sign in. Wait as many seconds as are named and try again; a passkey works at once.',
    es: 'Ha habido demasiados intentos de inicio de sesión. Espere los segundos indicados e inténtelo de nuevo; una clave de acceso funciona de inmediato.',
    zh: '登录尝试次数过多。请等待所示秒数后重试；使用通行密钥可立即登录。',
  },
  'signin.failed': {
    en: 'That did not sign you in. Check what you entered, and that the clocks of this machine and of the device that makes your codes are right; if it goes on, ask an administrator for a new link.',
    es: 'No se ha iniciado la sesión. Revise los datos, y que los relojes de este equipo y del dispositivo que genera sus códigos estén en hora; si continúa, pida un nuevo enlace a un administrador.',
    zh: '未能登录。请检查所填内容，并确认本机及生成验证码的设备时钟准确；如仍无法登录，请向管理员索取新链接。',
  },
  'signin.not-fresh': {
    en: 'This act wants to know that it is still you. Prove it by signing in once more, then do it again; nothing was changed.',
    es: 'Este acto exige confirmar que sigue siendo usted. Confírmelo iniciando sesión otra vez y repítalo; no se cambió nada.',
    zh: '此操作需要再次确认您的身份。请重新登录确认后再操作；没有任何改动。',
  },
  'passkey.needs-a-name': {
    en: 'Passkeys work only where the desk is opened by a host name, and not by a number. On this machine open it as localhost; elsewhere by the name that the certificate bears.',
    es: 'Las claves de acceso solo funcionan si el escritorio se abre por un nombre de host y no por un número. En este equipo ábralo como localhost; en otros, por el nombre que lleva el certificado.',
    zh: '只有通过主机名（而非数字地址）打开工作台时才能使用通行密钥。在本机请使用 localhost；在其他机器上请使用证书中的名称。',
  },
  'oidc.unreachable': {
    en: 'The identity provider of this party does not answer, or answers what it should not. Sign in another way, or tell the administrator of the node.',
    es: 'El proveedor de identidad de esta parte no responde, o responde algo indebido. Inicie sesión de otro modo o avise al administrador del nodo.',
    zh: '本方的身份提供方没有应答，或应答不正确。请改用其他方式登录，或告知节点管理员。',
  },
  'link.not-valid': {
    en: 'This link is wrong, has been used, or has expired. A link opens once; ask an administrator, or whoever runs the node, for a new one.',
    es: 'Este enlace es incorrecto, ya se usó o ha caducado. Un enlace se abre una sola vez; pida otro a un administrador o a quien gestiona el nodo.',
    zh: '此链接有误、已被使用或已过期。每个链接只能打开一次；请向管理员或节点运行人员索取新链接。',
  },
  'credential.malformed': {
    en: 'This way to sign in was not set up. Correct what is named and try again; the ways that you had still work.',
    es: 'No se configuró este modo de inicio de sesión. Corrija lo indicado e inténtelo de nuevo; los que ya tenía siguen funcionando.',
    zh: '此登录方式未能设置。请更正所指内容后重试；您原有的登录方式仍然有效。',
  },
  'officer.name-taken': {
    en: 'Another officer of this node signs in with that name. Choose another name.',
    es: 'Otro funcionario de este nodo usa ese nombre para iniciar sesión. Elija otro nombre.',
    zh: '本节点已有另一名官员使用该登录名。请另选登录名。',
  },
  'officer.last-administrator': {
    en: 'Nobody else could administer this node then. Let another administrator sign in first, then do it again.',
    es: 'Después nadie podría administrar este nodo. Haga que otro administrador inicie sesión primero y repítalo.',
    zh: '这样本节点将没有管理员。请先让另一名管理员登录，然后重新操作。',
  },
  'officer.own-grants': {
    en: 'Nobody grants himself a role here. Ask another administrator, or whoever runs the node, to grant it.',
    es: 'Aquí nadie se concede una función a sí mismo. Pida a otro administrador, o a quien gestiona el nodo, que la conceda.',
    zh: '不能为自己授予职能。请由另一名管理员或节点运行人员授予。',
  },
  'console.not-entitled': {
    en: 'Since this node has an administrator, its console no longer speaks at a table. Speak as an officer, at the desk or with a token in ENTENTE_TOKEN.',
    es: 'Desde que este nodo tiene administrador, su consola ya no habla en la mesa. Hable como funcionario, en el escritorio o con una credencial en ENTENTE_TOKEN.',
    zh: '本节点已有管理员，控制台不再对外发言。请以官员身份在工作台发言，或在 ENTENTE_TOKEN 中提供令牌。',
  },
  'draft.malformed': {
    en: 'A field of the draft is missing, unknown or wrongly formed. Correct the field that is named.',
    es: 'Un campo del borrador falta, sobra o está mal formado. Corrija el campo indicado.',
    zh: '草稿中有字段缺失、多余或格式错误。请更正所指字段。',
  },
  'draft.not-entitled': {
    en: 'This party may not say that on this record. See on the record which party may, and what stands against it now.',
    es: 'Esta parte no puede declarar eso en este expediente. Vea en él qué parte puede y qué lo impide ahora.',
    zh: '本方无权在该记录上作此陈述。请在记录中查看哪一方有权，以及当前的限制。',
  },
  'draft.area-suspended': {
    en: 'The area of this statement is suspended, and nothing is said there. Hand it in as a draft: it waits at home, unseen by the others, and can be released once the suspension is lifted.',
    es: 'El área de esta declaración está suspendida y en ella no se declara nada. Preséntela como borrador: esperará en su nodo, sin que las demás partes la vean, y podrá publicarse cuando se levante la suspensión.',
    zh: '该陈述所属领域已暂停，暂不对外陈述。请作为草稿提交：草稿留存于本方节点，其他各方看不到；暂停解除后可以发布。',
  },
  'draft.changed': {
    en: 'The draft was changed after you opened it. Read the new version, then decide again.',
    es: 'El borrador se modificó después de que usted lo abriera. Lea la nueva versión y decida de nuevo.',
    zh: '您打开草稿之后，草稿已被修改。请阅读新版本后再作决定。',
  },
  'draft.exists': {
    en: 'This was handed in before, with another text. Open it under Drafts and revise it there; nothing was done twice.',
    es: 'Esto ya se entregó, con otro texto. Ábralo en Borradores y revíselo allí; nada se hizo dos veces.',
    zh: '此件先前已以另一文本提交。请在“草稿”页打开并在那里修改；没有任何操作被重复执行。',
  },
  'batch.empty': {
    en: 'Nothing of what you chose can be released by you now. Look at what is left out, and why; nothing was said.',
    es: 'Nada de lo elegido puede declararlo usted ahora. Consulte qué queda fuera y por qué; no se declaró nada.',
    zh: '所选内容目前均不能由您对外陈述。请查看未列入的内容及其原因；未作出任何陈述。',
  },
  'draft.closed': {
    en: 'This draft was already said, returned or discarded. Open it to see by whom and when; nothing was done twice.',
    es: 'Este borrador ya se declaró, se devolvió o se descartó. Ábralo para ver quién lo hizo y cuándo; nada se hizo dos veces.',
    zh: '该草稿已对外作出陈述、被退回或被弃置。请打开查看由何人于何时办理；没有任何操作被重复执行。',
  },
  'clearance.own-draft': {
    en: 'You wrote this version, so somebody else must clear it. Ask another officer.',
    es: 'Usted redactó esta versión, por lo que debe validarla otra persona. Diríjase a otro funcionario.',
    zh: '该版本由您起草，须由他人核准。请转交其他官员。',
  },
  'clearance.given': {
    en: 'You have already cleared this version. It waits for the others; nothing was done twice.',
    es: 'Usted ya validó esta versión. Falta la validación de otros; nada se hizo dos veces.',
    zh: '您已核准该版本，现等待其他官员核准；没有任何操作被重复执行。',
  },
  'clearance.not-needed': {
    en: 'The table of clearances asks for another role or authority here. See on the draft which clearances are missing.',
    es: 'El cuadro de validaciones pide aquí otra función u otra autoridad. Vea en el borrador qué validaciones faltan.',
    zh: '核准规则在此要求其他角色或主管部门。请在草稿中查看尚缺哪些核准。',
  },
  'clearance.proof-not-taken': {
    en: 'The table of clearances asks for another proof of who clears this. Open the draft at the desk, under Drafts, and clear it there: with a passkey if it asks for one (Settings sets one up).',
    es: 'El cuadro de validaciones pide otra prueba de quién valida esto. Abra el borrador en el escritorio, en Borradores, y valídelo allí: con una llave de acceso si la pide (se crea en Ajustes).',
    zh: '核准规则要求以其他方式证明核准人身份。请在工作台“草稿”页打开该草稿并在那里核准；如要求通行密钥，请用通行密钥（可在“设置”中创建）。',
  },
  'erasure.on-hold': {
    en: 'A legal hold keeps this content. Lift the hold first (entente content hold --lift), if whoever ordered it agrees.',
    es: 'Una retención legal conserva este contenido. Levántela primero (entente content hold --lift), si está de acuerdo quien la ordenó.',
    zh: '该内容处于法律保全之下。如下令方同意，请先解除保全（entente content hold --lift）。',
  },
  'erasure.ends-clock': {
    en: 'The clock of this notice is running, and erasing it now would end it as a withdrawal does. Wait until it is settled, or say that it should end.',
    es: 'El plazo de esta notificación está corriendo, y borrarla ahora lo terminaría como una retirada. Espere a que se resuelva, o indique que debe terminar.',
    zh: '该通知的期限正在计算，此时清除将如同撤回一样使其终止。请等待其了结，或明确表示应当终止。',
  },
  'sounding.full': {
    en: 'What stands before the other side leaves no room for this. Withdraw what is settled, or wait until some of it is over.',
    es: 'Lo que ya está ante la otra parte no deja sitio para esto. Retire lo resuelto, o espere a que venza una parte.',
    zh: '已向对方提出的内容未留出余地。请撤回已有定论的部分，或等待部分内容到期。',
  },
  'recovery.not-waiting': {
    en: 'This node is not waiting for anybody in that group: it may sign already. There is nothing to decide.',
    es: 'Este nodo no espera a nadie en ese grupo: ya puede firmar. No hay nada que decidir.',
    zh: '本节点在该工作组中没有等待任何一方，已可签名。无须作出决定。',
  },
  'recovery.signed-more': {
    en: 'It is known that this node has signed more than it holds, so going on would certainly make a second history. Get the missing statements: from a member, or from a newer backup.',
    es: 'Consta que este nodo firmó más de lo que conserva, de modo que seguir crearía con certeza una segunda historia. Recupere lo que falta: de un miembro o de una copia más reciente.',
    zh: '已知本节点签署的内容多于现存内容，继续下去必然产生第二份历史。请从某一成员或较新的备份取回缺失的陈述。',
  },
  'node.behind-its-guard': {
    en: 'The database is older than what this node has already signed. It signs nothing until the missing statements are back: leave it connected, or restore a newer backup.',
    es: 'La base de datos es anterior a lo que este nodo ya firmó. No firma nada hasta recuperar lo que falta: déjelo conectado o restaure una copia más reciente.',
    zh: '数据库早于本节点已签署的内容。在缺失陈述补齐之前不会签名：请保持连接，或恢复较新的备份。',
  },
  'node.guard-full': {
    en: 'The guard file has reached its quota, because other parties have not receipted for too long. Raise the quota, or reach those parties by another line.',
    es: 'El archivo de guarda alcanzó su cuota porque otras partes llevan demasiado sin acusar recibo. Aumente la cuota o contacte con ellas por otra vía.',
    zh: '守护文件已达配额，因为其他方长时间未回执。请提高配额，或通过其他渠道联系对方。',
  },
  'node.not-the-writer': {
    en: 'Another process of this node holds the right to write. Use that process, or stop it and try again.',
    es: 'Otro proceso de este nodo tiene el derecho de escritura. Use ese proceso, o deténgalo e inténtelo de nuevo.',
    zh: '本节点的另一进程持有写入权。请使用该进程，或将其停止后重试。',
  },
  'node.stopped-appending': {
    en: 'The node has stopped writing because it found a fault in itself. What it holds can still be read; run entente doctor and report what it says.',
    es: 'El nodo dejó de escribir porque detectó un fallo propio. Lo que guarda puede leerse; ejecute entente doctor y comunique lo que diga.',
    zh: '节点发现自身故障，已停止写入。所持内容仍可读取；请运行 entente doctor 并报告其结果。',
  },
  'list.too-large': {
    en: 'The list is larger than this node takes in. Import a smaller extract.',
    es: 'La lista es mayor de lo que este nodo admite. Importe un extracto más pequeño.',
    zh: '名单超过本节点可接收的大小。请导入较小的摘录。',
  },
  'list.malformed': {
    en: 'The list cannot be read at the place that is named. Download it again from its publisher; the list in use stays as it is.',
    es: 'La lista no puede leerse en el lugar indicado. Descárguela de nuevo de quien la publica; la lista en uso no cambia.',
    zh: '名单在所指位置无法读取。请从发布机构重新下载；正在使用的名单保持不变。',
  },
  'list.unknown-format': {
    en: 'The file is of no list format that this node knows. See entente lists add --help for the formats.',
    es: 'El archivo no tiene ningún formato de lista que este nodo conozca. Vea los formatos con entente lists add --help.',
    zh: '文件不是本节点认识的名单格式。格式说明见 entente lists add --help。',
  },
  'config.malformed': {
    en: 'The configuration has a value that cannot be used. Correct the entry that is named, then start again.',
    es: 'La configuración tiene un valor que no sirve. Corrija la entrada indicada y arranque de nuevo.',
    zh: '配置中有无法使用的值。请更正所指条目后重新启动。',
  },
  'key.malformed': {
    en: 'A key or the key file cannot be read. Restore the key file from its safe copy; do not make new keys in its place.',
    es: 'No se puede leer una clave o el archivo de claves. Restáurelo de su copia segura; no genere claves nuevas en su lugar.',
    zh: '密钥或密钥文件无法读取。请从安全副本恢复密钥文件，不要另行生成新密钥替代。',
  },
  'backup.malformed': {
    en: 'This is not a complete backup of a node. Use another copy; nothing here was changed.',
    es: 'No es una copia de seguridad completa de un nodo. Use otra copia; aquí no se cambió nada.',
    zh: '这不是节点的完整备份。请使用其他副本；此处未作任何更改。',
  },
};

/** What the refusal means and what to do next, in each language. */
export function refusalText(code: RefusalCode): RefusalText {
  return texts[code];
}
