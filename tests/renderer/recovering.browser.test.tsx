// Drawing that fails ends in a sentence and a way on.
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Recovering } from '#renderer/parts/Recovering.tsx';

it('says that a page could not be shown, and shows it again', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  let broken = true;
  const failed: unknown[] = [];
  const Page = () => {
    if (broken) throw new Error('broken');
    return <p>任务表</p>;
  };
  const screen = await render(
    <Recovering
      onFailed={(error) => failed.push(error)}
      onAgain={() => {
        broken = false;
      }}
    >
      <Page />
    </Recovering>,
  );
  await expect.element(screen.getByText(/已保存的内容都在/u)).toBeVisible();
  expect(failed).toEqual([new Error('broken')]);
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('任务表')).toBeVisible();
});
