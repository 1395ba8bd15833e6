/** What stands on whatever a node hands out that speaks for no government: nobody may take it for one. */
import type { Words } from '#kernel/language.ts';

/** `demonstration`: its parties are fictitious; `retelling`: of the public record. */
export type Mark = 'demonstration' | 'retelling';

export const markWords: Readonly<Record<Mark, Words>> = {
  demonstration: {
    en: 'Demonstration. The parties here are fictitious. This node speaks for no government.',
    es: 'Demostración. Las partes son ficticias. Este nodo no habla en nombre de ningún gobierno.',
    zh: '演示。此处各方均为虚构，本节点不代表任何政府。',
  },
  retelling: {
    en: 'Retelling of the public record. This node speaks for no government, and no government said any of this here.',
    es: 'Relato del registro público. Este nodo no habla en nombre de ningún gobierno, y ningún gobierno dijo nada de esto aquí.',
    zh: '公开记录的转述。本节点不代表任何政府，任何政府均未在此作出陈述。',
  },
};

/** Of a node: as its folder says. */
export const markOf = (node: {
  readonly demonstration: boolean;
  readonly retelling: boolean;
}): Mark | undefined =>
  node.demonstration ? (node.retelling ? 'retelling' : 'demonstration') : undefined;
