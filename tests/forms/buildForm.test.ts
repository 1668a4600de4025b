import { describe, expect, it } from 'vitest';
import { baselineLayout, readBaseline } from '#shared/forms/baseline.ts';
import { buildForm } from '#shared/forms/buildForm.ts';
import { readFormDefinition } from '#shared/forms/definition.ts';
import { formFileName, safeFileName } from '#shared/forms/fileName.ts';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import { formOptions, report, samplePlan, unit } from './samplePlan.ts';

describe('who reports', () => {
  it('[P1] reaches the members of collectives and lists those without any', () => {
    const { units, withoutMembers } = reportingUnits(samplePlan());
    expect(units.map((each) => each.unit.name)).toEqual([
      '市住建局',
      '市规划和自然资源局',
      '市城市管理局',
      '朔城区',
      '平鲁区',
    ]);
    expect(units[3]?.tasks.map(({ task, role }) => [task.id, role])).toEqual([
      ['t4', 'lead'],
      ['t2', 'support'],
    ]);
    expect(withoutMembers.map(({ name }) => name)).toEqual(['市直相关部门']);
  });

  it('[P1] ends with a collective that contains itself', () => {
    const document = samplePlan({
      units: [
        unit('u-qx', 1, '各区', { kind: 'collective', members: ['u-x', 'u-sc'] }),
        unit('u-x', 2, '城区', { kind: 'collective', members: ['u-qx'] }),
        unit('u-sc', 3, '朔城区'),
      ],
    });
    expect(reportingUnits(document).units.map((each) => each.unit.id)).toEqual(['u-sc']);
  });
});

describe('a form', () => {
  const form = buildForm(samplePlan(), 'u-zj', '2022-06', formOptions);

  it('[P2] lists led tasks first, then supported ones, numbered', () => {
    expect(form.rows.map(({ taskId, cells }) => [taskId, cells.ordinal, cells.role])).toEqual([
      ['t2', 1, '牵头'],
      ['t3', 2, '牵头'],
      ['t5', 3, '牵头'],
      ['t1', 4, '配合'],
    ]);
  });

  it('[P28] says whose it is, for which period and by when it is to be back; the day is signed below', () => {
    expect(form.headLine).toEqual([
      '填报单位（盖章）：市住建局',
      '期次：2022年6月',
      '报送期限：2022年7月5日',
    ]);
    expect(form.signature).toContain('填报日期');
  });

  it('[P3] starts from what is known, with the last report beside', () => {
    expect(form.rows[1]?.cells).toMatchObject({
      action: '设施建设跨越行动',
      project: '道路畅通工程',
      targets: '新建改造城市道路12条',
      deadline: '2022年6月30日',
      lastProgress: '2022年5月（推进中，55%）：已完成6条道路改造，1条断头路贯通。',
      status: '推进中',
      percent: 55,
      progress: null,
      contact: '王芳',
    });
    // Not the first lead: the task's own status is not this unit's to repeat.
    expect(form.rows[0]?.cells).toMatchObject({ status: null, percent: null, contact: '李明' });
  });

  it('[P3] shows the report of the same period when there is one', () => {
    const progress = [report('t3', 'u-zj', '2022-06', { percent: 66, progress: '已报' })];
    const again = buildForm(samplePlan({ progress }), 'u-zj', '2022-06', formOptions);
    expect(again.rows[1]?.cells).toMatchObject({ percent: 66, progress: '已报', status: null });
  });

  it('[P5] sends every value along a second time and reads it back', () => {
    const baseline = readBaseline(baselineLayout(form));
    expect(baseline).toMatchObject({ planId: 'plan-one', unitId: 'u-zj', period: '2022-06' });
    expect(baseline?.columns).toHaveLength(16);
    expect(Object.fromEntries(baseline?.sent.get('t3') ?? [])).toMatchObject({
      status: 'inProgress',
      percent: '55',
      progress: '',
      problems: '',
      nextSteps: '',
      actualDate: '',
      contact: '王芳',
      phone: '03492020002',
      taskStatus: 'inProgress',
      taskPercent: '55',
      taskDone: '',
    });
    // [P9] and what the unit is told, empty or not.
    expect(Object.fromEntries(baseline?.sent.get('t3') ?? [])).toMatchObject({
      task: '新建改造城市道路12条，打通断头路4条，完善慢行系统。',
      project: '道路畅通工程',
      role: '牵头',
      targets: '新建改造城市道路12条',
      deadline: '2022年6月30日',
    });
    expect(baseline?.sent.get('t5')?.get('targets')).toBe('');
    // [P4] the second lead's form says nothing of the task's own fields.
    expect(baseline?.sent.get('t2')?.has('taskStatus')).toBe(false);
  });

  it('[P5] does not take a damaged baseline for one', () => {
    expect(readBaseline([])).toBeNull();
    expect(readBaseline([['别的表']])).toBeNull();
    expect(readBaseline(baselineLayout(form).filter(([, fact]) => fact !== 'period'))).toBeNull();
  });
});

describe('names and definitions', () => {
  it('[P6] makes names that Windows takes', () => {
    expect(formFileName([3, 40], '市住建局', '2022-06', '进展反馈表')).toBe(
      '03_市住建局_2022年6月_进展反馈表.xlsx',
    );
    expect(formFileName([3, 400], 'a/b:c*?', '2022-Q2', '进展反馈表')).toBe(
      '003_a_b_c__2022年第二季度_进展反馈表.xlsx',
    );
    expect(safeFileName('con')).toBe('_con');
    expect(safeFileName('名称. . ')).toBe('名称');
    expect(Array.from(safeFileName('长'.repeat(300)))).toHaveLength(120);
  });

  it('[P7] refuses a definition that is not one, and says where', () => {
    expect(readFormDefinition('{')).toMatchObject({ ok: false });
    const bad = { ...formOptions.definition, columns: [{ key: 'colour', heading: 'x', width: 5 }] };
    expect(readFormDefinition(JSON.stringify(bad))).toMatchObject({
      problem: { code: 'badFormDefinition', where: 'columns.0.key' },
    });
  });
});
