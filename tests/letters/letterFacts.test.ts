// What letters say: the same figures as consolidated sheets and flags [L1], for whom [L2], and whether they still hold [L4].
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildConsolidated } from '#shared/consolidate/buildConsolidated.ts';
import { builtInDesign } from '#shared/consolidate/builtInDesigns.ts';
import { computeFlags } from '#shared/flags/computeFlags.ts';
import { reportsOwed } from '#shared/flags/reportsOwed.ts';
import { letterBook } from '#shared/letters/book.ts';
import { letterUnits, whyNobodyOwes } from '#shared/letters/concerned.ts';
import { nextNumber, usualDetails } from '#shared/letters/details.ts';
import { letterFacts } from '#shared/letters/facts.ts';
import { changedFigures, rememberedFigures } from '#shared/letters/figures.ts';
import { laterNumber, officialNumber } from '#shared/letters/number.ts';
import { recordLetters, type MadeLetter } from '#shared/letters/recordLetters.ts';
import { isKnownWord, letterLists, letterWords } from '#shared/letters/vocabulary.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { planOf, type PlanDocument } from '#shared/plan/document.ts';
import { defaultSettings } from '#shared/plan/settings.ts';
import { report, samplePlan, task } from '#tests/forms/samplePlan.ts';
import { randomPlan, someDay } from '#tests/plan/randomPlan.ts';
import { deadline } from '#tests/plan/smallPlan.ts';

const asOf = '2022-07-10';
const period = '2022-06';

/** t2 and t4 are late; t3 is due soon; 市住建局 has reported for June; reports are monthly. */
function plan(more: Parameters<typeof samplePlan>[0] = {}): PlanDocument {
  const [head] = [...samplePlan().plan.values()];
  return samplePlan({
    plan: [
      {
        ...head!,
        settings: { ...defaultSettings, reports: { every: 'month', from: null, graceDays: 5 } },
      },
    ],
    deadlines: [
      deadline('d2', 't2', { end: '2022-06-30' }),
      deadline('d3', 't3', { end: '2022-07-15' }),
      deadline('d4', 't4', { end: '2022-05-31' }),
    ],
    progress: [report('t3', 'u-zj', period, { progress: '打通2条断头路' })],
    ...more,
  });
}

const bookOf = (document: PlanDocument, day = asOf, of: string | null = period) =>
  letterBook(document, computeFlags(document, day), { period: of, asOf: day });
const factsOf = (document: PlanDocument, unitId: string | null = null) =>
  letterFacts(bookOf(document), unitId, '', usualDetails(document, asOf));
const column = (facts: ReturnType<typeof factsOf>, list: string, word: string) =>
  facts.lists[list]?.map(({ values }) => values[word]);

describe('figures of letters', () => {
  it('[L1] are those of the consolidated sheet, and lists are as long as their figures', () => {
    fc.assert(
      fc.property(randomPlan, someDay, (document, day) => {
        const flags = computeFlags(document, day);
        const sheet = buildConsolidated(document, {
          design: builtInDesign('unit'),
          period,
          asOf: day,
          today: day,
          flags,
        });
        const { columns, rows } = sheet.figures;
        const total = rows.at(-1);
        const of = (key: string) =>
          total?.cells[columns.findIndex((each) => each.key === key)] ?? 0;
        const book = letterBook(document, flags, { period, asOf: day });
        const { values, lists } = letterFacts(book, null, '', usualDetails(document, day));
        expect([
          values['任务数'],
          values['已完成'],
          values['推进中'],
          values['未启动'],
          values['已终止'],
        ]).toEqual(
          ['tasks', 'done', 'inProgress', 'notStarted', 'stopped'].map((key) => String(of(key))),
        );
        expect([
          values['逾期任务数'],
          values['临期任务数'],
          values['应报份数'],
          values['已报份数'],
        ]).toEqual(['missed', 'dueSoon', 'expected', 'reported'].map((key) => String(of(key))));
        expect(String(lists['逾期任务']?.length)).toBe(values['逾期任务数']);
        expect(String(lists['临期任务']?.length)).toBe(values['临期任务数']);
        expect(String(lists['未报单位名单']?.length)).toBe(values['未报单位数']);
        // The note of the sheet names the same units, those apart that sent an empty form back.
        if (values['应报单位数'] !== '0') {
          const named = (words: string) =>
            Number(new RegExp(`${words}(\\d+)个`, 'u').exec(sheet.notes.join())?.[1] ?? 0);
          expect(String(named('未报的牵头单位') + named('未填写的单位'))).toBe(
            values['未报单位数'],
          );
        }
        expect(column({ values, lists }, '各单位情况', '单位')).toEqual(
          rows.slice(0, -1).map(({ cells }) => cells[1]),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('[L1] who owes a report is who is flagged for it', () => {
    fc.assert(
      fc.property(randomPlan, someDay, (document, day) => {
        for (const { reason, unitId } of computeFlags(document, day)) {
          if (reason.says !== 'unitNotReported') continue;
          const owed = reportsOwed(document, reason.period).find(({ unit }) => unit.id === unitId);
          expect(owed).toMatchObject({ reported: false, tasks: reason.tasks });
        }
      }),
    );
    const flagged = computeFlags(plan(), asOf).filter(({ kind }) => kind === 'notReported');
    expect(flagged.map(({ unit }) => unit)).toEqual(
      reportsOwed(plan(), period)
        .filter(({ reported }) => !reported)
        .map(({ unit }) => unit.name),
    );
  });

  it('fills every word that templates may use, and no other', () => {
    const { values, lists } = factsOf(plan());
    expect(Object.keys(values).sort()).toEqual(letterWords.map(({ word }) => word).sort());
    expect(Object.keys(lists).sort()).toEqual(letterLists.map(({ list }) => list).sort());
    for (const { list } of letterLists) {
      for (const { values: row } of lists[list] ?? []) {
        expect(Object.keys(row).filter((word) => !isKnownWord(word, [list]))).toEqual([]);
      }
    }
  });
});

describe('whom a letter concerns', () => {
  it('[L2] those who lead what is late, also in a collective, or have not reported', () => {
    const urged = letterUnits(bookOf(plan()), 'urge');
    expect(urged.map(({ name, reasons }) => [name, reasons])).toEqual([
      ['市住建局', ['逾期任务1项']],
      ['市规划和自然资源局', ['未报进展']],
      ['市城市管理局', ['逾期任务1项', '未报进展']],
      ['朔城区', ['逾期任务1项', '未报进展']],
      ['平鲁区', ['逾期任务1项', '未报进展']],
    ]);
    expect(
      letterUnits(bookOf(plan()), 'remind').filter(({ reasons }) => reasons.length > 0),
    ).toEqual([{ id: 'u-zj', name: '市住建局', reasons: ['临期任务1项'] }]);
  });

  it('[L2] a letter to a unit has its own tasks and figures only', () => {
    const { values, lists } = factsOf(plan(), 'u-sc');
    expect([values['主送'], values['任务数'], values['逾期任务数'], values['未报单位数']]).toEqual([
      '朔城区',
      '1',
      '1',
      '1',
    ]);
    expect(column({ values, lists }, '逾期任务', '任务')).toEqual(['建成停车泊位3000个。']);
    expect(column({ values, lists }, '逾期任务', '逾期天数')).toEqual(['40']);
    expect(factsOf(plan(), 'u-zj').values).toMatchObject({ 逾期任务数: '1', 未报单位数: '0' });
  });

  it('[L2] before a report is due nobody is named, and it is said why', () => {
    const early = bookOf(plan(), '2022-07-05');
    expect(early.owed).toEqual([]);
    expect(whyNobodyOwes(plan(), early)?.code).toBe('lettersBeforeDue');
    expect(whyNobodyOwes(plan(), bookOf(plan(), '2022-07-06'))).toBeNull();
    expect(whyNobodyOwes(plan(), bookOf(plan(), asOf, null))?.code).toBe('lettersWithoutPeriod');
    expect(whyNobodyOwes(samplePlan(), bookOf(samplePlan()))?.code).toBe('lettersNobodyOwes');
  });

  it('[L3] lists stand in official order', () => {
    expect(factsOf(plan()).values).toMatchObject({
      逾期单位: '市住建局、市城市管理局、朔城区、平鲁区',
      未报单位: '市规划和自然资源局、市城市管理局、朔城区、平鲁区',
      报送率: '20%',
    });
  });
});

describe('whether a letter still holds', () => {
  const used = new Set(['计划', '主送', '未报单位数', '未报单位名单', '逾期任务']);

  it('[L4] remembers the figures that its template says and no others', () => {
    const figures = rememberedFigures(factsOf(plan()), used);
    expect(figures).toEqual({
      未报单位数: 4,
      未报单位名单: 'u-gz@未报 u-cg@未报 u-sc@未报 u-pl@未报',
      逾期任务: 't2@2022-06-30 t4@2022-05-31',
    });
    expect(changedFigures(figures, factsOf(plan()))).toEqual([]);
  });

  it('[L4] says which are others now', () => {
    const figures = rememberedFigures(factsOf(plan()), used);
    const later = plan({
      progress: [
        report('t3', 'u-zj', period),
        report('t2', 'u-cg', period),
        report('t4', 'u-sc', period),
      ],
      deadlines: [
        deadline('d2', 't2', { end: '2022-06-20' }),
        deadline('d4', 't4', { end: '2022-12-31' }),
      ],
    });
    expect(changedFigures(figures, factsOf(later))).toEqual([
      '未报单位数 4 → 2',
      '未报单位名单：去掉2项',
      '逾期任务：去掉1项，1项有变动',
    ]);
  });

  it('[L5] letters are kept as one step; made anew, one takes the place of its record', () => {
    const document = plan();
    const letter = (file: string, replaces: string | null = null): MadeLetter => ({
      kind: 'urge',
      template: 'urge',
      unitIds: ['u-sc'],
      period,
      asOf,
      number: '河政督函〔2022〕5号',
      details: usualDetails(document, asOf),
      file,
      figures: {},
      replaces,
    });
    let count = 0;
    const newId = () => `le-${++count}`;
    const made = [letter('a.docx'), letter('b.docx')];
    const edit = recordLetters(document, made, '2022-07-10T08:00:00Z', newId);
    expect([edit.label, edit.operations.length]).toEqual(['生成催办函（2份）', 2]);
    const applied = applyEdit(document, edit, { newId, year: 2022 });
    if (!applied.ok) throw new Error(applied.problem.code);
    const after = applied.value.document;
    expect([...after.letters.values()].map(({ file }) => file)).toEqual(['a.docx', 'b.docx']);
    const [first] = after.letters.keys();
    const anew = recordLetters(after, [letter('c.docx', first)], '2022-07-11T08:00:00Z', newId);
    const again = applyEdit(after, anew, { newId, year: 2022 });
    if (!again.ok) throw new Error(again.problem.code);
    expect([...again.value.document.letters.values()].map(({ file }) => file).sort()).toEqual([
      'b.docx',
      'c.docx',
    ]);
    expect(nextNumber(after, 'urge', '2022-08-01')).toBe('河政督函〔2022〕6号');
    expect([nextNumber(after, 'urge', '2023-01-05'), nextNumber(after, 'notice', asOf)]).toEqual([
      '',
      '',
    ]);
    // A unit that is merged into another takes its letters along.
    const merged = applyEdit(
      after,
      {
        label: '合并',
        operations: [{ type: 'mergeUnits', keep: 'u-pl', drop: 'u-sc', former: null }],
      },
      { newId, year: 2022 },
    );
    if (!merged.ok) throw new Error(merged.problem.code);
    expect([...merged.value.document.letters.values()].flatMap(({ unitIds }) => unitIds)).toEqual([
      'u-pl',
      'u-pl',
    ]);
    expect(usualDetails(after, asOf).to).toBe('各有关单位');
    expect(usualDetails(after, asOf).issuer).toBe(planOf(document).issuer);
  });
});

it('[L6] numbers have hexagonal brackets and count on', () => {
  for (const typed of [
    '政督函[2022]5号',
    '政督函（2022）5号',
    '政督函【2022】 5号',
    '政督函〔2022〕5号',
  ]) {
    expect(officialNumber(typed).replace(' ', '')).toBe('政督函〔2022〕5号');
  }
  expect(laterNumber('政督函〔2022〕9号', 1)).toBe('政督函〔2022〕10号');
  expect(laterNumber('政督函〔2022〕09号', 2)).toBe('政督函〔2022〕11号');
  expect(laterNumber('政督函', 2)).toBe('政督函');
});

it('a task that two units lead is late for both and counts once', () => {
  const document = plan({
    tasks: [task('t1', 1, '共同牵头', { leads: ['u-zj', 'u-qx', 'u-sc'] })],
    deadlines: [deadline('d1', 't1', { end: '2022-01-31' })],
    targets: [],
    progress: [],
  });
  expect(factsOf(document).values).toMatchObject({ 逾期任务数: '1', 逾期单位数: '3' });
  expect(column(factsOf(document), '逾期任务', '牵头单位')).toEqual(['市住建局、各区、朔城区']);
});
