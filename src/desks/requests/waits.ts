import type { Wait } from '#verbs/ageing.ts';
import type { RequestJoint } from './view.ts';

/** From when the asked held the first version, or from when it was said if nothing proves that. A wait that a declared suspension holds is none. */
export function waitsOf(joint: RequestJoint): readonly Wait[] {
  const { asked, status, versions, answer, area } = joint;
  const [first] = versions;
  const isNone = ['disputed', 'without-effect', 'withdrawn', 'suspended'].includes(status);
  if (asked === undefined || first === undefined || isNone) return [];
  return [
    {
      ...{ kind: 'answer', party: asked, from: first.received?.at ?? first.at },
      ...(area === undefined ? {} : { area }),
      ...(answer === undefined ? {} : { until: answer.at }),
    },
  ];
}
