import { type Desk, factsOf, searchCharactersMax } from '#verbs/desk.ts';
import { derive, type SuspensionJoint } from './joint.ts';
import { reduce, type SuspensionSide } from './side.ts';
import { liftedFacts, suspensionTypes } from './statements.ts';

/** Which areas a party has suspended. It opens the record, and alone lifts what stands on it. */
export const suspensions: Desk<SuspensionSide, SuspensionJoint> = {
  name: 'suspensions',
  types: suspensionTypes,
  reduce,
  derive,
  searchText: (act) => factsOf(act, liftedFacts).areas.join(' ').slice(0, searchCharactersMax),
};
