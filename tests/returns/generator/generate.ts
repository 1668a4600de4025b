// From a seed to a return: a unit, what it means to report, the paper, the troubles, the file, and the truth beside.
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Draft, Trouble } from './draft.ts';
import { cellKey, type Expectations, type ExpectedRow } from './expected.ts';
import { intend } from './intentions.ts';
import { fillLine, sentForm } from './ownForm.ts';
import { officeTable } from './officeTable.ts';
import { columnOf, taskLines, type Paper } from './paper.ts';
import { examplePlan, inventedPlan } from './plans.ts';
import { convertingProducers, producers, type Producer } from './producers/all.ts';
import { randomFrom, type Random } from './random.ts';
import { formTroubles, officeTroubles } from './troubles/all.ts';

export type ReturnedFile = { name: string; bytes: Uint8Array };

export type GeneratedReturn = {
  seed: number;
  document: PlanDocument;
  period: string;
  unitId: string;
  files: ReturnedFile[];
  cells: Expectations['cells'];
  words: Expectations['words'];
  rows: ExpectedRow[];
  /** The format that LibreOffice has still to save the files in. */
  converts: Producer['converts'] | null;
  /** Names of all that befell it, the program that wrote it at the end. */
  troubles: string[];
};

export type GenerateOptions = {
  /** Only these troubles, all of them where they apply; otherwise a few by chance. */
  only?: readonly string[];
  /** Our own form, or a table of the office's own. */
  family?: 'form' | 'office';
  /** Only this program. */
  producer?: string;
  /** Whether LibreOffice is at hand. */
  office?: boolean;
};

export async function generateReturn(
  seed: number,
  options: GenerateOptions = {},
): Promise<GeneratedReturn> {
  const random = randomFrom(seed);
  const document = random.chance(0.6) ? examplePlan() : largePlanOf(random.int(1, 3));
  const period = random.chance(0.75) ? '2022-07' : '2022-06';
  const producer = chooseProducer(random, options);
  const family = options.family ?? (random.chance(0.55) ? 'form' : 'office');
  const reporting = reportingUnits(document).units;
  const first = random.pick(reporting);
  // A district answers for itself and for others in one table.
  const several = family === 'office' && random.chance(0.15);
  const units = several ? random.some(reporting, 0.15) : [first];
  const unit = (units[0] ?? first).unit;
  const start =
    family === 'form'
      ? await sentForm(document, unit.id, period)
      : {
          ...officeTable({ document, period, reporting: units, random }),
          fileName: '进展情况.xlsx',
        };
  const draft: Draft = {
    ...start,
    random,
    document,
    period,
    unit,
    cells: new Map(),
    words: [],
    keeps: producer.keeps,
    others: [],
    rewritten: new Set(),
    applied: [family],
  };
  fillIn(draft);
  const stages = family === 'form' ? formTroubles : officeTroubles;
  for (const one of chooseTroubles(stages, random, options)) {
    if (one.apply(draft)) draft.applied.push(one.name);
  }
  return produce(draft, seed, producer);
}

const large = new Map<number, PlanDocument>();

function largePlanOf(seed: number): PlanDocument {
  let plan = large.get(seed);
  if (!plan) large.set(seed, (plan = inventedPlan(seed)));
  return plan;
}

/** Writes what the units mean into the table, and the truth beside. */
function fillIn({ document, period, main, cells, random }: Draft): void {
  for (const row of taskLines(main)) {
    const task = document.tasks.get(row.taskId ?? '');
    const unit = document.units.get(row.unitId ?? '');
    if (!task || !unit) continue;
    const intention = intend(document, unit, task, period, random);
    // What the table does not ask for the unit cannot report.
    for (const key of intention.keys()) if (columnOf(main, key) < 0) intention.delete(key);
    fillLine(main, row, intention);
    for (const [field, stored] of intention) {
      cells.set(cellKey(unit.id, task.id, field), {
        kind: 'value',
        stored,
        unitId: unit.id,
        taskId: task.id,
        field,
        troubles: [],
      });
    }
  }
}

/** Troubles befall a return in stages: what is done to cells comes before what is done to rows, and so on. */
function chooseTroubles(
  stages: readonly (readonly Trouble[])[],
  random: Random,
  { only }: GenerateOptions,
): Trouble[] {
  const all = stages.flat();
  if (only) return all.filter(({ name }) => only.includes(name));
  const count = random.int(0, 6);
  const chosen = new Set(random.shuffled(all).slice(0, count));
  return stages.flatMap((stage) => random.shuffled(stage.filter((one) => chosen.has(one))));
}

function chooseProducer(random: Random, { producer, office }: GenerateOptions): Producer {
  const all = [...producers, ...convertingProducers];
  const found = all.find(({ name }) => name === producer);
  return found ?? random.pick(office ? all : producers);
}

async function produce(draft: Draft, seed: number, producer: Producer): Promise<GeneratedReturn> {
  const files: ReturnedFile[] = [];
  const rows: ExpectedRow[] = [];
  const papers = [{ fileName: draft.fileName, paper: draft.paper }, ...draft.others];
  for (const { fileName, paper } of papers) {
    const name = `${fileName.replace(/\.[^.]*$/u, '')}.${producer.ending}`;
    files.push({ name, bytes: await producer.write(paper) });
    rows.push(...rowsOf(paper, name, producer));
  }
  const { document, period, unit, cells, words, applied } = draft;
  return {
    seed,
    document,
    period,
    unitId: unit.id,
    files,
    cells,
    words,
    rows,
    converts: producer.converts ?? null,
    troubles: [...applied, `by:${producer.name}`],
  };
}

function rowsOf(paper: Paper, file: string, { keeps }: Producer): ExpectedRow[] {
  if (!keeps.includes('rowNumbers')) return [];
  const visible = paper.sheets.filter(({ state }) => state === 'visible');
  const whole = keeps.includes('sheets');
  return (whole ? paper.sheets : visible.slice(0, 1)).flatMap(({ name, lines }) =>
    lines.flatMap(({ kind, unitId, taskId }, index) => {
      if (kind !== 'task') return [];
      return [{ file, sheet: whole ? name : null, row: index + 1, unitId, taskId }];
    }),
  );
}
