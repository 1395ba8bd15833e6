import type { Words } from '#kernel/language.ts';

/** What was asked of a table as a whole, on the trail: its line, and how its sides answer each other. */
export const tableActWords = {
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
} as const satisfies Readonly<Record<string, Words>>;
