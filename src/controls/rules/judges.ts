import type { Molecule } from '../molecule/molecule.ts';
import { usBmkGlycidic } from './bmk-glycidic.ts';
import { cnFentanyl2019 } from './cn-fentanyl-2019.ts';
import { cnNitazene2025 } from './cn-nitazene-2025.ts';
import { deBenzimidazoles2021 } from './de-nitazene.ts';
import { usFourAnilinopiperidine, usFourAnilinopiperidine2020 } from './four-anilinopiperidine.ts';
import { usFourPiperidone } from './four-piperidone.ts';
import { gbFentanyl } from './gb-fentanyl.ts';
import { gbNitazene } from './gb-nitazene.ts';
import type { RuleOutcome } from './outcome.ts';
import {
  anilinopiperidineLike,
  benzimidazolesNotRead,
  fentanylLike,
  nitazeneLike,
  piperidoneLike,
} from './similar-structure.ts';
import { usFentanylRelated } from './us-fentanyl-related.ts';

/** The code of each version of a definition, by the id under which the data names it. */
export const judges: Readonly<Record<string, (molecule: Molecule) => RuleOutcome>> = Object.freeze({
  'ca-anilinopiperidine': anilinopiperidineLike,
  'ca-benzimidazoles': nitazeneLike,
  'ca-fentanyls': fentanylLike,
  'ca-piperidone': piperidoneLike,
  'cn-fentanyl-2019': cnFentanyl2019,
  'cn-nitazene-2025': cnNitazene2025,
  'de-benzimidazoles-2021': deBenzimidazoles2021,
  'de-benzimidazoles-2025': benzimidazolesNotRead,
  'gb-fentanyl-1986': gbFentanyl,
  'gb-nitazene-2025': gbNitazene,
  'mx-fentanyls': fentanylLike,
  'mx-nitazenes': nitazeneLike,
  'us-bmk-glycidic-2026': usBmkGlycidic,
  'us-four-anilinopiperidine-2020': usFourAnilinopiperidine2020,
  'us-four-anilinopiperidine-2023': usFourAnilinopiperidine,
  'us-four-piperidone-2023': usFourPiperidone,
  'us-fentanyl-related-2018': usFentanylRelated,
});
