// How much there is of each kind; a card shows only its kind until it is pressed again.
import type { ReactNode } from 'react';
import type { TodayGroup, TodayKey } from '#shared/view/todayItems.ts';

type Props = {
  groups: readonly TodayGroup[];
  chosen: TodayKey | null;
  onChoose(key: TodayKey | null): void;
};

export function TodayCards({ groups, chosen, onChoose }: Props): ReactNode {
  return (
    <div className="pb-today-cards" role="group" aria-label="按类别查看">
      {groups.map(({ key, title, light, flags }) => (
        <button
          key={key}
          type="button"
          className="pb-today-card"
          data-color={flags.length > 0 ? light.color : 'none'}
          aria-pressed={chosen === key}
          // A card without anything is read, but there is nothing to show.
          aria-disabled={flags.length === 0}
          onClick={() => {
            if (flags.length > 0) onChoose(chosen === key ? null : key);
          }}
        >
          <strong>{flags.length}</strong>
          <span>
            {flags.length > 0 && <span aria-hidden>{light.sign} </span>}
            {title}
          </span>
        </button>
      ))}
    </div>
  );
}
