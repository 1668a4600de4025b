// What the notice says that units owe in its stages. Rules Y3 to Y9.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggestDuties } from '#shared/duties/suggestDuties.ts';
import { fromSnapshot, type PlanDocument } from '#shared/plan/document.ts';
import type { DutyRow } from '#shared/plan/model.ts';
import { duty, smallSnapshot } from '../plan/smallPlan.ts';

/** The small plan, leads 市住建局 and 市规划和自然资源局, with the text in its first stage (2021年4月). */
function plan(text: string, duties: DutyRow[] = []): PlanDocument {
  const snapshot = smallSnapshot();
  const stages = snapshot.stages.map((stage) => (stage.id === 's1' ? { ...stage, text } : stage));
  return fromSnapshot({ ...snapshot, stages, duties });
}

const suggested = (text: string) => suggestDuties(plan(text));
const whats = (text: string) => suggested(text).map(({ what }) => what);

describe('what is owed', () => {
  it.each([
    ['各责任单位制定实施方案，列出项目清单，明确专人负责。', ['制定实施方案', '列出项目清单']],
    [
      '各单位分别制定本地区、本行业、本部门行动实施方案。',
      ['制定本地区、本行业、本部门行动实施方案'],
    ],
    ['各部门要抓紧编制年度工作计划和责任清单。', ['编制年度工作计划和责任清单']],
    [
      '各责任单位开展自查，形成总结自查报告，报领导小组办公室。',
      ['开展自查', '形成总结自查报告并报送'],
    ],
    ['各单位全面自查自评并形成自评报告。', ['形成自评报告']],
    ['各牵头单位将工作总结报送市住建局。', ['报送工作总结']],
    ['各责任单位的实施方案于4月20日前报送领导小组办公室。', ['报送实施方案']],
    ['各地建立问题台账；各部门签订目标责任书。', ['建立问题台账', '签订目标责任书']],
    ['请各单位于4月底前确定联络员，并报送联络员名单。', ['报送联络员名单']],
  ])('[Y4] %s', (text, expected) => {
    expect(whats(text)).toEqual(expected);
  });

  it.each([
    ['work that is no document', '各责任单位总结经验，落实资金，确保按期完成，形成长效机制。'],
    ['[Y6] what an office above does', '市专班对照清单逐项验收，形成验收报告，报送市政府。'],
    ['[Y6] and what it does next', '领导小组办公室组织考核。形成考核报告。制定下年度计划。'],
    ['[Y6] a document without anybody', '召开动员会议，制定具体方案，广泛宣传发动。'],
    ['[Y8] what comes back', '各责任单位每月报送进展情况，定期上报工作总结。'],
    ['a body that is handed something', '各责任单位将议题提交市人大代表审议。'],
    ['an empty text', ''],
  ])('is not %s', (_case, text) => {
    expect(whats(text)).toEqual([]);
  });

  it('[Y3] has its sentence, once for one duty of a stage', () => {
    const text = '为期一个月。各责任单位制定实施方案，广泛宣传。各单位要制定实施方案。';
    expect(suggested(text)).toMatchObject([
      { stageId: 's1', sentence: '各责任单位制定实施方案，广泛宣传', who: '各责任单位' },
    ]);
  });

  it('[Y9] is not what the plan has already', () => {
    const text = '各责任单位制定实施方案，列出项目清单。';
    const left = suggestDuties(plan(text, [duty(1, 'y1', 'housing')]));
    expect(left.map(({ what }) => what)).toEqual(['列出项目清单']);
  });
});

describe('who owes it', () => {
  const who = (text: string) => suggested(text).map(({ units }) => units.join('、'));

  it.each([
    ['各责任单位制定实施方案。', ['housing、planning、district']],
    ['各牵头单位制定实施方案。', ['housing、planning']],
    ['市直各部门制定实施方案。', ['housing、planning']],
    ['各县（市、区）人民政府制定实施方案。', ['district']],
    ['朔城区人民政府、市住房城乡建设局分别制定实施方案。', ['housing、district']],
    ['市直相关部门、朔城区人民政府制定实施方案。', ['planning、district']],
    ['由市住建局牵头制定总体实施方案。', ['housing']],
    ['各乡镇和有关部门建立台账。', ['housing、planning、district']],
    ['各企业报送自查报告。', ['housing、planning、district']],
    ['各地各部门制定实施方案。', ['housing、planning、district']],
    ['全市各级各部门制定实施方案。', ['housing、planning']],
    ['各县（市、区）、市直有关部门要结合实际，制定实施方案。', ['housing、planning、district']],
    ['各责任单位根据自身职能，结合实际，制定实施方案。', ['housing、planning、district']],
  ])('[Y5] %s', (text, expected) => {
    expect(who(text)).toEqual(expected);
  });

  it('[Y5] holds in later sentences until another is named', () => {
    const text = '市住建局牵头部署。制定实施方案。市规划和自然资源局列出项目清单。';
    expect(who(text)).toEqual(['housing', 'planning']);
  });

  it('[Y6] without any subject what is handed in is for the lead units', () => {
    const [only, ...more] = suggested('于2021年4月25日前报送实施方案。');
    expect(more).toEqual([]);
    expect(only).toMatchObject({ who: '', units: ['housing', 'planning'], due: '2021-04-25' });
  });
});

describe('when it is due', () => {
  it.each([
    ['各责任单位于2021年4月20日前报送实施方案。', '报送实施方案', '2021-04-20'],
    ['各责任单位于4月20日前报送实施方案。', '报送实施方案', '2021-04-20'],
    ['各责任单位报送2021年工作总结。', '报送2021年工作总结', null],
    ['各责任单位制定实施方案，并于4月25日前报送市住建局。', '制定实施方案并报送', '2021-04-25'],
    ['各责任单位制定实施方案并于4月25日前报市住建局备案。', '制定实施方案并报送', '2021-04-25'],
    ['各责任单位制定实施方案，报领导小组办公室备案。', '制定实施方案并报送', null],
    ['各责任单位制定实施方案。', '制定实施方案', null],
    [
      '各单位研究制定具体实施方案，细化工作措施，明确责任分工，并于4月25日前报市创建办备案。',
      '研究制定具体实施方案并报送',
      '2021-04-25',
    ],
    [
      '各责任单位对工作进行全面总结，形成书面总结报告，于2021年4月28日前报市专班办公室。市专班组织验收。',
      '形成书面总结报告并报送',
      '2021-04-28',
    ],
    ['各单位于4月15日前将自评报告报送市政府督查室。', '报送自评报告', '2021-04-15'],
  ])('[Y7] %s', (text, what, due) => {
    expect(suggested(text)).toMatchObject([{ what, due }]);
  });
});

it('reads any text in bounded work, and every suggestion is of that text', () => {
  const words = fc.constantFrom(
    ...'各责任单位、市直部门于4月底前将制定报送实施方案清单总结自查，。；（）每月领导小组'.match(
      /.{1,3}/gu,
    )!,
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), (parts) => {
      const text = parts.join('');
      for (const { sentence, units, what } of suggested(text)) {
        expect(text).toContain(sentence);
        expect(units.length).toBeGreaterThan(0);
        expect(what.length).toBeGreaterThan(2);
      }
    }),
  );
});
