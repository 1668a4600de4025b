// The plan as data: one row type per sheet, in the words of the architecture page. Plain JSON throughout.
import type { HolidayRow } from './holidayOperations.ts';
import type { DecisionRow, RowNameRow, TableMappingRow } from './returnMemory.ts';
import type { FormStyleRow } from './formStyles.ts';
import type { FormTemplateRow } from './formTemplateRow.ts';
import type {
  IndicatorRow,
  LetterRow,
  LetterTemplateRow,
  ScoreRow,
  SendRow,
  SheetDesignRow,
  SnapshotRow,
} from './outputRows.ts';
import type { PlanSettings } from './settings.ts';

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
  settings: PlanSettings;
};

/** What the head of a plan says. */
export type HeadField = Exclude<keyof PlanRow, 'id' | 'settings'>;

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

/** A day known to the year, the month or the day: `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export type PartialDay = string;

/** A name that a unit had; `until` is when the next name took its place, where that is known. */
export type FormerName = { name: string; until: PartialDay | null };

/** What a column that the user added holds; see `customColumns.ts`. */
export type CustomKind = 'text' | 'longText' | 'number' | 'percent' | 'date' | 'choice' | 'units';

/** The tabs, and sheets, to which the user can add columns. */
export type CustomTab = 'tasks' | 'units' | 'targets' | 'deadlines';

/** A column that the user added to a tab. `choices` are the words to choose from; `width` is in CSS pixels. */
export type ColumnRow = {
  id: string;
  order: number;
  tab: CustomTab;
  heading: string;
  kind: CustomKind;
  choices: string[];
  width: number;
  /** Of 任务: goes out with forms, for the units to read. */
  onForms?: boolean;
  /**
   * Of 任务, and on forms: for the unit to fill in that the task follows, beginning with what stands there (`keep`) or with
   * nothing in every period (`anew`).
   */
  fill?: 'no' | 'keep' | 'anew';
};

export type CustomValue = string | number | string[];

/** What a row has in columns of the user, by the column's id. An empty cell has no entry. */
export type CustomValues = Readonly<Record<string, CustomValue>>;

/** A unit: `name` is the name of record, `order` the official order. A collective lists its members. */
export type UnitRow = {
  id: string;
  order: number;
  name: string;
  aliases: string[];
  formerNames: FormerName[];
  kind: UnitKind;
  members: string[];
  /** The leader of the city in charge of the unit. */
  leader: string;
  contact: string;
  phone: string;
  /** Percentage points by which its tasks may lag behind before they are flagged; null: as the plan's settings say. */
  behindBy: number | null;
  /** Ids of units of which a person said that they are not the same as this one. Said on one of the two is enough. */
  apartFrom: string[];
  custom: CustomValues;
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
  custom: CustomValues;
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
  /** What was reached in each year (`YYYY`), for a target that counts anew every year. */
  yearly: Readonly<Record<string, number>>;
  custom: CustomValues;
};

/** One change of a due day, with the day on which it was made. `from` is what it was before. */
export type DeadlineChange = { at: Day; from: Day | null; to: Day | null; reason: string };

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
  /** The day on which it is expected to be met, as the unit sees it now. It changes nothing about `end`. */
  forecast: Day | null;
  actual: Day | null;
  /** How `end` was changed since it was set, oldest first. */
  changes: DeadlineChange[];
  custom: CustomValues;
};

/** What one unit owes at the end of a stage, such as its implementation plan. `due` null: at the end of the stage. */
export type DutyRow = {
  id: string;
  order: number;
  stageId: string;
  unitId: string;
  what: string;
  due: Day | null;
  actual: Day | null;
  note: string;
};

/** Milestones that an office defines once and applies to tasks: 立项, 可研, 开工, 竣工. */
export type MilestoneSetRow = { id: string; order: number; name: string; steps: string[] };

/** Where a value of a returned file stands. `file` is without folders. */
export type CellPlace = { file: string; sheet: string; cell: string };

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
  /** By field, where what stands in it was merged from. What is typed over has none any more. */
  places?: Readonly<Record<string, CellPlace>>;
};

/** A workbook that a unit sent back; `digest` is the SHA-256 of its bytes, hexadecimal; by `placeKey` where non-report values stood. */
export type ReturnRow = {
  id: string;
  importId: string;
  unitId: string | null;
  period: Period;
  file: string;
  digest: string;
  at: string;
  /** Nothing was filled in, which is no report. */
  unfilled?: true;
  places?: Readonly<Record<string, CellPlace>>;
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
  columns: ColumnRow;
  duties: DutyRow;
  milestoneSets: MilestoneSetRow;
  holidays: HolidayRow;
  sends: SendRow;
  tableMappings: TableMappingRow;
  rowNames: RowNameRow;
  decisions: DecisionRow;
  formStyles: FormStyleRow;
  formTemplates: FormTemplateRow;
  sheetDesigns: SheetDesignRow;
  letterTemplates: LetterTemplateRow;
  letters: LetterRow;
  indicators: IndicatorRow;
  scores: ScoreRow;
  snapshots: SnapshotRow;
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
  'columns',
  'duties',
  'milestoneSets',
  'holidays',
  'sends',
  'tableMappings',
  'rowNames',
  'decisions',
  'formStyles',
  'formTemplates',
  'sheetDesigns',
  'letterTemplates',
  'letters',
  'indicators',
  'scores',
  'snapshots',
] as const satisfies readonly SheetName[];
