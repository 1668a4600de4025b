// Rows of task tables → actions, projects and tasks: names carried down, rows continued, equal actions joined. Rules K1 to K6.
import type { TableColumn } from '../../tables/table.ts';
import { readNumbering } from '../numbering.ts';
import { emptyMapped, joinMapped, sliceMapped, spanOf, type Mapped } from '../mapped.ts';
import type {
  ProposalWarning,
  ProposedAction,
  ProposedProject,
  ProposedTask,
} from '../proposal.ts';
import { plainTitle } from '../titles.ts';
import { warn } from '../warnings.ts';
import type { PlacedRow, TaskTable } from './taskTable.ts';

/** A name with the number before it; `anchor` tells one merged cell from another that says the same. */
export type Named = { ordinal: string | null; name: string; place: Mapped; anchor: string };

export type Draft = {
  placed: PlacedRow;
  action: Named | null;
  project: Named | null;
  text: Mapped;
};

/** `above` names the action of a whole table that has no level of actions itself. */
export function draftRows(
  taskTable: TaskTable,
  rows: readonly PlacedRow[],
  above: Named | null,
  warnings: ProposalWarning[],
): Draft[] {
  const { levels } = taskTable;
  const drafts: Draft[] = [];
  for (const placed of rows) {
    const previous = drafts.at(-1);
    const text = textOf(placed, levels.texts);
    if (previous && continues(taskTable, placed, previous, text)) {
      warnings.push(warn('rowContinued', text));
      previous.text = joinMapped([previous.text, text], '');
      continue;
    }
    const ownAction = levels.action ? nameIn(placed, levels.action) : null;
    const section = sectionName(placed.sections.action);
    const action = levels.action
      ? (ownAction ?? carried(previous?.action, placed, warnings))
      : section;
    const project = projectOf(taskTable, placed, previous, warnings);
    drafts.push({ placed, action: action ?? above, project, text });
  }
  return drafts;
}

function projectOf(
  { levels, columns }: TaskTable,
  placed: PlacedRow,
  previous: Draft | undefined,
  warnings: ProposalWarning[],
): Named | null {
  const section = sectionName(placed.sections.project);
  if (!levels.project) return section;
  const own = nameIn(placed, levels.project);
  if (!own) return carried(previous?.project, placed, warnings);
  const ordinal = columns.find(({ role }) => role.kind === 'ordinal')?.column;
  const number = ordinal ? placed.cells.get(ordinal) : undefined;
  const cell = placed.cells.get(levels.project);
  // The number of a row is the project's own only where both cover the same rows.
  const shared =
    number &&
    cell &&
    number.segment.top === cell.segment.top &&
    number.segment.bottom === cell.segment.bottom;
  return shared ? { ...own, ordinal: own.ordinal ?? plainOrdinal(number.text.text) } : own;
}

function plainOrdinal(text: string): string | null {
  const bare = text
    .trim()
    .replace(/^(\d+)\.0$/u, '$1')
    .replace(/[\s（）().．、]/gu, '');
  return bare === '' || bare.length > 12 ? null : bare;
}

function nameIn({ cells }: PlacedRow, column: TableColumn): Named | null {
  const cell = cells.get(column);
  return cell ? nameOf(cell.text, `${cell.segment.top} ${cell.segment.left}`) : null;
}

function sectionName(text: Mapped | null): Named | null {
  return text ? nameOf(text, 'section') : null;
}

function nameOf(place: Mapped, anchor: string): Named {
  const numbering = readNumbering(place.text);
  const bare = sliceMapped(place, numbering?.length ?? 0).text;
  const name = plainTitle(
    bare.replace(/\s+/gu, (space, at: number) => betweenLatin(bare, at, space.length)),
  ).replace(/[（(](?:共|计)?\s*\d+\s*[项个条件](?:任务|工作)?[）)]$/u, '');
  return { ordinal: numbering?.ordinal ?? null, name: name || place.text.trim(), place, anchor };
}

/** Padding and line breaks inside Chinese words go; a space between Latin words stays. */
function betweenLatin(text: string, at: number, length: number): string {
  return /[A-Za-z]/u.test(text.charAt(at - 1)) && /[A-Za-z]/u.test(text.charAt(at + length))
    ? ' '
    : '';
}

/** A blank cell under a name stands for the name above it. */
function carried(
  previous: Named | null | undefined,
  { cells }: PlacedRow,
  warnings: ProposalWarning[],
): Named | null {
  if (!previous || previous.anchor === 'section') return null;
  const [first] = cells.values();
  if (first) warnings.push(warn('levelCarried', first.text, previous.name));
  return previous;
}

/** Texts of one row in one: a short name before what is to be done is parted by a colon, sentences follow on each other. */
function textOf({ cells }: PlacedRow, columns: readonly TableColumn[]): Mapped {
  let text: Mapped = emptyMapped;
  let last = '';
  for (const column of columns) {
    const cell = cells.get(column);
    if (!cell || cell.text.text === last) continue;
    const separator = /[。！？!?；;：:]$/u.test(text.text) ? '' : '：';
    text = joinMapped([text, cell.text], separator);
    last = cell.text.text;
  }
  return text;
}

/** A row that only goes on with the sentence of the row above, as a page break inside a row leaves it. */
function continues(
  { levels }: TaskTable,
  { cells }: PlacedRow,
  previous: Draft,
  text: Mapped,
): boolean {
  if (text.text === '' || !/[^。；！？.;!?：:）)】\]]$/u.test(previous.text.text.trimEnd()))
    return false;
  if (previous.text.text.length < 12 || readNumbering(text.text) !== null) return false;
  return [...cells].every(([column, { own }]) =>
    own ? levels.texts.includes(column) : column === levels.action || column === levels.project,
  );
}

export function createPlanTree() {
  const actions: ProposedAction[] = [];
  const byName = new Map<string, ProposedAction>();
  let lastProject: ProposedProject | null = null;

  const actionFor = (named: Named | null): ProposedAction => {
    const known = named ? byName.get(named.name) : actions.at(-1);
    if (known && (named !== null || known.name === null)) return known;
    const action: ProposedAction = {
      ordinal: named?.ordinal ?? null,
      name: named?.name ?? null,
      span: named && named.place.text !== '' ? spanOf(named.place) : null,
      projects: [],
    };
    actions.push(action);
    if (named) byName.set(named.name, action);
    return action;
  };

  return {
    actions,
    add(draft: Draft, tasks: readonly ProposedTask[]): void {
      const action = actionFor(draft.action);
      const { project: named } = draft;
      const last = action.projects.at(-1);
      const same = named
        ? last !== undefined && last === lastProject && last.name === named.name
        : last !== undefined && last.name === null;
      if (same && last) last.tasks.push(...tasks);
      else {
        lastProject = {
          ordinal: named?.ordinal ?? null,
          name: named?.name ?? null,
          span: named ? spanOf(named.place) : null,
          tasks: [...tasks],
        };
        action.projects.push(lastProject);
      }
    },
  };
}
