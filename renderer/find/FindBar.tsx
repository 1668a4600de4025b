// Finding and replacing over a sheet or the whole plan: a bar above the sheet, and below it what was found in the plan.
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { Rejection } from '#shared/plan/edit.ts';
import type { Tab, TabName } from '#shared/plan/tabs.ts';
import { findInPlan, type FoundOnTab } from '#shared/view/findCells.ts';
import { createFinder, type Finder } from '#shared/view/findText.ts';
import type { ViewContext } from '#shared/view/viewContext.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { SheetGridHandle } from '../grid/sheetHandle.ts';
import type { PlanEdits } from '../sheets/SheetPane.tsx';
import type { Notify } from '../window/messages.tsx';
import { FindFields } from './FindFields.tsx';
import { FoundList, type Hit } from './FoundList.tsx';
import { replaceEdit } from './replaceEdit.ts';
import type { FindControl } from './useFindBar.ts';
import { useFindKeys } from './useFindKeys.ts';
import { focusLater } from '../parts/topDialog.ts';

type Props = {
  control: FindControl;
  context: ViewContext;
  /** The sheet that is shown; null where none is. */
  grid: () => SheetGridHandle | null | undefined;
  /** A tab with the columns that are displayed. */
  shown: (tab: Tab) => Tab;
  /** Shows another tab's cell; the keys stay where they are unless `focus`. */
  goTo: (tab: TabName, rowId: string, column: string, focus: boolean) => void;
  edits: PlanEdits;
  readOnly: string | null;
  notify: Notify;
  /** Another page lies over the screen. */
  resting: boolean;
};

export function FindBar(props: Props): ReactNode {
  const { control, context, grid, shown, goTo, edits, readOnly, notify, resting } = props;
  const { open, replacing, query, by, scope, found } = control;
  const field = useRef<HTMLInputElement>(null);
  const finder = useMemo(() => createFinder(query), [query]);
  // The place in the list belongs to one search: another one begins before its first.
  const [at, setAt] = useState<{ finder: Finder | null; index: number }>({ finder, index: -1 });
  const inPlan = useMemo(
    () => (open && scope === 'plan' && finder ? findInPlan(context, finder, shown) : []),
    [open, scope, finder, context, shown],
  );
  const hits = useMemo(() => inPlan.flatMap(hitsOf), [inPlan]);
  const current = at.finder === finder ? Math.min(at.index, hits.length - 1) : -1;

  const show = (replace: boolean) => {
    grid()?.commit();
    // Drawn before the next key: what is typed at once must not go into a cell.
    flushSync(() => control.show(replace));
    field.current?.select();
  };
  const visit = (index: number, focus: boolean) => {
    const hit = hits[index];
    if (!hit) return;
    setAt({ finder, index });
    goTo(hit.tab, hit.rowId, hit.column, focus);
  };
  const step = (direction: 1 | -1) => {
    if (!finder) return;
    if (!open) control.show(false);
    if (scope === 'sheet') {
      grid()?.commit();
      grid()?.find.step(direction);
    } else if (hits.length > 0) {
      visit((current + direction + hits.length) % hits.length, false);
    }
  };
  useFindKeys({ find: () => show(false), replace: () => show(true), step }, resting);
  if (!open) return null;

  const replaceOne = async () => {
    if (!finder) return;
    const sheet = grid();
    if (scope === 'plan') {
      const hit = hits[current];
      const on = inPlan.find(({ tab }) => tab.name === hit?.tab);
      if (!hit || !on) return step(1);
      await send(replaceEdit([{ ...on, cells: [hit] }], finder, by));
      return;
    }
    const { rows, cells } = sheet?.find.found() ?? { rows: [], cells: [] };
    const cell = cells[(sheet?.find.place() ?? 0) - 1];
    if (!sheet || !cell) return step(1);
    await sheet.submit(
      replaceEdit([{ tab: sheet.tab(), rows, cells: [cell] }], finder, by),
      '替换',
    );
    // After the rows are drawn anew: on to the next cell, also where this one still holds the text.
    setTimeout(() => sheet.find.step(1), 60);
  };
  const replaceAll = async () => {
    if (!finder) return;
    if (scope === 'plan') {
      await send(replaceEdit(inPlan, finder, by));
      return;
    }
    const sheet = grid();
    if (!sheet) return;
    const draft = replaceEdit([{ tab: sheet.tab(), ...sheet.find.found() }], finder, by);
    const refused = await sheet.submit(draft, '替换');
    // Otherwise the sheet has said what it left.
    if (draft.count > 0 && draft.locked === 0 && refused?.length === 0)
      notify({ tone: 'info', title: `已替换${draft.count}处` });
  };
  /** An edit over several tabs, whose refusals are named with their tab. */
  const send = async ({ edit, locked, count }: ReturnType<typeof replaceEdit>) => {
    if (!edit) {
      notify({ tone: 'info', title: `没有可以替换的内容${lockedWords(locked)}` });
      return;
    }
    const reply = await edits.edit(edit);
    if (!reply.ok) {
      if (reply.problem.code === 'changeWithdrawn') return;
      notify({ tone: 'error', title: '没有替换', details: [wordProblem(reply.problem)] });
      return;
    }
    const { rejected } = reply.value;
    const details = rejected.slice(0, 6).map((each) => rejectionWords(each, inPlan));
    if (rejected.length > 6) details.push(`……还有${rejected.length - 6}处`);
    notify({
      tone: rejected.length > 0 ? 'warning' : 'info',
      title: `已替换${count - rejected.length}处${lockedWords(locked)}${
        rejected.length > 0 ? `，${rejected.length}处没有写入，保持原样` : ''
      }`,
      ...(details.length > 0 ? { details } : {}),
    });
  };

  const total = scope === 'sheet' ? found.total : hits.length;
  const place = scope === 'sheet' ? found.place : current + 1;
  return (
    <search className="pb-find-bar" aria-label="查找和替换">
      <FindFields
        control={control}
        field={field}
        place={place}
        total={total}
        readOnly={readOnly !== null}
        onStep={step}
        onReplaceOne={() => void replaceOne()}
        onReplaceAll={() => void replaceAll()}
        onClose={() => {
          control.close();
          focusLater(() => grid()?.focus());
        }}
      />
      {scope === 'plan' && finder && (
        <FoundList
          hits={hits}
          current={current}
          finder={finder}
          onVisit={(index) => visit(index, true)}
        />
      )}
      {replacing && readOnly !== null && <p className="pb-find-note">不能替换：{readOnly}</p>}
    </search>
  );
}

function hitsOf({ tab, rows, cells }: FoundOnTab): Hit[] {
  const byId = new Map(rows.map((row, index) => [row.id, { row, number: index + 1 }]));
  const headings = new Map(tab.columns.map(({ key, heading }) => [key, heading]));
  return cells.flatMap(({ rowId, column }): Hit[] => {
    const at = byId.get(rowId);
    if (!at) return [];
    return [
      {
        tab: tab.name,
        tabTitle: tab.title,
        rowId,
        column,
        heading: headings.get(column) ?? '',
        number: at.number,
        text: at.row.texts[column] ?? '',
      },
    ];
  });
}

function lockedWords(locked: number): string {
  return locked > 0 ? `，跳过${locked}个锁定的单元格` : '';
}

function rejectionWords(rejection: Rejection, inPlan: readonly FoundOnTab[]): string {
  const on = inPlan.find(({ tab }) => tab.name === rejection.tab);
  const number = (on?.rows.findIndex(({ id }) => id === rejection.rowId) ?? -1) + 1;
  const heading = on?.tab.columns.find(({ key }) => key === rejection.column)?.heading ?? '';
  return `${on?.tab.title ?? ''} 第${number}行 ${heading}：“${rejection.text}”${wordProblem({
    code: rejection.code,
  })}`;
}
