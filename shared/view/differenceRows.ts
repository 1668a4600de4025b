// The differences of returned files as rows of a sheet: grouped by task, with what was sent, stands now and came back [RV1].
import { diffTexts } from '../document/revision/textDiff.ts';
import type { PlanDocument } from '../plan/document.ts';
import type { Tab } from '../plan/tabs.ts';
import { decisionWords, isUndecided, refuseWord, takeWord } from '../returns/decisionWords.ts';
import type { Difference } from '../returns/review.ts';
import { lazyRow, RowMemory, type Looks } from './lazyRow.ts';
import { referenceTo } from './taskReference.ts';
import type { CellPart, ViewRow } from './viewRow.ts';

/** From so many characters on two values are easier to compare with the changed ones marked. */
const longText = 12;

const onlyShown = '这一格只显示单位改了什么，计划里的内容不随它改动';
const fromFile = '只作对照；要更正请写在“返回”列';

/**
 * The sheet of the differences. `several`: of several files, so that the unit is named. It stands on the tab of
 * progress, where most of it goes.
 */
export function differenceTab(several: boolean): Tab {
  const locked = { editable: false, locked: fromFile } as const;
  return {
    name: 'progress',
    title: '变化',
    rowName: '变化',
    counted: '处变化',
    insertable: false,
    columns: [
      ...(several
        ? [
            {
              key: 'unit',
              heading: '单位',
              kind: 'text',
              width: 84,
              merged: true,
              ...locked,
            } as const,
          ]
        : []),
      {
        key: 'task',
        heading: '任务',
        kind: 'longText',
        width: 124,
        flex: 3,
        merged: true,
        ...locked,
      },
      { key: 'field', heading: '内容', kind: 'text', width: 78, ...locked },
      { key: 'sent', heading: '发出时', kind: 'longText', width: 92, flex: 1, ...locked },
      {
        key: 'now',
        heading: '现在',
        kind: 'longText',
        width: 88,
        flex: 2,
        parted: true,
        ...locked,
      },
      {
        key: 'returned',
        heading: '返回',
        kind: 'longText',
        width: 116,
        flex: 3,
        parted: true,
        editable: true,
      },
      {
        key: 'decision',
        heading: '决定',
        kind: 'choice',
        width: 164,
        editable: true,
        pressed: true,
        choices: [
          { value: 'take', label: takeWord },
          { value: 'refuse', label: refuseWord },
        ],
      },
      { key: 'reason', heading: '原因', kind: 'longText', width: 120, flex: 2, ...locked },
      {
        key: 'source',
        heading: '来源',
        kind: 'longText',
        width: 90,
        ...locked,
      },
    ],
  };
}

const memory = new RowMemory<Difference>();

/**
 * A row for each difference, those of a file and task beneath each other, in the order in which they first appear. Rows stay
 * the same objects for the same differences and plan.
 */
export function differenceRows(
  document: PlanDocument,
  differences: readonly Difference[],
): ViewRow[] {
  const groups = Map.groupBy(differences, groupOf);
  return [...groups.values()].flatMap((group) =>
    group.map((difference) => {
      const task = document.tasks.get(difference.taskId);
      const project = task && document.projects.get(task.projectId);
      return memory.rowOf(difference, [task, project], () => {
        const about = referenceTo(project, task).texts;
        const name = task ? [about.project, about.task].filter(Boolean).join('\n') : gone;
        return lazyRow(
          {
            id: difference.id,
            merges: { task: groupOf(difference), unit: unitOf(difference) },
            taskId: difference.taskId,
          },
          () => looksOf(difference, name),
        );
      });
    }),
  );
}

const gone = '（任务已不在计划中）';

function groupOf({ fileIndex, taskId, unitId }: Difference): string {
  return `${fileIndex} ${unitId} ${taskId}`;
}

function unitOf({ fileIndex, unitId }: Difference): string {
  return `${fileIndex} ${unitId}`;
}

function looksOf(difference: Difference, task: string): Looks {
  const { unit, heading, sent, now, returned, corrected, reason, sheet, cell, takes } = difference;
  const shown = corrected ?? returned ?? '';
  const place = cell === '' ? sheet : `${sheet}!${cell}`;
  const marks: Record<string, string> = {};
  if (isUndecided(difference)) marks['decision'] = reason;
  if (difference.guard !== null) marks['returned'] = reason;
  // A cell that is to be erased is no correction.
  const typed = corrected !== null && corrected !== '';
  const says: Record<string, string> = {};
  if (typed) says['returned'] = `单位填的是“${returned ?? ''}”，已更正`;
  return {
    texts: {
      unit,
      task,
      field: heading,
      sent: sentText(sent ?? '', now ?? ''),
      now: now ?? '',
      returned: shown,
      decision: decisionWords(difference),
      reason: !typed ? reason : `已更正，单位填的是“${returned ?? ''}”。${reason}`,
      source: place,
    },
    locks: takes === 'nothing' ? { returned: onlyShown, decision: onlyShown } : {},
    light: null,
    marks,
    says,
    parts: changedParts(now ?? '', shown),
  };
}

/** A long text that still stands is not read twice. */
function sentText(sent: string, now: string): string {
  return sent === now && sent.length >= longText ? '同现在' : sent;
}

/** What of two long texts differs; nothing where they are short or one of them is empty. */
function changedParts(now: string, returned: string): Record<string, readonly CellPart[]> {
  if (now === '' || returned === '' || Math.max(now.length, returned.length) < longText) return {};
  const parts = diffTexts(now, returned);
  return {
    now: parts.filter(({ kind }) => kind !== 'added'),
    returned: parts.filter(({ kind }) => kind !== 'removed'),
  };
}
