// A flag in a few words, as a notification names it.
import { periodLabel } from '../calendar/periods.ts';
import type { Flag } from '../flags/flag.ts';
import { flagMessage } from '../flags/flagMessage.ts';
import type { PlanDocument } from '../plan/document.ts';

const longestText = 20;

/** The unit and the project, such as 市住建局 老旧小区改造工程; what has no unit or no task is named by what there is. */
export function thingName(document: PlanDocument, flag: Flag): string {
  const task = flag.taskId === null ? undefined : document.tasks.get(flag.taskId);
  const project = task && document.projects.get(task.projectId)?.name;
  const what = reasonWords(flag) || project || task?.text || flag.stage || '';
  return (
    [flag.unit ?? '', oneLine(what)].filter((part) => part !== '').join('　') || flagMessage(flag)
  );
}

/** What a unit owes or did not report, where the flag is about that. */
function reasonWords({ reason }: Flag): string {
  if (reason.says === 'unitNotReported') return periodLabel(reason.period);
  return 'dutyId' in reason ? reason.what : '';
}

function oneLine(text: string): string {
  const letters = Array.from(
    text
      .slice(0, 10 * longestText)
      .replaceAll(/\s+/g, ' ')
      .trim(),
  );
  return letters.length <= longestText
    ? letters.join('')
    : `${letters.slice(0, longestText - 1).join('')}…`;
}
