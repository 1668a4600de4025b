// A review without a main process, for component tests of its screen: it keeps decisions in a log and takes them back, as the
// main process does, but finds nothing by itself.
import { success, failure, type Result } from '#shared/result.ts';
import type { Decided } from '#shared/ipc/returnCalls.ts';
import { tasksInOrder, type PlanDocument } from '#shared/plan/document.ts';
import { isUndecided } from '#shared/returns/decisionWords.ts';
import type {
  Difference,
  FileDetail,
  ReturnFile,
  ReturnsReview,
  ReviewDecision,
  ReviewPanel,
  ReviewRow,
} from '#shared/returns/review.ts';
import type { Answers } from './fakeBridge.ts';

export const noPanel: ReviewPanel = {
  missing: [],
  unfilled: [],
  oldForms: [],
  oldVersions: [],
  otherPlans: [],
  otherUnits: [],
  twice: [],
  again: [],
  unknown: [],
};

export function fileOf(index: number, more: Partial<ReturnFile> = {}): ReturnFile {
  const name = more.name ?? `${String(index + 1).padStart(2, '0')} 反馈表.xlsx`;
  return {
    path: `/收表/${name}`,
    status: 'review',
    unit: '市住建局',
    rows: 3,
    matched: 3,
    new: 0,
    absent: 0,
    conflicts: 0,
    unreadable: 0,
    messages: [],
    index,
    name,
    state: 'clean',
    unitId: null,
    kind: 'ownForm',
    formVersion: 1,
    sentPeriod: '2022-06',
    held: 0,
    differences: 0,
    taken: 0,
    open: 0,
    doubt: null,
    problems: [],
    blanks: false,
    ...more,
  };
}

export function differenceOf(
  plan: PlanDocument,
  file: number,
  index: number,
  more: Partial<Difference> = {},
): Difference {
  const tasks = tasksInOrder(plan);
  const { decision = 'safe' } = more;
  return {
    id: `${file}:${index}`,
    taskId: tasks[Math.floor(index / 2) % tasks.length]?.id ?? '',
    unitId: 'unit',
    unit: '市住建局',
    field: 'percent',
    heading: '完成率',
    sent: '40%',
    now: decision === 'conflict' ? '55%' : '40%',
    returned: '65%',
    decision,
    reason: decision === 'conflict' ? '发出后计划改为55%，单位填65%' : '发出后台账没有改动',
    guard: null,
    takes: 'any',
    taken: decision === 'safe',
    corrected: null,
    by: 'rule',
    fileIndex: file,
    file: `/收表/0${file + 1} 反馈表.xlsx`,
    sheet: '反馈表',
    cell: `J${index + 5}`,
    ...more,
  };
}

export function rowOf(row: number, more: Partial<ReviewRow> = {}): ReviewRow {
  return {
    key: `反馈表!${row}`,
    sheet: '反馈表',
    row,
    name: `第${row}行的工作`,
    state: 'matched',
    taskId: null,
    score: null,
    reason: '',
    candidates: [],
    differences: 0,
    order: 'same',
    ...more,
  };
}

export function detailOf(file: ReturnFile, more: Partial<FileDetail> = {}): FileDetail {
  return { file, tables: [], rows: [], absent: [], differences: [], ...more };
}

export type FakeReview = { answers: Answers; decided: () => readonly ReviewDecision[] };

/** `refuse` answers why a typed value is not taken. */
export function fakeReview(
  details: readonly FileDetail[],
  {
    panel = noPanel,
    refuse = () => null,
  }: { panel?: ReviewPanel; refuse?: (text: string) => string | null } = {},
): FakeReview {
  let log: ReviewDecision[] = [];
  let undone: ReviewDecision[] = [];
  const now = (): FileDetail[] => details.map((detail) => detailAfter(detail, log));
  const review = (): ReturnsReview => {
    const files = now().map(({ file }) => file);
    const sum = (of: (file: ReturnFile) => number) =>
      files.reduce((all, file) => all + of(file), 0);
    return {
      token: 'r',
      period: '2022-06',
      files,
      panel,
      missing: panel.missing.map(({ unit }) => unit),
      unfilled: panel.unfilled.map(({ unit }) => unit),
      counts: {
        safe: 0,
        conflicts: 0,
        held: sum(({ held }) => held),
        open: sum(({ open }) => open),
        taken: sum(({ taken }) => taken),
      },
      undo: log.at(-1)?.type ?? null,
      redo: undone.at(-1)?.type ?? null,
    };
  };
  const decided = (decision: ReviewDecision, steps = false): Result<Decided> => {
    const file = fileOfDecision(decision);
    const [id] = decision.type === 'take' ? decision.ids : [];
    return success({
      review: review(),
      detail: file === null ? null : (now()[file] ?? null),
      about: steps && file !== null ? { file, id: id ?? null } : null,
    });
  };
  const step = (from: 'undo' | 'redo'): Result<Decided> => {
    const decision = (from === 'undo' ? log : undone).at(-1);
    if (!decision) return failure('nothingToUndo');
    if (from === 'undo') [log, undone] = [log.slice(0, -1), [...undone, decision]];
    else [log, undone] = [[...log, decision], undone.slice(0, -1)];
    return decided(decision, true);
  };
  const read = () => success({ ...review(), left: [] });
  return {
    decided: () => log,
    answers: {
      'returns:choose': read,
      'returns:dropped': read,
      'returns:more': read,
      'returns:file': ({ file }) => {
        const detail = now()[file];
        return detail ? success(detail) : failure('tokenGone');
      },
      'returns:open': () => {
        const open = now().flatMap(({ differences }) => differences.filter(isUndecided));
        return success({ differences: open, count: open.length });
      },
      'returns:decide'({ decision }) {
        const why = decision.type === 'value' ? refuse(decision.text ?? '') : null;
        if (why !== null) return failure(why);
        log = [...log, decision];
        undone = [];
        return decided(decision);
      },
      'returns:undo': () => step('undo'),
      'returns:redo': () => step('redo'),
      'returns:accept': () =>
        success({ importId: 'i', revision: 2, merged: review().counts.taken, stale: 0 }),
      'returns:source': () => success(null),
    },
  };
}

function fileOfDecision(decision: ReviewDecision): number | null {
  if ('file' in decision) return decision.file;
  const ids = decision.type === 'take' ? decision.ids : [decision.id];
  const files = new Set(ids.map((id) => Number(id.split(':')[0])));
  const [file] = files;
  return files.size === 1 && file !== undefined ? file : null;
}

function detailAfter(detail: FileDetail, log: readonly ReviewDecision[]): FileDetail {
  const { index } = detail.file;
  let { file, differences, rows } = detail;
  for (const decision of log) {
    if (decision.type === 'take') {
      const ids = new Set(decision.ids);
      differences = differences.map((each) =>
        ids.has(each.id) ? { ...each, taken: decision.take, by: 'person' } : each,
      );
    } else if (decision.type === 'value') {
      differences = differences.map((each) =>
        each.id === decision.id
          ? { ...each, corrected: decision.text, taken: true, by: 'person' }
          : each,
      );
    } else if (decision.file !== index) continue;
    else if (decision.type === 'leave') {
      file = { ...file, state: decision.leave ? 'left' : detail.file.state };
    } else if (decision.type === 'accept') file = { ...file, doubt: null };
    else if (decision.type === 'unit') file = { ...file, unitId: decision.unitId };
    else if (decision.type === 'blanks') file = { ...file, blanks: decision.erase };
    else if (decision.type === 'row') {
      rows = rows.map((row) =>
        row.key === decision.row
          ? { ...row, taskId: decision.taskId, state: decision.taskId ? 'matched' : 'ignored' }
          : row,
      );
    }
  }
  const unmatched = rows.filter(({ state, taskId }) => taskId === null && state !== 'ignored');
  const open =
    differences.filter(isUndecided).length + unmatched.length + (file.doubt === null ? 0 : 1);
  const usual = file.state === 'clean' || file.state === 'decide';
  return {
    ...detail,
    rows,
    differences,
    file: {
      ...file,
      state: usual ? (open > 0 ? 'decide' : 'clean') : file.state,
      differences: differences.length,
      taken: differences.filter(({ taken }) => taken).length,
      open: usual ? open : 0,
    },
  };
}
