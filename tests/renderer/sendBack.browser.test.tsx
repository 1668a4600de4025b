// [M31] From the review of a file: what goes back to its unit, as a message or as a workbook.
import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import { failure, success } from '#shared/result.ts';
import { filesListed, showReview } from './returnsKit.tsx';

const patient = { timeout: 240_000 };

/** The questions of all files come first; a letter is about one file. */
async function chooseFile(): Promise<void> {
  await filesListed().getByRole('option').first().click();
}

test('is copied as a message, or written as a workbook', patient, async () => {
  const workbook = { token: 'w', name: '退回意见_市住建局_2022年6月.xlsx', place: 'D:\\' };
  const { asked } = await showReview(undefined, {
    'returns:sendBack': () => success({ text: '市住建局：\n1.请更正。', count: 1 }),
    'returns:writeSendBack': () => success(workbook),
  });
  await chooseFile();
  const put = vi.spyOn(DataTransfer.prototype, 'setData');
  await page.getByRole('button', { name: '退回意见', exact: true }).click();
  await page.getByRole('menuitem', { name: '复制成一段话' }).click();
  await expect.element(page.getByText(/退回意见已复制，共1处/)).toBeVisible();
  expect(put.mock.calls[0]).toEqual(['text/plain', '市住建局：\n1.请更正。']);
  put.mockRestore();
  await page.getByRole('button', { name: '退回意见', exact: true }).click();
  await page.getByRole('menuitem', { name: '导出为表格…' }).click();
  await expect.element(page.getByText(`已导出“${workbook.name}”`)).toBeVisible();
  expect(asked.at(-1)).toEqual({ name: 'returns:writeSendBack', request: { token: 'r', file: 0 } });
});

test('says so where the unit has nothing to correct', patient, async () => {
  await showReview(undefined, { 'returns:sendBack': () => failure('nothingToSendBack') });
  await chooseFile();
  await page.getByRole('button', { name: '退回意见', exact: true }).click();
  await page.getByRole('menuitem', { name: '复制成一段话' }).click();
  await expect.element(page.getByText(/没有需要填报单位更正的内容/)).toBeVisible();
});

test(
  'of all files that cannot be used, at once into a folder; what could not be written is said',
  patient,
  async () => {
    const folder = { token: 'f', name: '退回', place: 'D:\\' };
    const { asked } = await showReview(undefined, {
      'returns:writeSendBacks': ({ files }) =>
        success({
          folder,
          written: files.slice(1).map((index) => `退回意见_${index}.xlsx`),
          nothing: [],
          failed: [{ file: '照片.xlsx', problem: { code: 'fileInUse' } }],
          left: 0,
        }),
      'file:open': () => success(null),
    });
    const all = page.getByRole('button', { name: /^退回意见（\d+）$/ });
    await all.click();
    await expect.poll(() => asked.at(-1)?.name).toBe('returns:writeSendBacks');
    const { files } = (asked.at(-1)?.request ?? { files: [] }) as { files: number[] };
    expect(files.length).toBeGreaterThan(0);
    await expect.element(all).toMatchTextContent(`退回意见（${files.length}）`);
    await expect.element(page.getByText(`已导出${files.length - 1}份退回意见`)).toBeVisible();
    await expect.element(page.getByText(/照片\.xlsx：/)).toBeVisible();
    await page.getByRole('button', { name: '打开文件夹' }).click();
    expect(asked.at(-1)).toEqual({ name: 'file:open', request: { token: 'f' } });
  },
);
