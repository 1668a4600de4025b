// Places and doubts of a draft: where every field was read, and which cell each warning is about.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import type { DoubtSubject, PlanDraft } from '#shared/document/draft.ts';
import { headPlaces } from '#shared/document/headPlaces.ts';
import { isCorrected } from '#shared/document/settled.ts';
import { spanIndex } from '#shared/document/spanIndex.ts';
import { proposalToPlan } from '#shared/document/toPlan.ts';
import { applyEdit } from '#shared/plan/apply.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { Operation } from '#shared/plan/edit.ts';

const notice = `澜江市绿化行动方案
一、绿化行动
1.公园工程。2022年底前建成公园3座。（牵头单位：市园林局，配合单位：市财政局、各街道等）
2.绿道工程。建成绿道20公里。
4.林带工程。10月前完成林带改造，2023年6月底前验收。（牵头单位：市林业局
`;

function draftOf(text: string): PlanDraft {
  const proposal = decompose(text);
  if (!proposal.ok) throw new Error(proposal.problem.code);
  const counts = new Map<string, number>();
  return proposalToPlan(proposal.value, (sheet) => {
    const count = (counts.get(sheet) ?? 0) + 1;
    counts.set(sheet, count);
    return `${sheet}${count}`;
  });
}

const draft = draftOf(notice);

describe('places', () => {
  it('[D1] every field has the place that says it', () => {
    const texts = draft.places
      .filter(({ field }) => field !== null)
      .map(({ id, field, span }) => `${id}.${field} ${notice.slice(...span)}`);
    expect(texts).toEqual(
      expect.arrayContaining([
        'actions1.name 一、绿化行动',
        'projects1.name 1.公园工程。',
        'tasks1.leads 市园林局',
        'tasks1.supports 市财政局、各街道',
        'deadlines1.end 2022年底前',
        'targets1.value 建成公园3座',
        'targets2.value 建成绿道20公里',
        'deadlines3.end 2023年6月底前',
      ]),
    );
  });

  it('[D1] names only rows that are there, each as a whole before its fields', () => {
    const { snapshot, places } = draft;
    const whole = new Set<string>();
    for (const { sheet, id, field, span } of places) {
      expect(snapshot[sheet].some((row) => row.id === id)).toBe(true);
      expect(span[1]).toBeGreaterThan(span[0]);
      if (field === null) whole.add(`${sheet} ${id}`);
      else expect(whole.has(`${sheet} ${id}`)).toBe(true);
    }
    expect(places.some(({ field }) => field === 'basis')).toBe(false);
  });
});

describe('places of the head', () => {
  it.each([
    [
      `澜江市人民政府文件
澜政发〔2022〕 6号
澜江市人民政府关于印发《澜江市绿化
三年行动方案（2022—2024年）》的通知
澜江市人民政府
2022年2月28日
一、绿化行动
1.公园工程。建成公园3座。（牵头单位：市园林局）
`,
      [
        'title 澜江市绿化\n三年行动方案（2022—2024年）',
        'documentNumber 澜政发〔2022〕 6号',
        'issuer 澜江市人民政府',
        'issued 2022年2月28日',
        'start 澜江市绿化\n三年行动方案（2022—2024年）',
        'end 澜江市绿化\n三年行动方案（2022—2024年）',
      ],
    ],
    [
      `# **澜江市绿化行动方案**
一、绿化行动
1.公园工程。建成公园3座。（牵头单位：市园林局）
`,
      ['title 澜江市绿化行动方案'],
    ],
  ])('[D1] what the document says in so many words, and nothing else', (text, expected) => {
    const proposal = decompose(text);
    if (!proposal.ok) throw new Error(proposal.problem.code);
    const found = headPlaces(text, proposal.value);
    expect(found.map(({ field, span }) => `${field} ${text.slice(...span)}`)).toEqual(expected);
  });
});

describe('doubts', () => {
  it('[D2] each is about the cell that its code and its place name', () => {
    const about = draft.doubts.map(({ code, about: cell }) => [
      code,
      cell && `${cell.id}.${cell.field}`,
    ]);
    expect(about).toEqual(
      expect.arrayContaining([
        ['unitsOpen', 'tasks1.supports'],
        ['taskWithoutLead', 'tasks2.leads'],
        ['numberingJump', 'projects3.name'],
        ['bracketUnclosed', 'tasks3.leads'],
        ['noPeriod', 'plan.end'],
      ]),
    );
  });

  it('[D2] several figures read at one place take its doubts in turn, those without a doubt are left out', () => {
    const read = decompose(notice);
    const task = read.ok ? read.value.actions[0]?.projects[0]?.tasks[0] : undefined;
    const [target] = task?.targets ?? [];
    if (!read.ok || !task || !target?.span) throw new Error('the notice has a target');
    const { span } = target;
    task.targets = ['', '请核对', '请核对'].map((note) => ({ ...target, note }));
    const warnings = [1, 2].map((turn) => ({ code: 'targetDoubtful', message: `${turn}`, span }));
    let count = 0;
    const { doubts, snapshot } = proposalToPlan(
      { ...read.value, warnings },
      () => `${(count += 1)}`,
    );
    const [, second, third] = snapshot.targets;
    expect(doubts.map(({ about }) => about?.id)).toEqual([second?.id, third?.id]);
  });

  it('[D2] of a date that became no deadline, about the missing one of its task', () => {
    const places = draft.places.filter(({ sheet }) => sheet !== 'deadlines');
    expect(places.length).toBeLessThan(draft.places.length);
    const read = decompose(notice);
    if (!read.ok) throw new Error('the notice is one');
    const span: [number, number] = [notice.indexOf('2022年底前'), notice.indexOf('2022年底前') + 3];
    const warnings = [{ code: 'deadlineDoubtful', message: '', span }];
    const without = read.value.actions.map((action) => ({
      ...action,
      projects: action.projects.map((project) => ({
        ...project,
        tasks: project.tasks.map((task) => ({ ...task, deadlines: [] })),
      })),
    }));
    const { doubts } = proposalToPlan(
      { ...read.value, actions: without, warnings },
      (sheet) => sheet,
    );
    expect(doubts[0]?.about).toEqual({ sheet: 'tasks', id: 'tasks', field: 'deadline' });
  });

  it('[D2] of what became no row, about none; of an unknown code, about the text of the task there', () => {
    const read = decompose(notice);
    if (!read.ok) throw new Error('the notice is one');
    const at = notice.indexOf('建成公园');
    const warnings = [
      { code: 'planWithoutResponsibility', message: '', span: [0, 20] as [number, number] },
      { code: 'somethingNew', message: '', span: [at, at + 2] as [number, number] },
    ];
    const { doubts, snapshot } = proposalToPlan({ ...read.value, warnings }, (sheet) => sheet);
    expect(doubts.map(({ about }) => about)).toEqual([
      null,
      { sheet: 'tasks', id: snapshot.tasks[0]?.id, field: 'text' },
    ]);
  });
});

describe('corrections', () => {
  const read = fromSnapshot(draft.snapshot);
  const after = (...operations: Operation[]): PlanDocument => {
    const newId = (sheet: string) => `new-${sheet}`;
    const applied = applyEdit(read, { label: '改', operations }, { newId, year: 2022 });
    if (!applied.ok) throw new Error(applied.problem.code);
    return applied.value.document;
  };
  const typed = (rowId: string, column: string, text: string): Operation => ({
    type: 'input',
    tab: 'tasks',
    rowId,
    column,
    text,
  });
  const leads: DoubtSubject = { sheet: 'tasks', id: 'tasks1', field: 'leads' };

  it.each<[string, Operation, DoubtSubject, boolean]>([
    ['another lead', typed('tasks1', 'leads', '市林业局'), leads, true],
    ['another support: the two are one answer', typed('tasks1', 'supports', ''), leads, true],
    ['another text', typed('tasks1', 'text', '建成公园4座'), leads, false],
    ['another task', typed('tasks2', 'leads', '市林业局'), leads, false],
    ['a removed row', { type: 'deleteRow', tab: 'tasks', rowId: 'tasks1' }, leads, true],
    [
      'a typed deadline where there was none',
      typed('tasks2', 'deadline', '2022-06-30'),
      { sheet: 'tasks', id: 'tasks2', field: 'deadline' },
      true,
    ],
    [
      'any field of a deadline',
      typed('tasks1', 'deadline', '2022-06-30'),
      { sheet: 'deadlines', id: 'deadlines1', field: 'end' },
      true,
    ],
    [
      'the period of the plan',
      { type: 'set', sheet: 'plan', id: 'plan', values: { start: '2022-01-01' } },
      { sheet: 'plan', id: 'plan', field: 'end' },
      true,
    ],
    [
      'the title of the plan',
      { type: 'set', sheet: 'plan', id: 'plan', values: { title: '新名' } },
      { sheet: 'plan', id: 'plan', field: 'end' },
      false,
    ],
  ])('[D3] %s', (_what, operation, subject, settled) => {
    expect(isCorrected(read, after(operation), subject)).toBe(settled);
    expect(isCorrected(read, read, subject)).toBe(false);
  });
});

describe('things found by place', () => {
  it('an empty place asks for what stands behind it', () => {
    const [first, second] = [{ span: [0, 4] }, { span: [4, 9] }] as { span: [number, number] }[];
    const index = spanIndex([first, second].flatMap((thing) => thing ?? []));
    expect(index.best([4, 4])).toBe(second);
    expect(index.best([3, 3])).toBe(first);
    expect(index.best([9, 9])).toBeNull();
  });

  const spans = fc.array(
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
      .map(([from, length]) => ({ span: [from, from + length] as [number, number] })),
    { maxLength: 30 },
  );
  const wanted = fc
    .tuple(fc.nat(60), fc.integer({ min: 1, max: 12 }))
    .map(([from, length]): [number, number] => [from, from + length]);

  it('are those that share a code unit, as looking at each would find', () => {
    fc.assert(
      fc.property(spans, wanted, (things, [from, to]) => {
        const index = spanIndex(things);
        const shares = (thing: { span: [number, number] }) =>
          Math.min(thing.span[1], to) > Math.max(thing.span[0], from);
        const found = index.overlapping([from, to]);
        expect(new Set(found)).toEqual(new Set(things.filter(shares)));
        const best = index.best([from, to]);
        const most = Math.max(
          0,
          ...things.map(({ span }) => Math.min(span[1], to) - Math.max(span[0], from)),
        );
        expect(best === null).toBe(most === 0);
        if (best) expect(Math.min(best.span[1], to) - Math.max(best.span[0], from)).toBe(most);
        const next = index.nextFrom(from);
        const starts = things.map(({ span }) => span[0]).filter((at) => at >= from);
        expect(next?.span[0] ?? null).toBe(starts.length === 0 ? null : Math.min(...starts));
      }),
    );
  });
});
