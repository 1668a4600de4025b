// What a plan's notice was read as, before anybody corrected it: kept in the plan file for the day of a revised notice.
import * as v from 'valibot';
import type { PlanProposal } from './proposal.ts';

/** The name of the property of a plan file. */
export const readingProperty = 'notice';

const texts = v.array(v.string());
const maybe = v.nullable(v.string());
const level = { ordinal: maybe, name: maybe };
const place = v.nullable(v.tuple([v.number(), v.number()]));
const item = v.looseObject({ raw: v.string() });
const task = v.looseObject({
  text: v.string(),
  leads: texts,
  supports: texts,
  targets: v.array(item),
  deadlines: v.array(v.looseObject({ raw: v.string(), basis: v.string() })),
  span: v.tuple([v.number(), v.number()]),
  spans: v.looseObject({ text: place, leads: place, supports: place }),
});
const reading = v.looseObject({
  title: v.string(),
  documentNumber: maybe,
  issuer: maybe,
  issued: maybe,
  period: v.looseObject({ start: maybe, end: maybe }),
  stages: v.array(v.looseObject({ name: v.string(), raw: v.string(), text: v.string() })),
  actions: v.array(
    v.looseObject({
      ...level,
      projects: v.array(v.looseObject({ ...level, tasks: v.array(task) })),
    }),
  ),
  warnings: v.array(v.looseObject({ code: v.string(), message: v.string() })),
});

export function keepReading(proposal: PlanProposal): string {
  return JSON.stringify(proposal);
}

/** Null for a plan without one, or when it is not what this program writes: the plan then stands for itself. */
export function keptReading(text: string | null): PlanProposal | null {
  if (text === null) return null;
  try {
    const parsed = v.safeParse(reading, JSON.parse(text));
    return parsed.success ? (parsed.output as unknown as PlanProposal) : null;
  } catch {
    return null;
  }
}
