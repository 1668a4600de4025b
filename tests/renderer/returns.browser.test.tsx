// The page that collects returns: choosing and dropping, files, rows, columns, the panel, merging.
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { success } from '#shared/result.ts';
import { detailOf, differenceOf, fakeReview, fileOf, noPanel, rowOf } from './fakeReview.ts';
import {
  batch,
  cell,
  filesListed,
  Page,
  plan,
  press,
  showReview,
  tasks,
  textOf,
} from './returnsKit.tsx';
import { planState, showPage } from './showPage.tsx';

test('[RV3] files are found by initials of pinyin, filtered by state and sorted', async () => {
  await showReview();
  const units = () =>
    [...document.querySelectorAll('[role=option]')].map(
      (option) => option.textContent.match(/^[^▲✕✓]+/u)?.[0],
    );
  await expect.poll(units).toEqual(['市住建局', '市城管局', '未认出单位', '市水利局']);
  await userEvent.selectOptions(page.getByRole('combobox', { name: '排序' }), '按文件名');
  await expect.poll(units).toEqual(['市住建局', '市城管局', '市水利局', '未认出单位']);
  await page.getByRole('textbox', { name: '查找文件' }).fill('ssl');
  await expect.poll(units).toEqual(['市水利局']);
  await page.getByRole('textbox', { name: '查找文件' }).fill('');
  await userEvent.selectOptions(page.getByRole('combobox', { name: '状态' }), 'refused');
  await expect.poll(() => units()).toEqual(['未认出单位']);
  await expect.element(page.getByText('文件加了密码，读不出来。').first()).toBeVisible();
});

test('[RV3] arrows go through the files and ask for each of them; Enter gives the keys to the sheet', async () => {
  const { asked } = await showReview();
  await filesListed().click({ position: { x: 20, y: 20 } });
  await expect.poll(() => textOf(0, 'decision')).toContain('✓采用');
  await press('{ArrowDown}');
  await expect
    .poll(() => asked.filter(({ name }) => name === 'returns:file').map(({ request }) => request))
    .toEqual([
      { token: 'r', file: 0 },
      { token: 'r', file: 1 },
    ]);
  await expect.poll(() => textOf(1, 'field')).toBe('进展情况');
  await press('{Enter}');
  await expect.poll(() => document.activeElement?.classList).toContain('pb-sink');
});

test('[RV4] the foot says what a merge will do; open questions are asked about first', async () => {
  const { asked } = await showReview();
  await expect
    .element(page.getByText(/将把.*3个文件的2处写入计划.*4处还没有决定.*1个文件不能采用/))
    .toBeVisible();
  await page.getByRole('button', { name: '合并' }).click();
  await expect.element(page.getByRole('alertdialog')).toMatchTextContent(/4处还没有决定/);
  await page.getByRole('button', { name: '仍要合并' }).click();
  await expect
    .poll(() => asked.at(-1))
    .toEqual({ name: 'returns:accept', request: { token: 'r' } });
  await expect.element(page.getByText(/3个文件的2处变化写入计划/)).toBeVisible();
  await expect.element(page.getByText('另有5处没有采用，计划保留原来的内容。')).toBeVisible();
  await expect.element(page.getByRole('region', { name: '没有合并的文件' })).toBeVisible();
});

test('after the merge the import is taken back at once; what could not be is listed', async () => {
  const { asked } = await showReview(batch(), {
    'imports:undo': () =>
      success({
        revision: 3,
        reverted: 2,
        kept: [{ where: '完成率', reason: '导入以后又改过' }],
        failed: [],
      }),
    'returns:writeSendBack': () => success({ token: 'w', name: '退回意见.xlsx', place: '收表' }),
  });
  await page.getByRole('button', { name: '合并' }).click();
  await page.getByRole('button', { name: '仍要合并' }).click();
  // From here the month goes on: to the consolidated sheet, and to letters where somebody is awaited.
  await expect.element(page.getByRole('button', { name: '去汇总' })).toBeVisible();
  const left = page.getByRole('region', { name: '没有合并的文件' });
  await left.getByRole('button', { name: '退回意见', exact: true }).click();
  await page.getByRole('menuitem', { name: '导出为表格…' }).click();
  await expect
    .poll(() => asked.at(-1))
    .toEqual({
      name: 'returns:writeSendBack',
      request: { token: 'r', file: 3 },
    });
  await page.getByRole('button', { name: '撤回这次导入' }).click();
  await expect.element(page.getByText('完成率：导入以后又改过')).toBeVisible();
  expect(asked.at(-1)).toEqual({ name: 'imports:undo', request: { id: 'i' } });
  await expect.element(page.getByText(/^● 已合并/)).not.toBeInTheDocument();
  await expect.element(page.getByRole('button', { name: '去汇总' })).not.toBeInTheDocument();
});

test('[RV5] the panel leads to files and has what can be done with each', async () => {
  const unit = [...plan.units.values()][0];
  const review = fakeReview(
    [
      detailOf(fileOf(0, { unit: null, doubt: '认不出是哪个单位的表' }), {
        differences: [differenceOf(plan, 0, 0, { taken: false, decision: 'conflict' })],
      }),
      detailOf(fileOf(1, { unit: '市城管局' })),
      detailOf(fileOf(2, { unit: '市城管局' })),
    ],
    {
      panel: {
        ...noPanel,
        missing: [{ unitId: 'u', unit: '市教育局', sentAt: null }],
        unknown: [{ fileIndex: 0 }],
        twice: [{ unitId: 'c', unit: '市城管局', fileIndexes: [1, 2] }],
      },
    },
  );
  await showReview(review);
  await page.getByRole('tab', { name: '收表情况 4' }).click();
  await expect.element(page.getByText('市教育局（这一期没有发过表）')).toBeVisible();
  await page.getByRole('button', { name: /^只用这一份：02/ }).click();
  await expect.poll(() => review.decided()).toEqual([{ type: 'leave', file: 2, leave: true }]);
  await expect.element(page.getByText('○ 不收', { exact: true }).first()).toBeVisible();
  await page.getByRole('button', { name: /^选择单位…/ }).click();
  const field = page.getByRole('combobox', { name: '填报单位' });
  await field.fill(unit?.name ?? '');
  await page.getByRole('option', { name: unit?.name ?? '', exact: true }).click();
  await expect
    .poll(() => review.decided().at(-1))
    .toEqual({ type: 'unit', file: 0, unitId: unit?.id });
});

test('[RV6] rows without a task are asked about: candidates first, found by initials, or no task at all', async () => {
  const [first, second] = tasks;
  const review = fakeReview([
    detailOf(fileOf(0, { state: 'decide' }), {
      rows: [
        rowOf(5, { taskId: first?.id ?? '' }),
        rowOf(6, {
          state: 'tie',
          reason: '两项任务都像',
          candidates: [
            { taskId: second?.id ?? '', score: 0.91 },
            { taskId: first?.id ?? '', score: 0.9 },
          ],
        }),
        rowOf(7, { state: 'new' }),
      ],
    }),
  ]);
  const shown = await showPage(Page, { plan: planState(plan), answers: review.answers });
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await page.getByRole('button', { name: '市住建局（2行没对上任务）' }).click();
  const choices = page.getByRole('listbox', { name: /^可选的任务/ });
  await expect.element(choices.getByText('相似91%')).toBeVisible();
  expect(page.getByRole('listbox', { name: /^表中的行，共2行/ }).elements()).toHaveLength(1);
  await page.getByRole('textbox', { name: '查找任务' }).click();
  await press('{Enter}');
  await expect
    .poll(() => review.decided())
    .toEqual([{ type: 'row', file: 0, row: '反馈表!6', taskId: second?.id }]);
  // The next row that has no task is the one that is asked about.
  await expect.element(page.getByText('反馈表第7行。')).toBeVisible();
  await page.getByRole('button', { name: '不是任务' }).click();
  await expect
    .poll(() => review.decided().at(-1))
    .toEqual({
      type: 'row',
      file: 0,
      row: '反馈表!7',
      taskId: null,
    });
  expect(shown.onClose).not.toHaveBeenCalled();
});

test('columns of a unit’s own table show what they were taken for, and are given another meaning', async () => {
  const columns = [
    { column: 'B', heading: '事项', field: 'task', by: 'recognised', reason: '' },
    { column: 'C', heading: '说明', field: null, by: 'none', reason: '没有这样的表头' },
  ] as const;
  const review = fakeReview([
    detailOf(fileOf(0, { kind: 'ownTable' }), {
      tables: [
        {
          key: '表!2',
          sheet: '表',
          title: '推进表',
          headRows: [2, 3],
          rows: 9,
          columns: [...columns],
        },
      ],
    }),
  ]);
  await showPage(Page, { plan: planState(plan), answers: review.answers });
  await page.getByRole('button', { name: '选择文件', exact: true }).click();
  await page.getByRole('tab', { name: '表头' }).click();
  await expect.element(page.getByText(/表头在第2至3行，共9/)).toBeVisible();
  await userEvent.selectOptions(page.getByRole('combobox', { name: /^C列/ }), 'progress');
  await expect
    .poll(() => review.decided())
    .toEqual([{ type: 'columns', file: 0, table: '表!2', fields: { C: 'progress' } }]);
  await userEvent.selectOptions(page.getByRole('combobox', { name: /^C列/ }), 'task');
  await expect
    .poll(() => review.decided().at(-1))
    .toMatchObject({ fields: { B: null, C: 'task' } });
});

test('reading shows the file and can be stopped; what was not read is said', async () => {
  let stop = () => {};
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const review = batch();
  const { asked, emit } = await showPage(Page, {
    plan: planState(plan),
    answers: {
      ...review.answers,
      async 'returns:choose'(request) {
        await stopped;
        const reply = await review.answers['returns:choose']?.(request);
        if (!reply?.ok || !reply.value) throw new Error('no review');
        return success({ ...reply.value, left: ['/收表/九.xlsx'] });
      },
      'work:stop'() {
        stop();
        return success(null);
      },
    },
  });
  await page.getByRole('button', { name: '选择文件夹' }).click();
  emit('app:progress', { label: '正在读取“八.xlsx”', done: 7, total: 9, canStop: true });
  await expect.element(page.getByText('正在读取“八.xlsx”（7/9）')).toBeVisible();
  await page.getByRole('button', { name: '停止' }).click();
  expect(asked[1]).toMatchObject({ name: 'returns:choose', request: { what: 'folder' } });
  await expect.element(page.getByText('已停止读取，还有1个文件没有读')).toBeVisible();
});

test('files dropped on the page are read, and on a review they are added to it', async () => {
  const { asked } = await showPage(Page, { plan: planState(plan), answers: batch().answers });
  const dropOn = (target: Element | null) => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['1'], '一.xlsx'));
    for (const type of ['dragenter', 'dragover', 'drop']) {
      target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
    }
  };
  dropOn(document.querySelector('h1'));
  await expect
    .poll(() => asked.find(({ name }) => name === 'returns:dropped')?.request)
    .toMatchObject({
      paths: ['/dropped/一.xlsx'],
    });
  await expect.poll(() => cell(0, 'decision')).not.toBeNull();
  dropOn(document.querySelector('h1'));
  await expect
    .poll(() => asked.find(({ name }) => name === 'returns:more')?.request)
    .toEqual({
      token: 'r',
      from: { paths: ['/dropped/一.xlsx'] },
    });
});

test('of two hundred files with sixty rows only what is seen is in the page', async () => {
  const details = Array.from({ length: 200 }, (_, file) =>
    detailOf(fileOf(file, { state: 'decide' }), {
      differences: Array.from({ length: 60 }, (__, index) =>
        differenceOf(plan, file, index, index % 6 === 0 ? { decision: 'conflict' } : {}),
      ),
    }),
  );
  await showReview(fakeReview(details));
  await expect
    .element(page.getByRole('button', { name: /全部待决定/ }))
    .toMatchTextContent('2000处');
  expect(document.querySelectorAll('[role=option]').length).toBeLessThan(40);
  expect(document.querySelectorAll('.ag-row .ag-cell[col-id="decision"]').length).toBeLessThan(60);
});
