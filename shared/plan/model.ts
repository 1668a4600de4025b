// The plan as data: one row type per sheet, in the words of the architecture page. Plain JSON throughout.

/** A calendar day, `YYYY-MM-DD`. A day is not an instant: it never passes through a local-time Date. */
export type Day = string;

/** A reporting period: `YYYY-MM`, `YYYY-Qn`, `YYYY-Hn` or `YYYY`. */
export type Period = string;

export type UnitKind = 'department' | 'district' | 'company' | 'institution' | 'collective';
export type TaskStatus = 'notStarted' | 'inProgress' | 'done' | 'stopped';
export type Comparator = '=' | '>=' | '<=' | '>' | '<' | '~' | '+';
export type DeadlineKind = 'deadline' | 'range' | 'recurring' | 'ongoing' | 'relative' | 'none';
export type Precision = 'day' | 'tenDays' | 'month' | 'quarter' | 'half' | 'year' | 'years';
export type Basis = 'stated' | 'inherited' | 'inferred';

/** The plan itself: the one row of the sheet `plan`. */
export type PlanRow = {
  id: 'plan';
  title: string;
  documentNumber: string | null;
  issuer: string | null;
  issued: Day | null;
  start: Day | null;
  end: Day | null;
};

/** A stage of the whole plan and what is due by its end. */
export type StageRow = {
  id: string;
  order: number;
  name: string;
  start: Day | null;
  end: Day | null;
  raw: string;
  text: string;
};

/** A unit: `name` is the name of record, `order` the official order. A collective lists its members. */
export type UnitRow = {
  id: string;
  order: number;
  name: string;
  aliases: string[];
  kind: UnitKind;
  members: string[];
  contact: string;
  phone: string;
};

export type ActionRow = { id: string; order: number; ordinal: string | null; name: string | null };
export type ProjectRow = {
  id: string;
  order: number;
  actionId: string;
  ordinal: string | null;
  name: string | null;
};

/** One responsibility clause: what, who leads, who supports. `percent` is 0 to 100. */
export type TaskRow = {
  id: string;
  order: number;
  projectId: string;
  text: string;
  leads: string[];
  supports: string[];
  status: TaskStatus;
  percent: number | null;
  /** The day on which the task was finished, as far as known. */
  done: Day | null;
  note: string;
};

/** A quantified target of a task. `value` has 万 and 亿 multiplied out; `unit` is the measure word without them. */
export type TargetRow = {
  id: string;
  order: number;
  taskId: string;
  raw: string;
  subject: string;
  comparator: Comparator | null;
  value: number | null;
  unit: string;
  by: Day | null;
  actual: number | null;
};

/** A dated commitment of a task as stated or inferred. Inherited ones are derived (see `flags`), never stored. */
export type DeadlineRow = {
  id: string;
  order: number;
  taskId: string;
  raw: string;
  what: string;
  kind: DeadlineKind;
  start: Day | null;
  end: Day | null;
  precision: Precision | null;
  ongoing: boolean;
  basis: Basis;
  note: string;
  actual: Day | null;
};

/** What one unit reported for one task in one period. */
export type ProgressRow = {
  id: string;
  taskId: string;
  unitId: string;
  period: Period;
  status: TaskStatus | null;
  percent: number | null;
  progress: string;
  problems: string;
  nextSteps: string;
  actualDate: Day | null;
  contact: string;
  phone: string;
  source: string;
};

/** A workbook that a unit sent back. `digest` is the SHA-256 of its bytes, hexadecimal. */
export type ReturnRow = {
  id: string;
  importId: string;
  unitId: string | null;
  period: Period;
  file: string;
  digest: string;
  at: string;
};

/** One import of returns. `state` turns to `undone` when it is taken back. */
export type ImportRow = {
  id: string;
  at: string;
  period: Period;
  files: string[];
  state: 'merged' | 'undone';
};

/** All sheets of a plan by name: what a row of each looks like. */
export type Sheets = {
  plan: PlanRow;
  stages: StageRow;
  units: UnitRow;
  actions: ActionRow;
  projects: ProjectRow;
  tasks: TaskRow;
  targets: TargetRow;
  deadlines: DeadlineRow;
  progress: ProgressRow;
  returns: ReturnRow;
  imports: ImportRow;
};
export type SheetName = keyof Sheets;
export type AnyRow = Sheets[SheetName];

export const sheetNames = [
  'plan',
  'stages',
  'units',
  'actions',
  'projects',
  'tasks',
  'targets',
  'deadlines',
  'progress',
  'returns',
  'imports',
] as const satisfies readonly SheetName[];
