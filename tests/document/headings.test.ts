// Titles that name a year or a deadline reach the tasks below them. An invented notice.
import { describe, expect, test } from 'vitest';
import { decompose } from '#shared/document/decompose.ts';
import { proposedTasks } from '#shared/document/toPlan.ts';

const notice = (body: string, title = '城市更新三年行动方案（2022—2024年）') => `澜江市${title}

一、总体要求
到2024年底，全市城市品质明显提升。

${body}

五、保障措施
各单位要加强组织领导。

澜江市人民政府办公室
2022年3月18日
`;

const yearly = notice(`二、2022年重点任务
（一）道路改造工程
1.改造背街小巷。6月底前完成设计，10月底前完工。（牵头单位：市住建局，配合单位：市财政局）
2.新建停车场。（牵头单位：市城管局）

三、2023年重点任务
（一）2023年6月底前完成的任务
3.完成老旧小区改造。（牵头单位：市住建局）
4.完成燃气管网改造，3月底前开工。（牵头单位：市住建局）

四、2024年重点任务
5.年底前完成全部收尾工作。（牵头单位：市住建局）`);

function read(text: string) {
  const result = decompose(text);
  if (!result.ok) throw new Error(result.problem.code);
  return result.value;
}

describe('[S3] dates in titles', () => {
  test('give their year to dates without one, and their day to tasks without any', () => {
    const days = proposedTasks(read(yearly)).map(({ deadlines }) =>
      deadlines.map(({ end }) => end),
    );
    expect(days).toEqual([
      ['2022-06-30', '2022-10-31'],
      ['2022-12-31'],
      ['2023-06-30'],
      ['2023-03-31'],
      ['2024-12-31'],
    ]);
  });

  test('are stated, with their place in the title', () => {
    const [deadline] = proposedTasks(read(yearly))[2]?.deadlines ?? [];
    expect(deadline).toMatchObject({ basis: 'stated', raw: '2023年6月底前' });
    expect(yearly.slice(...(deadline?.span ?? [0, 0]))).toBe('2023年6月底前');
  });

  test('a stage hands its days on as inherited', () => {
    const proposal = read(
      notice(`二、重点任务
（一）集中整治阶段（2022年5月至10月）
1.拆除违法建设。（牵头单位：市城管局）
2.清理占道经营，6月底前完成。（牵头单位：市城管局）`),
    );
    const [first, second] = proposedTasks(proposal);
    expect(first?.deadlines).toMatchObject([{ basis: 'inherited', end: '2022-10-31' }]);
    expect(second?.deadlines).toMatchObject([{ basis: 'stated', end: '2022-06-30' }]);
  });

  test('[S4] leave no doubts where the year is known', () => {
    const codes = read(yearly).warnings.map(({ code }) => code);
    expect(codes).not.toContain('deadlineDoubtful');
  });

  test('[S4] are doubts themselves when they are corrupt', () => {
    const proposal = read(yearly.replace('（一）2023年6月底前', '（一）2O23年6月底前'));
    expect(proposal.warnings.filter(({ code }) => code === 'deadlineDoubtful')).toHaveLength(1);
    expect(proposedTasks(proposal)[2]?.deadlines[0]).toMatchObject({ end: '2023-12-31' });
  });
});

test('[D14] the whole year and holidays take the year of the plan', () => {
  const proposal = read(
    notice(
      `二、重点任务
（一）文化惠民工程
1.全年举办演出20场，国庆节前完成场馆改造。（牵头单位：市文旅局）`,
      '2022年文化惠民行动方案',
    ),
  );
  const days = proposedTasks(proposal)[0]?.deadlines.map(({ end }) => end);
  expect(days).toEqual(['2022-12-31', '2022-09-30']);
});

describe('[S4] a plan of several years', () => {
  const body = `二、重点任务
（一）道路改造工程
1.改造背街小巷，6月底前完工。（牵头单位：市住建局）`;

  test('says that the year of a date without one is a guess', () => {
    const proposal = read(notice(body));
    expect(proposedTasks(proposal)[0]?.deadlines[0]).toMatchObject({
      end: '2022-06-30',
      basis: 'inferred',
    });
    expect(proposal.warnings.map(({ code }) => code)).toContain('deadlineDoubtful');
  });

  test('a plan of one year has nothing to ask', () => {
    const proposal = read(notice(body, '2022年城市更新行动方案'));
    expect(proposedTasks(proposal)[0]?.deadlines[0]).toMatchObject({
      end: '2022-06-30',
      basis: 'stated',
    });
    expect(proposal.warnings.map(({ code }) => code)).not.toContain('deadlineDoubtful');
  });
});
