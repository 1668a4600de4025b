// A plan file in a folder of its own, with the main process that may open it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Desk } from '#electron/desk.ts';
import { PlanSession } from '#electron/planSession.ts';
import { Settings } from '#electron/storage/settings.ts';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { smallSnapshot } from '#tests/plan/smallPlan.ts';
import { quietDesk } from './quietDesk.ts';

export function fuzzDesk(snapshot: PlanSnapshot = smallSnapshot()): {
  desk: Desk;
  file: string;
  close: () => void;
} {
  const folder = mkdtempSync(path.join(tmpdir(), '计划 簿-'));
  const file = path.join(folder, '计划.planbook');
  const made = PlanSession.create(file, snapshot);
  if (!made.ok) throw new Error(made.problem.code);
  const desk = quietDesk(folder, new Settings(folder));
  const close = () => {
    desk.closeAtOnce();
    rmSync(folder, { recursive: true, force: true });
  };
  return { desk, file, close };
}
