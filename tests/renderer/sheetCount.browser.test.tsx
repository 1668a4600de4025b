// How many rows a sheet says it shows, however rows and columns come to it; and whom it leaves the keyboard while they come.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { afterEach, expect, it, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { page } from 'vitest/browser';
import { SheetGrid } from '#renderer/grid/SheetGrid.tsx';
import { tabOf, type Tab } from '#shared/plan/tabs.ts';
import { plainLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';
import { givePauses } from './givenPauses.ts';

afterEach(() => vi.unstubAllGlobals());
const nothing = () => undefined;
const row = (id: string): ViewRow => ({
  id,
  texts: { text: `任务${id}` },
  locks: {},
  merges: {},
  light: null,
  taskId: id,
});

type SheetProps = {
  tab: Tab;
  rows: readonly ViewRow[];
  onShown: (shown: number) => void;
  behind?: boolean;
};

function Sheet({ tab, rows, onShown, behind = false }: SheetProps): ReactNode {
  return (
    <FluentProvider theme={webLightTheme}>
      <div style={{ height: 400, display: 'flex', flexDirection: 'column' }}>
        <SheetGrid
          behind={behind}
          tab={tab}
          layout={plainLayout}
          onLayout={nothing}
          zoom={1}
          onZoom={nothing}
          rows={rows}
          readOnly={null}
          unitNames={[]}
          quickFind=""
          onEdit={async () => await Promise.resolve([])}
          onUndo={nothing}
          onRedo={nothing}
          readClipboard={async () => await Promise.resolve({ text: '', html: '' })}
          onMessage={nothing}
          onSelected={nothing}
          onShown={onShown}
          wordRejection={() => ''}
          newId={() => 'new'}
          emptyText="还没有任务。"
        />
      </div>
    </FluentProvider>
  );
}

it('counts rows that come together with other columns', async () => {
  const onShown = vi.fn<(shown: number) => void>();
  const tab = tabOf('tasks');
  const { rerender } = await render(<Sheet tab={tab} rows={[]} onShown={onShown} />);
  await expect.element(page.getByText('还没有任务。')).toBeVisible();
  expect(onShown).toHaveBeenLastCalledWith(0);
  const fewer = { ...tab, columns: tab.columns.filter(({ key }) => key !== 'note') };
  await rerender(<Sheet tab={fewer} rows={[row('a'), row('b')]} onShown={onShown} />);
  await expect.element(page.getByText('任务b')).toBeVisible();
  await expect.poll(() => onShown.mock.lastCall).toEqual([2]);
});

it('takes the keys when its rows are drawn, but not from a field that was gone into before', async () => {
  const sheet = <Sheet tab={tabOf('tasks')} rows={[row('a')]} onShown={nothing} />;
  const alone = await render(sheet);
  await expect.poll(() => document.activeElement?.matches('.pb-sink')).toBe(true);
  await alone.unmount();
  await render(
    <>
      {sheet}
      <input aria-label="筛选行" ref={(field) => field?.focus()} />
    </>,
  );
  await expect.element(page.getByText('任务a')).toBeVisible();
  // The grid says that it has drawn after it has.
  await new Promise((resolve) => {
    setTimeout(resolve, 200);
  });
  expect(document.activeElement?.getAttribute('aria-label')).toBe('筛选行');
});

it('[G33] a sheet that is made behind another page has all its rows once it is shown, and takes no keys by itself', async () => {
  givePauses(() => 50);
  const tab = tabOf('tasks');
  const rows = Array.from({ length: 900 }, (_, index) => row(`r${index}`));
  const onShown = vi.fn<(shown: number) => void>();
  const sheet = (behind: boolean) => (
    <Sheet tab={tab} rows={rows} onShown={onShown} behind={behind} />
  );
  const { rerender, container } = await render(sheet(true));
  const headings = () => container.querySelectorAll('.ag-header-cell .pb-header').length;
  await expect.poll(headings).toBeGreaterThan(2);
  expect(container.querySelectorAll('.ag-row').length).toBe(0);
  expect(container.textContent).not.toContain('还没有任务。');
  await rerender(sheet(false));
  await expect.element(page.getByText('任务r0', { exact: true })).toBeVisible();
  const counted = () => container.querySelector('[role=grid]')?.getAttribute('aria-rowcount');
  // The rows, the headings, and the empty row below them.
  await expect.poll(counted).toBe(String(rows.length + 2));
  expect(onShown).toHaveBeenLastCalledWith(rows.length);
  expect(document.activeElement).toBe(document.body);
});

it('a sheet that is shown before it is made behind another page is made at once', async () => {
  const rows = [row('a'), row('b')];
  const sheet = (behind: boolean) => (
    <Sheet tab={tabOf('tasks')} rows={rows} onShown={nothing} behind={behind} />
  );
  const { rerender } = await render(sheet(true));
  await rerender(sheet(false));
  await expect.element(page.getByText('任务b')).toBeVisible();
});

it('a sheet without rows that is made behind another page says so once it is shown', async () => {
  const onShown = vi.fn<(shown: number) => void>();
  const sheet = (behind: boolean) => (
    <Sheet tab={tabOf('tasks')} rows={[]} onShown={onShown} behind={behind} />
  );
  const { rerender, container } = await render(sheet(true));
  await expect
    .poll(() => container.querySelectorAll('.ag-header-cell .pb-header').length)
    .toBeGreaterThan(2);
  await rerender(sheet(false));
  await expect.element(page.getByText('还没有任务。')).toBeVisible();
  // The empty row to type into stands there all the same.
  await expect.poll(() => container.querySelectorAll('.pb-fresh').length).toBeGreaterThan(0);
  expect(onShown).toHaveBeenLastCalledWith(0);
});
