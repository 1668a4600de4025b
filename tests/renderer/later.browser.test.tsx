// A part of the screen whose code comes later: drawn at once when it is there, waited for in silence when it comes soon, and
// a sentence with a way on when it cannot be read.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { useState, type ComponentType, type ReactNode } from 'react';
import { readInPauses, later } from '#renderer/parts/later.tsx';

type Props = { name: string; onClose?: () => void };

function Page({ name }: Props): ReactNode {
  return <p>第{name}页</p>;
}

it('draws what was read before in the same frame, without a fallback', async () => {
  const Part = later<Props>(() => Promise.resolve(Page));
  await Part.read();
  const screen = await render(<Shown part={<Part name="一" />} />);
  const seen: string[] = [];
  const watch = new MutationObserver(() => seen.push(screen.container.textContent));
  watch.observe(screen.container, { childList: true, subtree: true });
  await userEvent.click(screen.getByRole('button'));
  await expect.element(screen.getByText('第一页')).toBeVisible();
  watch.disconnect();
  expect(seen[0]).toContain('第一页');
});

it('waits for what is not read, and says so only when it takes long', async () => {
  let arrive: (page: ComponentType<Props>) => void = () => {};
  const Part = later<Props>(
    () =>
      new Promise((resolve) => {
        arrive = resolve;
      }),
  );
  // What was drawn first, however long a busy browser takes to come back here.
  const drawn: string[] = [];
  const watch = new MutationObserver(() => drawn.push(document.body.innerText));
  watch.observe(document.body, { childList: true, subtree: true });
  const screen = await render(<Part name="二" />, { wrapper: Themed });
  await expect.poll(() => drawn.length).toBeGreaterThan(0);
  expect(drawn[0]).not.toContain('正在打开');
  await expect.element(screen.getByText('正在打开…')).toBeVisible();
  watch.disconnect();
  arrive(Page);
  await expect.element(screen.getByText('第二页')).toBeVisible();
  expect(screen.container.textContent).not.toContain('正在打开');
});

it('says that it could not be read, tries again, and can be left', async () => {
  const report = vi.spyOn(window, 'reportError').mockImplementation(() => undefined);
  let tries = 0;
  const Part = later<Props>(() => {
    tries += 1;
    return tries < 3 ? Promise.reject(new Error('no file')) : Promise.resolve(Page);
  });
  await expect(Part.read()).rejects.toThrow('no file');
  const onClose = vi.fn<() => void>();
  const screen = await render(<Part name="三" onClose={onClose} />);
  await expect
    .element(screen.getByRole('alert'))
    .toHaveTextContent(
      '程序自己的文件没有读出来，计划没有受影响。请点“重试”；如仍不行，请重新启动计划簿，或重新安装。',
    );
  await userEvent.click(screen.getByRole('button', { name: '返回' }));
  expect(onClose).toHaveBeenCalledOnce();
  screen.getByRole('button', { name: '重试' }).element().focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByText('第三页')).toBeVisible();
  expect(tries).toBe(3);
  expect(report).toHaveBeenCalledOnce();
});

it('reads one part after the other in pauses, also after one that cannot be read', async () => {
  const order: number[] = [];
  const part = (place: number, works = true) =>
    later<Props>(() => {
      order.push(place);
      return works ? Promise.resolve(Page) : Promise.reject(new Error('no file'));
    });
  readInPauses([part(1), part(2, false), part(3)]);
  expect(order).toEqual([]);
  await expect.poll(() => order).toEqual([1, 2, 3]);
  const stop = readInPauses([part(4)]);
  stop();
  // Without a limit, a busy browser may never come to it.
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 2000 }));
  expect(order).not.toContain(4);
});

function Shown({ part }: { part: ReactNode }): ReactNode {
  const [on, setOn] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOn(true)}>
        打开
      </button>
      {on && part}
    </>
  );
}

function Themed({ children }: { children: ReactNode }): ReactNode {
  return <FluentProvider theme={webLightTheme}>{children}</FluentProvider>;
}
