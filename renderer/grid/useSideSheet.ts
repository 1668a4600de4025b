// What a sheet that stands beside those of the plan gives to the grid: no units to choose from, no rows to add, nothing to find, a
// layout for as long as it is shown, and words of its own for what it refused.
import { useCallback, useRef, useState, type RefObject } from 'react';
import { plainLayout } from '#shared/view/sheetLayout.ts';
import type { Rejection } from '#shared/plan/edit.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { GridMessage, SheetGridProps } from './sheetProps.ts';
import type { SheetGridHandle } from './sheetHandle.ts';

type GivenProps =
  | 'layout'
  | 'onLayout'
  | 'zoom'
  | 'onZoom'
  | 'unitNames'
  | 'quickFind'
  | 'following'
  | 'onMessage'
  | 'onShown'
  | 'wordRejection'
  | 'newId';

type SideSheet = {
  grid: RefObject<SheetGridHandle | null>;
  /** Why a text was refused, by `row column`. */
  refusals: RefObject<Map<string, string>>;
  given: Pick<SheetGridProps, GivenProps> & { handle: RefObject<SheetGridHandle | null> };
};

export function useSideSheet(notify: (message: GridMessage) => void): SideSheet {
  const grid = useRef<SheetGridHandle>(null);
  const [layout, setLayout] = useState(plainLayout);
  const [zoom, setZoom] = useState(1);
  const refusals = useRef(new Map<string, string>());
  const wordRejection = useCallback(
    ({ rowId, column }: Rejection) =>
      refusals.current.get(`${rowId} ${column}`) ?? wordProblem({ code: 'internal' }),
    [],
  );
  const onMessage = useCallback((message: GridMessage) => notify(message), [notify]);
  return {
    grid,
    refusals,
    given: {
      handle: grid,
      layout,
      onLayout: setLayout,
      zoom,
      onZoom: setZoom,
      unitNames: noNames,
      quickFind: '',
      following: true,
      onMessage,
      onShown: ignore,
      wordRejection,
      newId: noId,
    },
  };
}

const noNames: readonly string[] = [];
const ignore = () => undefined;
const noId = () => '';
