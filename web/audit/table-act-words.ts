import type { Words } from '#kernel/language.ts';

/** What was asked of a table as a whole, on the trail: its line, and how its sides answer each other. */
export const tableActWords = {
  'GET /api/v1/plan': {
    en: 'Read the timeline of the work plan',
    es: 'Leyó el cronograma del plan de trabajo',
    zh: '查看了工作计划时间表',
  },
  'GET /api/v1/plan/:group/paper': {
    en: 'Printed the work plan of a table',
    es: 'Imprimió el plan de trabajo de una mesa',
    zh: '打印了工作组的工作计划',
  },
  'GET /api/v1/records/:group/:record/note': {
    en: 'Drew up a note verbale about a work-plan item',
    es: 'Preparó una nota verbal sobre un punto del plan de trabajo',
    zh: '就工作计划事项生成了照会草稿',
  },
  'GET /api/v1/reciprocity': {
    en: 'Read how the sides answer requests',
    es: 'Leyó cómo responden las partes a las solicitudes',
    zh: '阅读了各方答复请求的情况',
  },
  'GET /api/v1/ageing': {
    en: 'Read how long answers have waited',
    es: 'Leyó cuánto llevan esperando las respuestas',
    zh: '阅读了等待答复的时长',
  },
  'GET /api/v1/line/:group': {
    en: 'Read where each area of a table stands',
    es: 'Leyó cómo está cada ámbito de una mesa',
    zh: '查看工作组各领域的状况',
  },
  'GET /api/v1/line/:group/dry-run': {
    en: 'Asked what suspending areas would stop',
    es: 'Preguntó qué detendría suspender unos ámbitos',
    zh: '查询暂停有关领域会使哪些事项停止',
  },
  'GET /api/v1/line/:group/gap/:record': {
    en: 'Read the report on a suspension',
    es: 'Leyó el informe de un periodo de suspensión',
    zh: '查看暂停期间情况汇总',
  },
  'GET /api/v1/releases/:group': {
    en: 'Looked at held drafts to release',
    es: 'Consultó los borradores retenidos',
    zh: '查看了拟对外陈述的留存草稿',
  },
  'POST /api/v1/releases/:group/options': {
    en: 'Began to release held drafts with a passkey',
    es: 'Empezó a declarar borradores retenidos con llave de acceso',
    zh: '开始以通行密钥批量对外陈述留存草稿',
  },
  'POST /api/v1/releases/:group': {
    en: 'Released held drafts',
    es: 'Declaró borradores retenidos',
    zh: '将留存草稿批量对外陈述',
  },
  'GET /api/v1/releases/:group/batches': {
    en: 'Followed a release of drafts',
    es: 'Siguió una declaración de borradores',
    zh: '查看了批量对外陈述的进度',
  },
  'POST /api/v1/releases/:group/batches/:batch/cancel': {
    en: 'Cancelled a release of drafts',
    es: 'Canceló una declaración de borradores',
    zh: '取消了批量对外陈述',
  },
  'GET /api/v1/records/:group/:record/published': {
    en: 'Took the published page of a record',
    es: 'Obtuvo la página publicada de un expediente',
    zh: '取得记录的公布页面',
  },
  'GET /api/v1/records/:group/:record/preview': {
    en: 'Looked at what the public would see',
    es: 'Consultó lo que vería el público',
    zh: '预览了公众将看到的内容',
  },
  'GET /api/v1/groups/:group/public-words': {
    en: 'Asked what this node shows to the public',
    es: 'Consultó qué muestra este nodo al público',
    zh: '查询了本节点对公众显示的内容',
  },
  'PUT /api/v1/groups/:group/public-words': {
    en: 'Decided what this node shows to the public',
    es: 'Decidió qué muestra este nodo al público',
    zh: '决定了本节点对公众显示的内容',
  },
  'GET /api/v1/groups/:group/life': {
    en: 'Read the terms of a group and what became of it',
    es: 'Leyó los términos de un grupo y su historia',
    zh: '查看了工作组章程及其沿革',
  },
  'POST /api/v1/groups/:group/amendment': {
    en: 'Drafted an amendment of the terms',
    es: 'Redactó una enmienda de los términos',
    zh: '起草了章程修正案',
  },
} as const satisfies Readonly<Record<string, Words>>;
