// What a kept arrangement of the sheets must look like, from the window and from the plan file.
import * as v from 'valibot';
import { tabs, type TabName } from '../plan/tabs.ts';
import {
  leastWidth,
  leastZoom,
  mostWidth,
  mostZoom,
  plainView,
  type PlanView,
} from '../view/sheetLayout.ts';

/** Most columns of one tab that a layout may name. */
const mostColumns = 300;

const key = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const keys = v.pipe(v.array(key), v.maxLength(mostColumns));
const layout = v.strictObject({
  order: keys,
  hidden: keys,
  shown: v.exactOptional(keys),
  widths: v.pipe(
    v.record(key, v.pipe(v.number(), v.minValue(leastWidth), v.maxValue(mostWidth))),
    v.check((widths) => Object.keys(widths).length <= mostColumns),
  ),
  frozen: v.exactOptional(v.nullable(key)),
});
const tabNames = tabs.map(({ name }) => name);

export const planViewSchema = v.strictObject({
  zoom: v.pipe(v.number(), v.minValue(leastZoom), v.maxValue(mostZoom)),
  tabs: v.strictObject(
    Object.fromEntries(tabNames.map((name) => [name, v.exactOptional(layout)])) as Record<
      TabName,
      v.ExactOptionalSchema<typeof layout, undefined>
    >,
  ),
  tour: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100))),
  stepsHidden: v.exactOptional(v.literal(true)),
});

/** A view as the plan file keeps it; what cannot be read is none [V2]. */
export function readPlanView(text: string | null): PlanView {
  if (text === null) return plainView;
  try {
    const parsed = v.safeParse(planViewSchema, JSON.parse(text));
    return parsed.success ? parsed.output : plainView;
  } catch {
    return plainView;
  }
}
