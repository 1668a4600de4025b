// One look at a batch: who has not reported, who filled in nothing, which files are not what was asked for [M12] [M19] [M34].
import { isPeriod } from '../calendar/periods.ts';
import { reportingUnits } from '../forms/reportingUnits.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Period } from '../plan/model.ts';
import { reportedUnits } from '../plan/reportedUnits.ts';
import type { ComparedReturn } from './compareReturn.ts';
import type { ReturnFile, ReviewPanel } from './review.ts';

export type PanelFile = { file: ReturnFile; compared: ComparedReturn | null };

export function panelOf(
  document: PlanDocument,
  files: readonly PanelFile[],
  period: Period,
): ReviewPanel {
  const panel: ReviewPanel = {
    ...silentUnits(document, files, period),
    oldForms: [],
    oldVersions: [],
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
    if (compared.oldForm) {
      const { sent, now, lacks } = compared.oldForm;
      panel.oldVersions.push({ fileIndex, sent, now, lacks });
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

/**
 * Units that were to report and have sent nothing, neither now nor before [M12], and those whose forms came back empty [M34]. A
 * file that is left out is not there.
 */
function silentUnits(
  document: PlanDocument,
  files: readonly PanelFile[],
  period: Period,
): Pick<ReviewPanel, 'missing' | 'unfilled'> {
  const heard = new Set<string>();
  const empty = new Map<string, number | null>();
  for (const { unitId, period: of, unfilled } of document.returns.values()) {
    if (unitId === null || of !== period) continue;
    if (unfilled) empty.set(unitId, null);
    else heard.add(unitId);
  }
  for (const { file, compared } of files) {
    if (file.state === 'refused' || file.state === 'left') continue;
    for (const unitId of compared?.unitIds ?? []) {
      if (compared?.unfilled) empty.set(unitId, file.index);
      else heard.add(unitId);
    }
  }
  const sent = new Map<string, string>();
  for (const row of document.sends.values()) {
    if (row.period === period) sent.set(row.unitId, row.at);
  }
  const { reported } = reportedUnits(document, period);
  const silent = reportingUnits(document)
    .units.map(({ unit: { id, name } }) => ({ unitId: id, unit: name }))
    .filter(({ unitId }) => !heard.has(unitId));
  return {
    missing: silent
      .filter(({ unitId }) => !empty.has(unitId))
      .map((each) => ({ ...each, sentAt: sent.get(each.unitId) ?? null })),
    unfilled: silent
      .filter(({ unitId }) => empty.has(unitId) && !reported.has(unitId))
      .map((each) => ({ ...each, fileIndex: empty.get(each.unitId) ?? null })),
  };
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
