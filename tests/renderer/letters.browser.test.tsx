// 文书 on screen: whom a letter goes to, what is asked of the main process, stopping, what could not be written.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Calls } from '#shared/ipc/calls.ts';
import type { LettersScope } from '#shared/ipc/letterCalls.ts';
import { failure, success } from '#shared/result.ts';
import { LettersPage } from '#renderer/letters/LettersPage.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

type Written = Calls['letters:write']['reply'];

const scope: LettersScope = {
  units: [
    { id: 'u1', name: '市住建局', reasons: ['逾期任务2项'] },
    { id: 'u2', name: '市水利局', reasons: [] },
    { id: 'u3', name: '市城管局', reasons: ['未报进展'] },
  ],
  note: '',
};
const look = {
  align: 'center',
  size: 22,
  bold: false,
  font: 'title',
  indented: false,
  newPage: false,
  red: false,
  before: 0,
  after: 0,
  left: 0,
  ruled: 'none',
} as const;
const answers = {
  'letters:scope': () => success(scope),
  'letters:preview': ({ unitId }: { unitId: string | null }) =>
    success({
      blocks: [{ kind: 'paragraph' as const, text: `发给${unitId ?? '各单位'}`, look }],
      cut: 0,
    }),
  'letters:choose': () =>
    success({ token: 'job', place: '/文书', newFolder: '新', existing: [], open: [] }),
};
const button = (name: string | RegExp) => page.getByRole('button', { name });

test('[L2] those concerned are ticked; what is chosen by hand goes to the main process', async () => {
  const { asked } = await showPage(LettersPage, { plan: planState(cityPlan()), answers });
  await expect.element(page.getByText('发给各单位')).toBeVisible();
  await page.getByRole('radio', { name: '催办函' }).click();
  await expect.element(page.getByText('收文单位：已选2个')).toBeVisible();
  await expect.element(page.getByText('发给u1')).toBeVisible();
  await page.getByRole('checkbox', { name: '选择市住建局' }).click();
  await page.getByRole('checkbox', { name: '选择市水利局' }).click();
  // The order is the official one, whatever was ticked first.
  await expect.element(page.getByText('发给u2')).toBeVisible();
  await button('下一份').click();
  await expect.element(page.getByText('发给u3')).toBeVisible();
  await button('生成催办函（2份）…').click();
  await expect.poll(() => asked.map(({ name }) => name)).toContain('letters:write');
  expect(asked.find(({ name }) => name === 'letters:choose')).toMatchObject({
    request: { kind: 'urge', unitIds: ['u2', 'u3'], replaces: null },
  });
  await button('不选').click();
  await expect.element(page.getByText(/没有选择单位/)).toBeVisible();
  await expect.element(button('生成催办函（0份）…')).toHaveAttribute('aria-disabled', 'true');
});

test('arrows lead through the units, the space bar ticks', async () => {
  await showPage(LettersPage, { plan: planState(cityPlan()), answers });
  await page.getByRole('radio', { name: '提醒函' }).click();
  await page.getByRole('checkbox', { name: '选择市住建局' }).click();
  await userEvent.keyboard('{End} ');
  await expect.element(page.getByRole('checkbox', { name: '选择市水利局' })).toBeChecked();
  await userEvent.keyboard('{ArrowUp} ');
  await expect.element(page.getByText('收文单位：已选1个')).toBeVisible();
});

test('[L6] a number typed in square brackets gets hexagonal ones', async () => {
  await showPage(LettersPage, { plan: planState(cityPlan()), answers });
  const field = page.getByRole('textbox', { name: '文号' });
  await field.fill('政督函[2022]5号');
  await userEvent.keyboard('{Tab}');
  await expect.element(field).toHaveValue('政督函〔2022〕5号');
});

test('[L2] a notice of who has not reported is not made before anybody is late', async () => {
  await showPage(LettersPage, {
    plan: planState(cityPlan()),
    answers: {
      ...answers,
      'letters:scope': () =>
        success({ ...scope, note: '还没有到期，不列未报单位。请换一个期次或截至日。' }),
    },
  });
  await page.getByRole('radio', { name: '未报情况通报' }).click();
  await expect
    .element(page.getByText('还没有到期，不列未报单位。请换一个期次或截至日。'))
    .toBeVisible();
  await expect.element(button('生成未报情况通报…')).toHaveAttribute('aria-disabled', 'true');
  await page.getByRole('radio', { name: '督查通报' }).click();
  await expect.element(button('生成督查通报…')).not.toHaveAttribute('aria-disabled', 'true');
});

test('shows progress, stops, and says what was not written', async () => {
  let finish: (reply: Written) => void = () => {};
  const reply = new Promise<Written>((resolve) => {
    finish = resolve;
  });
  const { asked, emit, onClose } = await showPage(LettersPage, {
    plan: planState(cityPlan()),
    answers: {
      ...answers,
      'letters:write': () => reply,
      'work:stop': () => success(null),
      'file:open': () => success(null),
    },
  });
  await page.getByRole('radio', { name: '催办函' }).click();
  await button('生成催办函（2份）…').click();
  await expect.poll(() => asked.map(({ name }) => name)).toContain('letters:write');
  emit('app:progress', { label: '正在生成催办函', done: 1, total: 2, canStop: true });
  await expect.element(page.getByText('正在生成催办函（1/2）')).toBeVisible();
  await expect.element(button('返回')).toHaveAttribute('aria-disabled', 'true');
  await button('停止').click();
  expect(asked).toContainEqual({ name: 'work:stop', request: null });
  finish(
    success({
      folder: { token: 'folder', name: '催办', place: '/文书' },
      single: null,
      files: [{ unit: '市住建局', name: '01_市住建局_催办函.docx', number: '〔2022〕5号' }],
      failed: [{ unitId: 'u3', unit: '市城管局', problem: { code: 'fileBusy' } }],
      left: ['市教育局'],
      recorded: false,
    }),
  );
  await expect.element(page.getByText('计划不能修改，没有记下这次文书。')).toBeVisible();
  await expect.element(page.getByText(/^市城管局：文件正被其他程序占用/)).toBeVisible();
  await expect.element(page.getByText('已停止，还有1个单位没有生成：市教育局。')).toBeVisible();
  await button('打开文件夹').click();
  expect(asked).toContainEqual({ name: 'file:open', request: { token: 'folder' } });
  await button('完成').click();
  await button('返回').click();
  expect(onClose).toHaveBeenCalledOnce();
});

test('a failure is said where the letter would stand', async () => {
  await showPage(LettersPage, {
    plan: planState(cityPlan()),
    answers: { ...answers, 'letters:preview': () => failure('letterTemplateUnfit', '本办通报') },
  });
  await expect.element(page.getByText(/^本办通报：这个文书模板不能用/)).toBeVisible();
});

test('[L4] the list says which letters no longer hold', async () => {
  const details = {
    issuer: '市政府',
    to: '各有关单位',
    copies: '',
    signer: '',
    date: '2022-07-06',
    replyBy: null,
    contact: '',
    phone: '',
  };
  const letter = {
    id: 'le-1',
    at: '2022-07-06T01:00:00.000Z',
    kind: 'unreported' as const,
    template: 'unreported',
    unitIds: [],
    period: '2022-06',
    asOf: '2022-07-06',
    number: '政督〔2022〕3号',
    details,
    file: '未报情况通报_2022年6月.docx',
  };
  const { asked } = await showPage(LettersPage, {
    plan: planState(cityPlan()),
    answers: {
      ...answers,
      'letters:list': () => success([{ letter, changes: ['未报单位数 5 → 3'] }]),
      'plan:asOf': ({ day }: { day: string | null }) =>
        success({ asOf: day ?? '2022-07-05', today: '2022-07-05' }),
    },
  });
  await page.getByRole('tab', { name: /^已发文书/ }).click();
  await expect.element(page.getByText('数字已变：未报单位数 5 → 3')).toBeVisible();
  await button('重新生成：未报情况通报政督〔2022〕3号').click();
  await expect.element(page.getByText(/正在重新生成一份已发文书/)).toBeVisible();
  await expect.element(page.getByRole('textbox', { name: '文号' })).toHaveValue('政督〔2022〕3号');
  expect(asked).toContainEqual({ name: 'plan:asOf', request: { day: '2022-07-06' } });
});
