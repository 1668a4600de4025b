import { describe, expect, it } from 'vitest';
import { applyEdit } from '#shared/plan/apply.ts';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import { emptyUnit } from '#shared/plan/rowDefaults.ts';
import type { DirectoryReading, Take } from '#shared/units/directory.ts';
import { directoryTable } from '#shared/units/directoryTable.ts';
import { directoryEdit, reviewDirectory } from '#shared/units/importDirectory.ts';
import { testId } from '#tests/plan/smallPlan.ts';
import { planWith, reading } from './directoryKit.ts';

/** The plan after taking the first choice of every line, or the choices given by name. */
function imported(
  document: PlanDocument,
  directory: DirectoryReading,
  choices: Record<string, Take> = {},
  order = false,
): PlanDocument {
  const takes = new Map(
    reviewDirectory(document, directory).lines.map(
      (line) => [line.id, choices[line.name] ?? line.choices[0] ?? 'skip'] as const,
    ),
  );
  const { edit } = directoryEdit(document, directory, { takes, order }, () => testId('units'));
  if (!edit) return document;
  const outcome = applyEdit(document, edit, { newId: testId, year: 2022 });
  if (!outcome.ok) throw new Error(outcome.problem.code);
  return outcome.value.document;
}

const namesOf = (document: PlanDocument) => inOrder(document.units).map(({ name }) => name);
const unitNamed = (document: PlanDocument, name: string) =>
  [...document.units.values()].find((unit) => unit.name === name);
const head = ['单位名称', '简称', '联系人', '电话'];

describe('importing a directory', () => {
  it('[N10] the plan’s own directory changes nothing', () => {
    const document = planWith(
      {
        ...emptyUnit('x', 6, '市乡村振兴局'),
        aliases: ['市乡村局'],
        formerNames: [{ name: '市扶贫办', until: '2021-05-25' }],
        leader: '李某',
        contact: '张三、李四',
        phone: '0349-2020001、13900000000',
      },
      {
        ...emptyUnit('y', 7, '各区、县级市'),
        kind: 'collective',
        members: ['district'],
      },
      { ...emptyUnit('z', 8, '各有关单位'), kind: 'collective', members: ['gas', 'y', 'all'] },
    );
    const { columns, rows } = directoryTable(document);
    const directory = reading([columns.map(({ heading }) => heading), ...rows]);
    const review = reviewDirectory(document, directory);
    expect(review.problems).toEqual([]);
    expect(review.otherOrder).toBe(false);
    expect(review.lines.filter(({ status }) => status !== 'same')).toEqual([]);
    expect(imported(document, directory, {}, true)).toBe(document);
  });

  it('[N7] new units are added at the end, known ones get what they lack, an empty cell changes nothing', () => {
    const document = planWith({ ...emptyUnit('x', 6, '市水利局'), contact: '旧人', phone: '1' });
    const directory = reading([
      head,
      ['市应急局', '', '张三', '2020001'],
      ['市水利局', '', '新人', ''],
    ]);
    expect(reviewDirectory(document, directory).lines).toMatchObject([
      { name: '市应急局', status: 'new' },
      {
        name: '市水利局',
        status: 'changed',
        changes: [{ label: '联系人', before: '旧人', after: '新人' }],
      },
    ]);
    const after = imported(document, directory);
    expect(namesOf(after).at(-1)).toBe('市应急局');
    expect(unitNamed(after, '市应急局')).toMatchObject({ contact: '张三', kind: 'department' });
    expect(unitNamed(after, '市水利局')).toMatchObject({ contact: '新人', phone: '1' });
  });

  it('[N7] a full name with the short one that the plan has becomes an alias', () => {
    const document = planWith();
    const directory = reading([head, ['澜江市住房和城乡建设局', '市住建局', '张三', '']]);
    const [line] = reviewDirectory(document, directory).lines;
    expect(line).toMatchObject({ status: 'changed', unit: '市住建局' });
    expect(unitNamed(imported(document, directory), '市住建局')).toMatchObject({
      aliases: ['市住房城乡建设局', '澜江市住房和城乡建设局'],
      contact: '张三',
    });
  });

  it.each([
    [['市住房城乡建设局', '', '', ''], '市住建局', /别称/, ['same', 'skip']],
    [['市住房和城乡建设局', '', '', ''], '市住建局', /可能就是/, ['skip', 'same', 'new']],
    [['市住建局', '市规划和自然资源局', '', ''], '市住建局', /另一个单位/, ['skip', 'same']],
    [['市建设和规划局', '市住建局、市规划和自然资源局', '', ''], null, /不同的单位/, ['skip']],
  ])('[N7] %j is doubtful', (cells, unit, reason, choices) => {
    const [line] = reviewDirectory(planWith(), reading([head, cells])).lines;
    expect(line).toMatchObject({ status: 'doubtful', unit, choices });
    expect(line?.reason).toMatch(reason);
  });

  it('[N7] a doubtful row goes in as the person says', () => {
    const document = planWith();
    const directory = reading([head, ['市住房和城乡建设局', '', '张三', '']]);
    expect(imported(document, directory)).toBe(document);
    const same = imported(document, directory, { 市住房和城乡建设局: 'same' });
    expect(unitNamed(same, '市住建局')?.aliases).toContain('市住房和城乡建设局');
    const fresh = imported(document, directory, { 市住房和城乡建设局: 'new' });
    expect(unitNamed(fresh, '市住房和城乡建设局')?.contact).toBe('张三');
  });

  it('[N7] the same unit twice in a workbook is imported once', () => {
    const directory = reading([head, ['市应急局', '', '张三', ''], ['市应急局', '', '李四', '']]);
    const { lines } = reviewDirectory(planWith(), directory);
    expect(lines.map(({ status }) => status)).toEqual(['new', 'doubtful']);
    expect(lines[1]?.reason).toContain('第2行');
    expect(
      namesOf(imported(planWith(), directory)).filter((name) => name === '市应急局'),
    ).toHaveLength(1);
  });

  it('[N8] members are found among old and new units; what is nowhere is named', () => {
    const directory = reading([
      ['单位名称', '类别', '包含单位'],
      ['各有关单位', '集体称谓', '市住建局、市应急局\n市某某局'],
      ['市应急局', '部门', ''],
    ]);
    const { problems } = reviewDirectory(planWith(), directory);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ row: 2, message: expect.stringContaining('市某某局') });
    const after = imported(planWith(), directory);
    const fresh = unitNamed(after, '市应急局')?.id;
    expect(unitNamed(after, '各有关单位')?.members).toEqual(['housing', fresh]);
  });

  it('[N9] in the order of the workbook if wanted, the others keep their places', () => {
    const document = planWith();
    const directory = reading([
      head,
      ['朔州富华燃气公司', '', '', ''],
      ['市应急局', '', '', ''],
      ['市住建局', '', '', ''],
    ]);
    expect(reviewDirectory(document, directory).otherOrder).toBe(true);
    expect(namesOf(imported(document, directory, {}, true))).toEqual([
      '朔州富华燃气公司',
      '市应急局',
      '市规划和自然资源局',
      '朔城区人民政府',
      '市直相关部门',
      '市住建局',
    ]);
  });

  it('[N8] nothing is deleted', () => {
    const document = planWith();
    const after = imported(document, reading([head, ['市应急局', '', '', '']]));
    for (const id of document.units.keys()) expect(after.units.has(id)).toBe(true);
  });
});
