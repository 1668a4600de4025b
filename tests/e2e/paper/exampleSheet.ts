// The consolidated sheet of the example plan.
import { readFileSync } from 'node:fs';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import type { PrintedSheet } from '#shared/paper/printedSheet.ts';
import { fromSnapshot, type PlanSnapshot } from '#shared/plan/document.ts';

export function exampleSheet(by: 'action' | 'unit', groupRows = false): PrintedSheet {
  const file = new URL('../../../templates/example-plan.json', import.meta.url);
  const document = fromSnapshot(JSON.parse(readFileSync(file, 'utf8')) as PlanSnapshot);
  const asOf = '2022-06-30';
  const flags = computeFlags(document, asOf);
  const design = { ...builtInDesign(by), groupRows };
  return buildConsolidated(document, { design, period: null, asOf, today: asOf, flags });
}
