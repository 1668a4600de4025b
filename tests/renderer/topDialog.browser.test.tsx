// A sheet that is reached in a later frame must not take the keyboard out of a dialog that has opened meanwhile, nor out of a
// field that somebody has gone into.
import { afterEach, expect, it } from 'vitest';
import { focusLater, noteDialog } from '../../renderer/parts/topDialog.ts';

const made: HTMLElement[] = [];

function add(html: string): HTMLElement {
  const element = document.createElement('div');
  element.innerHTML = html;
  document.body.append(element);
  made.push(element);
  return element;
}

const dialog = '<div role="dialog" aria-modal="true"><button>确定</button></div>';
const later = () => new Promise((resolve) => setTimeout(resolve, 20));

afterEach(() => {
  for (const element of made.splice(0)) element.remove();
});

it('leaves the keyboard in a dialog that has opened since', async () => {
  const field = add('<input>').querySelector('input')!;
  focusLater(() => field.focus());
  const button = add(dialog).querySelector('button')!;
  button.focus();
  await later();
  expect(document.activeElement).toBe(button);
});

it('leaves the keyboard in a dialog that opens in that very moment, and takes it from one that was there', async () => {
  const field = add('<input>').querySelector('input')!;
  const element = add(dialog);
  const button = element.querySelector('button')!;
  button.focus();
  noteDialog(element.querySelector('[role=dialog]')!);
  focusLater(() => field.focus());
  await later();
  expect(document.activeElement).toBe(button);
  // The control: read for a while, it is one that closes.
  await new Promise((resolve) => setTimeout(resolve, 450));
  focusLater(() => field.focus());
  await later();
  expect(document.activeElement).toBe(field);
});

it('goes where it was sent when no dialog is there, and out of one that is just closing', async () => {
  const field = add('<input>').querySelector('input')!;
  focusLater(() => field.focus());
  await later();
  await expect.poll(() => document.activeElement).toBe(field);
  const button = add(dialog).querySelector('button')!;
  button.focus();
  focusLater(() => field.focus());
  await later();
  await expect.poll(() => document.activeElement).toBe(field);
});

it('leaves the keyboard in a field that was gone into since, and takes it from one that had it', async () => {
  const sheet = add('<textarea class="pb-sink"></textarea>').querySelector('textarea')!;
  const field = add('<input>').querySelector('input')!;
  focusLater(() => sheet.focus());
  field.focus();
  await later();
  expect(document.activeElement).toBe(field);
  // The control: sent on by a key in that field, as by Enter in a search.
  focusLater(() => sheet.focus());
  await later();
  expect(document.activeElement).toBe(sheet);
});
