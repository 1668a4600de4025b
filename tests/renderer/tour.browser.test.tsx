// The guided tour's pane: what it says, what moves it on, what is kept, and the ways out of it.
import { beforeEach, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { cityPlan } from './cityPlan.ts';
import { failure, success } from '#shared/result.ts';
import { tourSteps } from '#shared/tour/tour.ts';
import { plainView } from '#shared/view/sheetLayout.ts';
import { hideHelp, useOpenHelp } from '#renderer/help/helpStore.ts';
import { tellShown, watchedBridge } from '#renderer/tour/tourEvents.ts';
import { TourPane } from '#renderer/tour/TourPane.tsx';
import type { Mirror } from '#renderer/mirror.ts';
import { planState, showPage } from './showPage.tsx';
import type { Answers } from './fakeBridge.ts';

type Props = { mirror: Mirror; onClose(): void };

/** The pane, and beside it which page of 使用说明 was asked for. */
function Beside(props: Props) {
  const help = useOpenHelp();
  return (
    <>
      <TourPane {...props} />
      <output>{help?.page ?? '没有打开'}</output>
    </>
  );
}

const kept = vi.fn<(tour: number | undefined) => void>();

function show(tour?: number, answers: Answers = {}) {
  return showPage(Beside, {
    plan: planState(cityPlan(), {
      example: true,
      view: tour === undefined ? plainView : { ...plainView, tour },
    }),
    answers: {
      'plan:view': ({ view }) => {
        kept(view.tour);
        return success(null);
      },
      ...answers,
    },
  });
}

beforeEach(() => {
  kept.mockClear();
  hideHelp();
  tellShown('elsewhere');
});

const pane = () => page.getByRole('complementary', { name: '示例导览' });
const button = (name: string) => pane().getByRole('button', { name, exact: true });
const heading = (name: string) => pane().getByRole('heading', { name, exact: true });

it('[G1] waits for what the step asks for, in its order, and keeps the step that was reached', async () => {
  await show();
  await expect.element(heading('看今日要事')).toBeVisible();
  await expect.element(pane().getByText('第1步，共8步')).toBeVisible();
  // Out of its order it counts for nothing.
  tellShown('tasks');
  await expect.element(pane().getByRole('status')).toHaveTextContent('请点上方的“今日要事”。');
  tellShown('today');
  await expect.element(pane().getByRole('status')).toHaveTextContent('请点列表中的一条事项。');
  await expect.element(button('跳过这一步')).toBeVisible();
  tellShown('tasks');
  await expect.element(pane().getByRole('status')).toHaveTextContent('这一步已完成。');
  await button('下一步').click();
  await expect.element(heading('改一格，再撤销')).toBeVisible();
  // The step is read out from its beginning.
  await expect.element(pane()).toHaveFocus();
  await expect.poll(() => kept).toHaveBeenLastCalledWith(1);
  await button('上一步').click();
  await expect.element(heading('看今日要事')).toBeVisible();
});

it('[G2] is taken up where it was left, walks to its end, and begins anew', async () => {
  const last = tourSteps.length - 1;
  await show(last);
  await expect.element(heading('备份')).toBeVisible();
  await button('跳过这一步').click();
  await expect.element(heading('导览已走完')).toBeVisible();
  await expect.element(button('详细说明')).not.toBeInTheDocument();
  await button('从头再看').click();
  await expect.element(heading('看今日要事')).toBeVisible();
  await expect.poll(() => kept).toHaveBeenLastCalledWith(0);
});

it('leads from each step to its page of 使用说明', async () => {
  await show();
  for (const { title, help } of tourSteps) {
    await expect.element(heading(title)).toBeVisible();
    await button('详细说明').click();
    await expect.element(page.getByRole('status').filter({ hasText: help }).last()).toBeVisible();
    await button('跳过这一步').click();
  }
});

it('is left with Escape and with its button', async () => {
  const { onClose } = await show();
  await expect.element(pane()).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledTimes(1);
  await button('离开导览').click();
  expect(onClose).toHaveBeenCalledTimes(2);
});

it('makes the returns that its step needs, and says what hindered it', async () => {
  const replies = [
    failure('diskFull'),
    success({ files: 3, folder: { id: 'f', name: '示例反馈表2022年6月' } }),
  ];
  const { mirror } = await show(4, {
    'tour:returns': () => replies.shift() as never,
  });
  await expect.element(heading('收表')).toBeVisible();
  await button('准备示例反馈表…').click();
  await expect.element(pane().getByRole('alert')).toBeVisible();
  await button('准备示例反馈表…').click();
  await expect.element(pane().getByText(/^已生成3个文件，都像是单位发回来的/)).toBeVisible();
  // A call that was refused or cancelled does not move it on.
  const asks = () => pane().getByRole('status').filter({ hasText: '选一个存放的文件夹' });
  await expect.element(asks()).toBeVisible();
  const watched = watchedBridge({
    ...mirror.bridge,
    call: () => Promise.resolve(success(null) as never),
  });
  await watched.call('tour:returns', null);
  await expect.element(asks()).toBeVisible();
});
