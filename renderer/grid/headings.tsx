// Headings that React draws into the grid. The grid makes an element for each column and says when it goes; what stands in it
// is a portal, so that headings share the context of their sheet. Everything else of the grid is drawn without React.
import type { IHeaderComp, IHeaderParams } from 'ag-grid-community';
import { useSyncExternalStore, type ComponentType, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import type { ViewRow } from '#shared/view/viewRow.ts';

export type HeadingParams = IHeaderParams<ViewRow>;

/** The headings that one grid shows now. */
export type Headings = {
  get(): readonly Heading[];
  put(element: HTMLElement, content: ReactNode): void;
  remove(element: HTMLElement): void;
  subscribe(listener: () => void): () => void;
};

type Heading = { id: number; element: HTMLElement; content: ReactNode };

export function createHeadings(): Headings {
  let shown: readonly Heading[] = [];
  let last = 0;
  const listeners = new Set<() => void>();
  const show = (next: readonly Heading[]) => {
    shown = next;
    for (const listener of listeners) listener();
  };
  return {
    get: () => shown,
    put(element, content) {
      const at = shown.findIndex((each) => each.element === element);
      const known = shown[at];
      if (known) show(shown.with(at, { ...known, content }));
      else {
        last += 1;
        show([...shown, { id: last, element, content }]);
      }
    },
    remove: (element) => show(shown.filter((each) => each.element !== element)),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** A heading as the grid wants it: a class that makes an element. */
export type HeadingClass = new () => IHeaderComp;

export function headingClass<Params extends HeadingParams>(
  headings: Headings,
  Content: ComponentType<Params>,
): HeadingClass {
  return class implements IHeaderComp {
    private readonly element = document.createElement('div');

    init(params: Params): void {
      this.element.className = 'pb-heading';
      headings.put(this.element, <Content {...params} />);
    }

    getGui(): HTMLElement {
      return this.element;
    }

    refresh(params: Params): boolean {
      headings.put(this.element, <Content {...params} />);
      return true;
    }

    destroy(): void {
      headings.remove(this.element);
    }
  };
}

export function HeadingPortals({ headings }: { headings: Headings }): ReactNode {
  const shown = useSyncExternalStore(headings.subscribe, headings.get);
  return shown.map(({ id, element, content }) => createPortal(content, element, String(id)));
}
