// What presses, group by group. An item leads to its row; beside it stands what keeps it silent. Arrows walk through the items.
import { Button, MenuItem } from '@fluentui/react-components';
import { Dismiss16Regular, MoreHorizontal20Regular } from '@fluentui/react-icons';
import { memo, type KeyboardEvent, type ReactNode } from 'react';
import { addDays, addMonths } from '#shared/calendar/days.ts';
import type { Day } from '#shared/plan/model.ts';
import type { Cell } from '#shared/view/fieldCells.ts';
import type { TodayGroup, TodayItem } from '#shared/view/todayItems.ts';
import { LateMenu } from '../parts/LateMenu.tsx';

/** What the reminders are told about an item. */
export type QuietActions = {
  snooze(flagId: string, until: Day | null): void;
  mute(flagId: string, on: boolean): void;
};

type Props = {
  groups: readonly TodayGroup[];
  item(flag: TodayGroup['flags'][number]): TodayItem;
  today: Day;
  /** The unit that the list is limited to. */
  filter: { name: string; clear(): void } | null;
  quietActions: QuietActions;
  onGo(cell: Cell): void;
  onShowFlags(): void;
};

/** As many of a group stand on the page; the sheet of flags has them all. */
const mostItems = 100;

export function TodayList(props: Props): ReactNode {
  const { groups, filter } = props;
  return (
    <div className="pb-today-list" role="region" aria-label="事项" data-pane onKeyDown={walk}>
      {filter && (
        <p className="pb-today-filter">
          只看{filter.name}
          <Button
            size="small"
            appearance="subtle"
            icon={<Dismiss16Regular />}
            onClick={filter.clear}
          >
            查看全部单位
          </Button>
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.key} group={group} {...props} />
      ))}
      {groups.length === 0 && <p className="pb-today-nothing">这里没有事项。</p>}
    </div>
  );
}

function Group({ group, item, ...rest }: Props & { group: TodayGroup }): ReactNode {
  const { title, light, flags } = group;
  const left = flags.length - mostItems;
  return (
    <section aria-label={`${title}${flags.length}项`}>
      <h3 data-color={light.color}>
        <span aria-hidden>{light.sign}</span> {title} <span>{flags.length}项</span>
      </h3>
      <ul>
        {flags.slice(0, mostItems).map((flag) => (
          <Item
            key={flag.id}
            item={item(flag)}
            today={rest.today}
            quietActions={rest.quietActions}
            onGo={rest.onGo}
          />
        ))}
      </ul>
      {left > 0 && (
        <Button size="small" appearance="subtle" onClick={rest.onShowFlags}>
          还有{left}项，在“预警”表中查看
        </Button>
      )}
    </section>
  );
}

type ItemProps = Pick<Props, 'today' | 'quietActions' | 'onGo'> & { item: TodayItem };

/** An edit changes one of some hundreds, and each has a menu: those that say the same are not drawn anew. */
const Item = memo(function Item(props: ItemProps): ReactNode {
  const { item, today, quietActions, onGo } = props;
  const { light, message, place } = item;
  return (
    <li>
      <button
        type="button"
        className="pb-today-item"
        data-item
        onClick={() => place && onGo(place)}
      >
        <span className="pb-today-light" data-color={light.color}>
          <span aria-hidden>{light.sign}</span> {light.word}
        </span>
        <span className="pb-today-words">
          <span className="pb-today-message">{message}</span>
          <About {...item} />
        </span>
      </button>
      <LateMenu
        button={
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            aria-label={`提醒：${item.task || item.units}`}
            title="暂缓或不再提醒"
          />
        }
      >
        {() => (
          <>
            {snoozes(today).map(({ label, until }) => (
              <MenuItem key={label} onClick={() => quietActions.snooze(item.id, until)}>
                {label}
              </MenuItem>
            ))}
            <MenuItem onClick={() => quietActions.mute(item.id, true)}>不再提醒这一项</MenuItem>
          </>
        )}
      </LateMenu>
    </li>
  );
}, saysTheSame);

function saysTheSame(before: ItemProps, after: ItemProps): boolean {
  const plain = ({ item }: ItemProps) => ({ ...item, light: null, place: null });
  return (
    sameValues({ ...before, item: null }, { ...after, item: null }) &&
    sameValues(plain(before), plain(after)) &&
    sameValues(before.item.light, after.item.light) &&
    sameValues(before.item.place ?? {}, after.item.place ?? {})
  );
}

function sameValues(a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>) {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Who and what an item is about, in one line. */
export function About({ units, project, task }: TodayItem): ReactNode {
  const about = [units, project, task].filter((part) => part !== '').join('　');
  return (
    <span className="pb-today-about" title={about}>
      {about}
    </span>
  );
}

function snoozes(today: Day): { label: string; until: Day }[] {
  return [
    { label: '明天再提醒', until: addDays(today, 1) },
    { label: '三天后再提醒', until: addDays(today, 3) },
    { label: '一周后再提醒', until: addDays(today, 7) },
    { label: '一个月后再提醒', until: addMonths(today, 1) },
  ];
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-item]')];
  const at = items.indexOf(document.activeElement as HTMLElement);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  items[at + step]?.focus();
}
