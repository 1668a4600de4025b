// [G35] Enter in a cell, and going to another: what the key changes is drawn together with the answer where that comes within a
// frame, and never holds up what is done next.
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { createRef, useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { expect, it, vi } from 'vitest';
import { render, type RenderResult } from 'vitest-browser-react';
import { page, userEvent } from 'vitest/browser';
import type { SheetGridHandle } from '#renderer/grid/sheetHandle.ts';
import { SheetGrid } from '#renderer/grid/SheetGrid.tsx';
import type { Edit, Rejection } from '#shared/plan/edit.ts';
import { tabOf } from '#shared/plan/tabs.ts';
import { plainLayout } from '#shared/view/sheetLayout.ts';
import type { ViewRow } from '#shared/view/viewRow.ts';

const nothing = () => undefined;
const row = (id: string, text = `任务${id}`): ViewRow => ({
  id,
  texts: { text },
  locks: {},
  merges: {},
  light: null,
  taskId: id,
});

type Answer = readonly Rejection[] | null;

/** The empty row below the others has an id as well. */
let made = 0;
const handle = createRef<SheetGridHandle>();
/** What the sheet has sent; `take` puts the new text into row a, `answer` answers. */
const plan = {
  edits: [] as Edit[],
  take: nothing as (text: string, below?: readonly ViewRow[]) => void,
  answer: nothing as (answer: Answer) => void,
};

function Sheet(): ReactNode {
  const [rows, setRows] = useState([row('a'), row('b'), row('c')]);
  useEffect(() => {
    plan.take = (text, below = []) => setRows(([, ...rest]) => [row('a', text), ...below, ...rest]);
  }, []);
  return (
    <FluentProvider theme={webLightTheme}>
      <div style={{ height: 400, width: 1000, display: 'flex', flexDirection: 'column' }}>
        <SheetGrid
          handle={handle}
          tab={tabOf('tasks')}
          layout={plainLayout}
          onLayout={nothing}
          zoom={1}
          onZoom={nothing}
          rows={rows}
          readOnly={null}
          unitNames={[]}
          quickFind=""
          onEdit={(edit) => {
            plan.edits.push(edit);
            return new Promise((resolve) => {
              plan.answer = resolve;
            });
          }}
          onUndo={nothing}
          onRedo={nothing}
          readClipboard={async () => await Promise.resolve({ text: '', html: '' })}
          onMessage={nothing}
          onSelected={nothing}
          onShown={nothing}
          wordRejection={() => ''}
          newId={() => `new${(made += 1)}`}
          emptyText=""
        />
      </div>
    </FluentProvider>
  );
}

const pass = (milliseconds: number) =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
const sink = () => document.querySelector<HTMLTextAreaElement>('.pb-sink');
const isOpen = () => sink()?.classList.contains('pb-sink-open');
const press = (key: string) =>
  sink()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));

/** Types into the cell of the first row that has a text. */
async function type(text: string): Promise<RenderResult> {
  plan.edits = [];
  const rendered = await render(<Sheet />);
  await userEvent.click(page.getByText('任务a'));
  await expect.poll(() => document.activeElement).toBe(sink());
  await userEvent.keyboard(text);
  await expect.poll(isOpen).toBe(true);
  return rendered;
}

const inputs = () =>
  plan.edits
    .flatMap(({ operations }) => operations)
    .map((each) => (each.type === 'input' ? [each.rowId, each.text] : each.type));

it('[G35] the editor stands until the change is there, and closes together with it', async () => {
  await type('新');
  press('Enter');
  // Sent at once, in the key itself.
  expect(inputs()).toEqual([['a', '新']]);
  expect(isOpen()).toBe(true);
  expect(sink()?.value).toBe('新');
  plan.take('新');
  await expect.poll(isOpen).toBe(false);
  await expect.element(page.getByText('新', { exact: true })).toBeVisible();
  await expect.poll(() => sink()?.getAttribute('aria-label')).toContain('第2行');
  expect(sink()?.value).toBe('');
});

it('[G35] a refusal closes it as well, and so does an answer that is late', async () => {
  await type('新');
  press('Enter');
  plan.answer([]);
  await expect.poll(isOpen).toBe(false);
  await userEvent.keyboard('又');
  await expect.poll(isOpen).toBe(true);
  press('Enter');
  // Nothing answers.
  await expect.poll(isOpen).toBe(false);
  expect(inputs()).toEqual([
    ['a', '新'],
    ['b', '又'],
  ]);
});

it('[G35] what is done before the answer finds the next cell', async () => {
  await type('新');
  press('Enter');
  press('ArrowDown');
  expect(sink()?.value).toBe('');
  await expect.poll(isOpen).toBe(false);
  await userEvent.keyboard('再');
  press('Enter');
  expect(inputs()).toEqual([
    ['a', '新'],
    ['c', '再'],
  ]);
  expect(isOpen()).toBe(true);
  // An input method that begins, or a text that comes without a key.
  sink()?.dispatchEvent(
    new InputEvent('beforeinput', { data: '字', bubbles: true, cancelable: true }),
  );
  expect(sink()?.value).toBe('');
  await expect.poll(isOpen).toBe(false);
});

it('[G35] a row that has come stays the selected one, wherever the key would have gone', async () => {
  await type('新');
  handle.current?.insertRow();
  const [inserted] = plan.edits.flatMap(({ operations }) => operations);
  const id = inserted?.type === 'insertRow' ? inserted.id : '';
  // The row comes, the key is pressed, and then the row is selected: before any frame, in which the key would be drawn.
  vi.stubGlobal('requestAnimationFrame', () => 0);
  flushSync(() => plan.take('任务a', [row(id)]));
  press('Enter');
  await pass(60);
  vi.unstubAllGlobals();
  await expect.poll(() => handle.current?.selectedRows()).toEqual([id]);
  await pass(60);
  expect(handle.current?.selectedRows()).toEqual([id]);
  expect(inputs()).toContainEqual(['a', '新']);
});

it('[G35] a sheet that is asked to settle has the field closed at once', async () => {
  await type('新');
  press('Enter');
  handle.current?.settle();
  expect(sink()?.value).toBe('');
  await Promise.resolve();
  expect(isOpen()).toBe(false);
});

it('a cell that is asked for while another one is being gone to is the one that is selected', async () => {
  await render(<Sheet />);
  await expect.element(page.getByText('任务c')).toBeVisible();
  const selected = () => handle.current?.selectedRows().join('');
  handle.current?.goTo('c', 'text');
  // Rows come, and with them the selection, before the sheet has waited long enough for them.
  flushSync(() => plan.take('任务a', [row('d')]));
  const asked = performance.now();
  while (selected() !== 'c' && performance.now() - asked < 1000) await pass(1);
  handle.current?.goTo('a', 'text');
  await expect.poll(selected).toBe('a');
  await pass(100);
  expect(selected()).toBe('a');
});

it('[G35] a sheet that goes away meanwhile has sent what was typed, once', async () => {
  const errors = vi.fn();
  addEventListener('error', errors);
  const { unmount } = await type('新');
  press('Enter');
  await unmount();
  await pass(60);
  plan.answer([]);
  removeEventListener('error', errors);
  expect(inputs()).toEqual([['a', '新']]);
  expect(errors).not.toHaveBeenCalled();
});
