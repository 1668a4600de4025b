// The dialog that writes workbooks for the units.
import { expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { reportingUnits } from '#shared/forms/reportingUnits.ts';
import type { Calls } from '#shared/ipc/calls.ts';
import type { FormsFolder, FormsWritten } from '#shared/ipc/formCalls.ts';
import { fromSnapshot, toSnapshot } from '#shared/plan/document.ts';
import type { SendRow } from '#shared/plan/outputRows.ts';
import { failure, success } from '#shared/result.ts';
import { FormsDialog } from '#renderer/forms/FormsDialog.tsx';
import { cityPlan } from './cityPlan.ts';
import { planState, showPage } from './showPage.tsx';

type Reply = Calls['forms:write']['reply'];

const chosenFolder: FormsFolder = {
  token: 'job',
  place: 'D:\\反馈表',
  newFolder: '2022年7月_反馈表',
  existing: [],
  open: [],
};
const files: FormsWritten = {
  folder: { token: 'folder', name: '反馈表', place: 'D:\\反馈表' },
  files: [{ unit: '市住建局', name: '市住建局_任务进展反馈表.xlsx' }],
  failed: [],
  left: [],
  recorded: true,
  list: { token: 'list', name: '发放清单.xlsx', place: 'D:\\反馈表' },
  listProblem: null,
};
const written = success(files);
const chooses = () => success(chosenFolder);

/** The plan in July with forms of the month for its first units: one is back, one has got a task since. */
function sentPlan() {
  const document = cityPlan();
  const [first, second, third] = reportingUnits(document).units;
  if (!first || !second || !third) throw new Error('three units report');
  const send = ({ unit, tasks }: typeof first, without = 0): SendRow => ({
    id: `sd-${unit.id}`,
    period: '2022-07',
    unitId: unit.id,
    at: '2022-07-01T01:00:00.000Z',
    file: `${unit.name}.xlsx`,
    tasks: tasks.length - without,
    asked: { lead: tasks.slice(without).map(({ task }) => task.id), support: [] },
  });
  const sends = [send(first), send(second, 1), send(third)];
  const back = { id: 'im', at: '2022-07-04T02:00:00.000Z', period: '2022-07', files: ['表.xlsx'] };
  const returned = { ...back, id: 'rt', importId: 'im', unitId: first.unit.id, file: '表.xlsx' };
  return {
    names: [first, second, third].map(({ unit }) => unit.name),
    document: fromSnapshot({
      ...toSnapshot(document),
      sends,
      imports: [{ ...back, state: 'merged' }],
      returns: [{ ...returned, digest: '0' }],
    }),
  };
}

test('lists every unit, all chosen at first, and the collectives that get none', async () => {
  const document = cityPlan();
  const { units, withoutMembers } = reportingUnits(document);
  expect(withoutMembers.length).toBeGreaterThan(0);
  await showPage(FormsDialog, { plan: planState(document), answers: {} });
  await expect.element(page.getByText(`将生成${units.length}份。`)).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: '全选' })).toBeChecked();
  await expect.element(page.getByText(/写明包含哪些单位/)).toBeVisible();
  for (const { name } of withoutMembers) {
    await expect.element(page.getByText(new RegExp(`“${name}”`))).toBeVisible();
  }
});

test('writes for the month of the as-of day, shows progress, lists the files, opens the folder', async () => {
  let finish: (reply: Reply) => void = () => {};
  const reply = new Promise<Reply>((resolve) => {
    finish = resolve;
  });
  const { asked, emit, onClose } = await showPage(FormsDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: {
      'forms:choose': chooses,
      'forms:write': () => reply,
      'work:stop': () => success(null),
      'file:open': () => success(null),
    },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect.poll(() => asked.at(-1)?.name).toBe('forms:write');
  expect(asked.slice(-2)).toEqual([
    { name: 'forms:choose', request: { period: '2022-07', units: null, form: '' } },
    { name: 'forms:write', request: { token: 'job', into: 'folder' } },
  ]);
  emit('app:progress', { label: '正在生成反馈表', done: 7, total: 27, canStop: true });
  await expect.element(page.getByText('正在生成反馈表（7/27）')).toBeVisible();
  await expect.element(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', '7');
  // Nothing closes the dialog while the files are being written; its button stops the writing.
  await userEvent.keyboard('{Escape}');
  expect(onClose).not.toHaveBeenCalled();
  await page.getByRole('button', { name: '停止' }).click();
  expect(asked.at(-1)).toEqual({ name: 'work:stop', request: null });
  finish(success({ ...files, left: ['市公安局'] }));
  await expect.element(page.getByText('市住建局_任务进展反馈表.xlsx')).toBeVisible();
  await expect.element(page.getByText('已停止，还有1个单位没有生成：市公安局。')).toBeVisible();
  await page.getByRole('button', { name: '打开文件夹' }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'folder' } });
  await page.getByRole('button', { name: '发放清单.xlsx' }).click();
  expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'list' } });
});

test('[P22] chooses what lacks a form, those that have not returned, or units by hand', async () => {
  const { names, document } = sentPlan();
  const all = reportingUnits(document).units.length;
  const { asked } = await showPage(FormsDialog, {
    plan: planState(document),
    answers: { 'forms:choose': () => success(null) },
  });
  // At first: those without a form, and the one whose form lacks a task.
  await expect.element(page.getByText(`将生成${all - 2}份。`)).toBeVisible();
  const row = (name = '') =>
    page.getByRole('row').filter({ has: page.getByRole('checkbox', { name: `选择${name}` }) });
  await expect.element(row(names[0])).toMatchTextContent(/已报.*2022年7月4日 \d\d:00表.xlsx/);
  await expect.element(row(names[1])).toMatchTextContent(/未报，需补发发出后新增1项任务/);
  await expect.element(row(names[2])).toMatchTextContent(/已发，未报/);
  await page.getByRole('button', { name: '已发未报 2' }).click();
  await page.getByRole('checkbox', { name: `选择${names[1]}` }).click();
  await expect.element(page.getByText('将生成1份。')).toBeVisible();
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  const third = reportingUnits(document).units[2]?.unit.id;
  expect(asked.at(-1)?.request).toEqual({ period: '2022-07', units: [third], form: '' });
  await page.getByRole('button', { name: '不选' }).click();
  await expect
    .element(page.getByRole('button', { name: '选择文件夹并生成' }))
    .toHaveAttribute('aria-disabled', 'true');
});

test('copies who has not returned, for a message', async () => {
  const { names, document } = sentPlan();
  await showPage(FormsDialog, { plan: planState(document), answers: {} });
  const put = vi.spyOn(DataTransfer.prototype, 'setData');
  await page.getByRole('button', { name: '复制未报名单' }).click();
  await expect.element(page.getByText(/未报名单已复制/)).toBeVisible();
  const told = put.mock.calls[0]?.[1];
  expect(told).toMatch(/2022年7月反馈表：已发3个单位，已报1个，未报2个。请于2022年8月5日前报送。/u);
  expect(told).toContain(`未报单位：${names[1]}、${names[2]}。`);
  put.mockClear();
  await page.getByRole('button', { name: '复制清单' }).click();
  const lines = put.mock.calls[0]?.[1].split('\n') ?? [];
  expect(lines).toHaveLength(reportingUnits(document).units.length + 1);
  expect(lines[1]).toMatch(new RegExp(`^1\t${names[0]}\t`, 'u'));
  put.mockRestore();
});

test('[P23] asks once before it replaces files, and offers a folder of its own', async () => {
  const existing = ['01_市住建局.xlsx', '发放清单.xlsx'];
  const folder = { ...chosenFolder, existing, open: ['01_市住建局.xlsx'] };
  const { asked } = await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:choose': () => success(folder), 'forms:write': () => written },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(/已有2个同名文件.*“01_市住建局.xlsx”可能正在打开（Excel 或 WPS）/);
  expect(asked.some(({ name }) => name === 'forms:write')).toBe(false);
  await page.getByRole('button', { name: '放到新文件夹“2022年7月_反馈表”' }).click();
  expect(asked.at(-1)?.request).toEqual({ token: 'job', into: 'newFolder' });
  await expect.element(page.getByText(/已生成2022年7月的1份反馈表/)).toBeVisible();
});

test('says when the plan could not keep what was written', async () => {
  const kept = success({ ...files, recorded: false });
  await showPage(FormsDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'forms:choose': chooses, 'forms:write': () => kept },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect.element(page.getByText('计划不能修改，没有记下这次发表。')).toBeVisible();
});

test('a quarter can be chosen, and the period before it', async () => {
  const { asked } = await showPage(FormsDialog, {
    plan: planState(cityPlan(), { asOf: '2022-07-05' }),
    answers: { 'forms:choose': () => success(null) },
  });
  await page.getByRole('combobox', { name: '周期' }).selectOptions('quarter');
  await page.getByRole('button', { name: '上一期' }).click();
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  expect(asked.at(-1)).toEqual({
    name: 'forms:choose',
    request: { period: '2022-Q2', units: null, form: '' },
  });
  // The folder dialog was cancelled: the choice stands.
  await expect.element(page.getByRole('combobox', { name: '期次' })).toHaveValue('2022-Q2');
});

test('a form that could not be written is named with its reason, the others are listed', async () => {
  const unit = reportingUnits(cityPlan()).units[4]?.unit;
  if (!unit) throw new Error('a fifth unit');
  const failed = [
    { unitId: unit.id, unit: unit.name, problem: { code: 'fileBusy', where: '05.xlsx' } },
  ];
  await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:choose': chooses, 'forms:write': () => success({ ...files, failed }) },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect
    .element(page.getByRole('alert'))
    .toMatchTextContent(new RegExp(`${unit.name}：05.xlsx：文件正被其他程序占用`));
  await expect.element(page.getByText('市住建局_任务进展反馈表.xlsx')).toBeVisible();
  await page.getByRole('button', { name: '重新选择' }).click();
  await expect.element(page.getByText('将生成1份。')).toBeVisible();
  await expect.element(page.getByRole('checkbox', { name: `选择${unit.name}` })).toBeChecked();
});

test('a failure is said in words and Esc closes', async () => {
  const { onClose } = await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:choose': () => failure('fileNotAllowed', 'D:\\反馈表') },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect.element(page.getByRole('alert')).toMatchTextContent(/反馈表：没有权限/);
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose).toHaveBeenCalled();
});

test('the keyboard stays in the dialog while its button rests, and goes back to the button', async () => {
  let finish: (reply: Calls['forms:choose']['reply']) => void = () => {};
  const reply = new Promise<Calls['forms:choose']['reply']>((resolve) => {
    finish = resolve;
  });
  const { onClose } = await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:choose': () => reply },
  });
  const button = page.getByRole('button', { name: '选择文件夹并生成' });
  await button.click();
  await expect.element(button).toBeDisabled();
  // A browser takes the focus from a disabled button only when it has drawn it.
  for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
  const dialog = page.getByRole('dialog').element();
  expect(dialog.contains(document.activeElement)).toBe(true);
  finish(failure('fileBusy', '市住建局.xlsx'));
  await expect.element(page.getByRole('alert')).toBeVisible();
  await expect.poll(() => document.activeElement).toBe(button.element());
  await userEvent.keyboard('{Escape}');
  await expect.poll(() => onClose).toHaveBeenCalledOnce();
});

test('the keyboard stays in the dialog when what had the focus is gone', async () => {
  await showPage(FormsDialog, {
    plan: planState(cityPlan()),
    answers: { 'forms:choose': chooses, 'forms:write': () => written },
  });
  await page.getByRole('button', { name: '选择文件夹并生成' }).click();
  await expect.element(page.getByRole('button', { name: '打开文件夹' })).toBeVisible();
  const dialog = page.getByRole('dialog').element();
  await expect.poll(() => dialog.contains(document.activeElement)).toBe(true);
});

test('without a plan the dialog says so', async () => {
  await showPage(FormsDialog, { plan: null, answers: {} });
  await expect.element(page.getByRole('alert')).toMatchTextContent(/还没有打开计划/);
});
