// One look at a batch: who has not reported, and which files are not what was asked for [M12] [M19].
import { isPeriod } from '../calendar/periods.ts';
import { reportingUnits } from '../forms/reportingUnits.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import type { ComparedReturn } from './compareReturn.ts';
import type { ReturnFile, ReviewPanel } from './review.ts';

export type PanelFile = { file: ReturnFile; compared: ComparedReturn | null };

export function panelOf(
  document: PlanDocument,
  files: readonly PanelFile[],
  period: Period,
): ReviewPanel {
  const panel: ReviewPanel = {
    missing: missingUnits(document, files, period),
    oldForms: [],
    otherPlans: [],
    otherUnits: [],
    twice: [],
    again: [],
    unknown: [],
  };
  for (const { file, compared } of files) {
    if (!compared) continue;
    const { otherPeriod, otherPlan, otherUnit, again } = compared.doubts;
    const fileIndex = file.index;
    if (otherPeriod !== null && isPeriod(otherPeriod)) {
      panel.oldForms.push({ fileIndex, unit: file.unit, period: otherPeriod });
    }
    if (otherPlan !== null) panel.otherPlans.push({ fileIndex, planTitle: otherPlan });
    if (otherUnit) {
      const { sentTo, writes } = otherUnit;
      panel.otherUnits.push({ fileIndex, sentTo, writes });
    }
    if (again) panel.again.push({ fileIndex });
    if (compared.unitIds.length === 0 && compared.rows > 0) panel.unknown.push({ fileIndex });
  }
  panel.twice = severalFiles(document, files);
  return panel;
}

/** Units that were to report and have sent nothing, neither now nor before [M12]. A file that is left out is not there. */
function missingUnits(
  document: PlanDocument,
  files: readonly PanelFile[],
  period: Period,
): ReviewPanel['missing'] {
  const heard = new Set<string | null>();
  for (const { file, compared } of files) {
    if (file.state === 'refused' || file.state === 'left') continue;
    for (const unitId of compared?.unitIds ?? []) heard.add(unitId);
  }
  for (const row of document.returns.values()) if (row.period === period) heard.add(row.unitId);
  const sent = new Map<string, string>();
  for (const row of document.sends.values()) {
    if (row.period === period) sent.set(row.unitId, row.at);
  }
  return reportingUnits(document)
    .units.filter(({ unit }) => !heard.has(unit.id))
    .map(({ unit }) => ({
      unitId: unit.id,
      unit: unit.name,
      sentAt: sent.get(unit.id) ?? null,
    }));
}

function severalFiles(document: PlanDocument, files: readonly PanelFile[]): ReviewPanel['twice'] {
  const byUnit = Map.groupBy(
    files.flatMap(({ file, compared }) => {
      const counts = compared?.unitId != null && file.state !== 'refused' && file.state !== 'left';
      return counts ? [{ unitId: compared.unitId ?? '', index: file.index }] : [];
    }),
    ({ unitId }) => unitId,
  );
  return [...byUnit].flatMap(([unitId, each]) =>
    each.length > 1
      ? [
          {
            unitId,
            unit: document.units.get(unitId)?.name ?? '',
            fileIndexes: each.map(({ index }) => index),
          },
        ]
      : [],
  );
}
