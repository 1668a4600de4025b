// A design while a person works on it: nothing is kept before it is saved, then in one edit.
import { builtInSource, type ColumnSource } from '#shared/consolidate/columnSources.ts';
import {
  checkDesign,
  designOf,
  type DesignColumn,
  type NamedDesign,
  type SheetDesign,
} from '#shared/consolidate/design.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import type { Edit } from '#shared/plan/edit.ts';
import { idSource } from '#shared/plan/identity.ts';
import { longestDesignName } from '#shared/plan/sheetDesigns.ts';
import type { Problem } from '#shared/result.ts';

export type DraftDesign = { id: string; order: number; name: string; design: SheetDesign };

const newId = idSource();

/** A new design of the plan like another one, under a name that is free. */
export function copyOf(
  { name, design }: Pick<NamedDesign, 'name' | 'design'>,
  document: Pick<PlanDocument, 'sheetDesigns'>,
  choices: readonly NamedDesign[],
): DraftDesign {
  const names = new Set(choices.map((each) => each.name));
  let free = name;
  for (let count = 2; names.has(free); count += 1) free = `${name}（${count}）`;
  const last = inOrder(document.sheetDesigns).at(-1);
  return { id: newId('sheetDesigns'), order: (last?.order ?? 0) + 1, name: free, design };
}

export function draftOf(
  { id, name, design }: NamedDesign,
  document: Pick<PlanDocument, 'sheetDesigns'>,
): DraftDesign {
  return { id, name, design, order: document.sheetDesigns.get(id)?.order ?? 0 };
}

/** Null where nothing differs from what is kept. */
export function saveEdit(draft: DraftDesign, document: PlanDocument): Edit | null {
  const name = draft.name.trim();
  const kept = document.sheetDesigns.get(draft.id);
  const row = { ...draft, name };
  if (kept && kept.name === name && JSON.stringify(kept.design) === JSON.stringify(draft.design)) {
    return null;
  }
  const label = `${kept ? '修改' : '新建'}汇总表样式“${name}”`;
  return { label, operations: [{ type: 'putSheetDesign', row }] };
}

export function removeEdit({ id, name }: Pick<NamedDesign, 'id' | 'name'>): Edit {
  return {
    label: `删除汇总表样式“${name}”`,
    operations: [{ type: 'remove', sheet: 'sheetDesigns', id }],
  };
}

/** What keeps the draft from being saved. */
export function problemOf(
  { id, name, design }: DraftDesign,
  choices: readonly NamedDesign[],
): Problem | null {
  if (name.trim() === '') return { code: 'nameMissing' };
  if (name.trim().length > longestDesignName) return { code: 'badDesign', where: name };
  const taken = choices.some((each) => each.id !== id && each.name === name.trim());
  if (taken) return { code: 'nameTaken' };
  const wrong = checkDesign(design);
  if (wrong) return wrong;
  const read = designOf(design);
  return read.ok ? null : read.problem;
}

/** A column as it is usually set. */
export function usualColumn({ key, heading, width, align }: ColumnSource): DesignColumn {
  return { key, heading, group: '', width, align };
}

/** The sources that the design has not used; blank columns can be added again and again. */
export function unusedSources(
  sources: readonly ColumnSource[],
  { columns }: SheetDesign,
): ColumnSource[] {
  const used = new Set<string>(columns.map(({ key }) => key));
  return sources.filter(({ key }) => key === 'blank' || !used.has(key));
}

/** The design with its columns fitted to another way of grouping: the group's column and the title say it, leads fit it. */
export function regrouped(design: SheetDesign, by: SheetDesign['by']): SheetDesign {
  const headings = { action: '行动', unit: '牵头单位', status: '状态', year: '年度' };
  const [was, is] = [`（按${headings[design.by]}）`, `（按${headings[by]}）`];
  const columns = design.columns.map((column) => {
    if (column.key === 'group') return { ...column, heading: headings[by] };
    if (by === 'unit' && column.key === 'leads') return swapped(column, 'otherLeads');
    if (by !== 'unit' && column.key === 'otherLeads') return swapped(column, 'leads');
    return column;
  });
  return { ...design, by, columns, titles: design.titles.map((title) => title.replace(was, is)) };
}

function swapped(column: DesignColumn, key: 'leads' | 'otherLeads'): DesignColumn {
  return { ...column, key, heading: builtInSource(key).heading };
}

/** Blank columns have one key: they go by their number as well. */
export function columnId(columns: readonly DesignColumn[], at: number): string {
  const key = columns[at]?.key ?? '';
  if (key !== 'blank') return key;
  return `blank${columns.slice(0, at).filter((column) => column.key === 'blank').length}`;
}
