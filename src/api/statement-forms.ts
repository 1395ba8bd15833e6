import { z } from 'zod';
import { faceOf } from '#fold/faces.ts';
import { statementTypes } from '#fold/registry.ts';
import type { JsonObject } from '#kernel/canonical-json.ts';
import type { PartyId } from '#kernel/id.ts';
import type { JointBase, StatementType } from '#verbs/desk.ts';
import type { StatementForm } from './contract-records.ts';
import { areaOfDesk } from './places.ts';

const made = new Map<string, StatementForm>();

/** What an officer's draft of this type holds; undefined for what nobody hands in as a draft, and for what nobody knows. */
export function statementForm(name: string): StatementForm | undefined {
  const known = statementTypes.get(name);
  if (known?.desk === undefined || known.type.by === 'node') return undefined;
  const found = made.get(name) ?? formOf(name, known.desk.name, known.type);
  made.set(name, found);
  return found;
}

/** The same on a record, with what follows from it. */
export function formOn(joint: JointBase, name: string, self: PartyId): StatementForm | undefined {
  const form = statementForm(name);
  const begin = faceOf(joint.desk).begin?.(joint, name, self);
  return form && begin ? { ...form, begin } : form;
}

function formOf(type: string, desk: string, known: StatementType): StatementForm {
  const area = known.area ?? areaOfDesk(desk);
  return {
    ...{ type, desk, opens: known.opens, facts: schemaOf(known.facts) },
    ...(area === undefined ? {} : { area }),
    ...(known.anyArea ? { anyArea: true } : {}),
    ...(known.content ? { content: schemaOf(known.content) } : {}),
  };
}

/** Forms of our own that a schema cannot say have said their JSON form in `meta` (src/verbs/forms.ts). */
function schemaOf(form: z.ZodType): JsonObject {
  const { $schema: _, ...schema } = z.toJSONSchema(form, { unrepresentable: 'any', io: 'input' });
  return JSON.parse(JSON.stringify(schema)) as JsonObject;
}
