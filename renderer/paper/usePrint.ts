// Who prints when the menu says 打印 or somebody presses Ctrl+P: what is on the screen, the newest on top.
import { useEffect, useRef, type RefObject } from 'react';
import { topDialog } from '../parts/topDialog.ts';

type Printer = { area: RefObject<HTMLElement | null>; print(): void };
const printers: Printer[] = [];

function shownPrinter(): Printer | undefined {
  return printers.findLast(({ area }) => area.current?.checkVisibility());
}

/** Prints what is on the screen; false where nothing there can be printed. */
export function printShown(): boolean {
  const printer = shownPrinter();
  printer?.print();
  return printer !== undefined;
}

/** Prints on the command and on Ctrl+P while `area` can be seen, unless a dialog has the keyboard. */
export function usePrint(area: RefObject<HTMLElement | null>, print: () => void): void {
  const latest = useRef(print);
  useEffect(() => {
    latest.current = print;
  });
  useEffect(() => {
    const printer: Printer = { area, print: () => latest.current() };
    const onKeyDown = (event: KeyboardEvent) => {
      const only = event.ctrlKey && !event.altKey && !event.shiftKey && !event.metaKey;
      if (!only || event.key.toLowerCase() !== 'p' || topDialog()) return;
      if (shownPrinter() !== printer) return;
      event.preventDefault();
      printer.print();
    };
    printers.push(printer);
    window.addEventListener('keydown', onKeyDown);
    return () => {
      printers.splice(printers.indexOf(printer), 1);
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [area]);
}
