// The example: a working copy of this user, and the days of its story.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PlanSnapshot } from '#shared/plan/document.ts';
import { success, type Result } from '#shared/result.ts';
import type { DeskParts } from './deskParts.ts';
import { PlanSession } from './planSession.ts';
import { planExtension } from './storage/openPlanFile.ts';

/** The day on which the example is looked at: its story stands in the middle of 2022. */
export const exampleAsOf = '2022-06-30';
/** The story begins when the notice came; from the day after, changing a due day asks for a reason. */
const exampleMade = '2021-04-19T01:00:00.000Z';

export function examplePath(userDataPath: string): string {
  return path.join(userDataPath, 'example', `示例计划${planExtension}`);
}

/** Its path; at the first time it is made from the bundled plan. */
export function makeExample({
  appPath,
  userDataPath,
}: Pick<DeskParts, 'appPath' | 'userDataPath'>): Result<string> {
  const file = examplePath(userDataPath);
  if (existsSync(file)) return success(file);
  mkdirSync(path.dirname(file), { recursive: true });
  const bundled = path.join(appPath, 'templates', 'example-plan.json');
  const snapshot = JSON.parse(readFileSync(bundled, 'utf8')) as PlanSnapshot;
  const made = PlanSession.create(file, snapshot, { createdAt: exampleMade });
  return made.ok ? success(file) : made;
}
