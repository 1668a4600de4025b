import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { NoticePage } from '#renderer/notice/NoticePage.tsx';
import { decompose } from '#shared/document/decompose.ts';
import { success } from '#shared/result.ts';
import text from '../fixtures/notices/city-three-years.txt?raw';
import { showPage } from './showPage.tsx';

test('a notice is reviewed beside its text, and a failed creation loses nothing', async () => {
  const decomposed = decompose(text);
  if (!decomposed.ok) throw new Error(decomposed.problem.code);
  await showPage(NoticePage, {
    plan: null,
    answers: {
      'notice:choose': () =>
        success({ token: 't', fileName: '通知.txt', text, proposal: decomposed.value }),
      'notice:create': () => ({ ok: false, problem: { code: 'diskFull' } }),
    },
  });
  await page.getByText('选择通知文件').click();
  await expect.element(page.getByText(/8个行动/).first()).toBeVisible();
  await expect.element(page.getByText(/38个工程（项目）/).first()).toBeVisible();
  await page.getByRole('button', { name: '创建计划' }).click();
  await expect.element(page.getByText(/磁盘已满/).first()).toBeVisible();
  await expect.element(page.getByText(/8个行动/).first()).toBeVisible();
});

test('what was pasted stays when it is no notice', async () => {
  await showPage(NoticePage, {
    plan: null,
    answers: { 'notice:paste': () => ({ ok: false, problem: { code: 'notNotice' } }) },
  });
  await page.getByRole('textbox').fill('今天天气很好。');
  await page.getByText('分解粘贴的文字').click();
  await expect.element(page.getByText(/没有认出任务/).first()).toBeVisible();
  await expect.element(page.getByRole('textbox')).toHaveValue('今天天气很好。');
});
