// What is put off or muted: out of the way, not out of sight.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { TodayItem } from '#shared/view/todayItems.ts';
import { About, type QuietActions } from './TodayList.tsx';

type Props = {
  items: readonly TodayItem[];
  quietActions: QuietActions;
  onGo(cell: Cell): void;
};

export function QuietList({ items, quietActions, onGo }: Props): ReactNode {
  if (items.length === 0) return null;
  return (
    <details className="pb-today-quiet">
      <summary>暂缓和不再提醒的{items.length}项</summary>
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <button
              type="button"
              className="pb-today-item"
              onClick={() => item.place && onGo(item.place)}
            >
              <span className="pb-today-light" data-color="grey">
                {item.until === null ? '不再提醒' : `暂缓至${formatDay(item.until)}`}
              </span>
              <span className="pb-today-words">
                <span className="pb-today-message">{item.message}</span>
                <About {...item} />
              </span>
            </button>
            <Button
              size="small"
              appearance="subtle"
              aria-label={`恢复提醒：${item.task || item.units}`}
              onClick={() => {
                if (item.muted) quietActions.mute(item.id, false);
                if (item.until !== null) quietActions.snooze(item.id, null);
              }}
            >
              恢复提醒
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
