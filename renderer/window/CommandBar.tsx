// The toolbar: the same commands as the menu, in the order of the work. Beside it the as-of day and the filter of rows.
import { Button, Input } from '@fluentui/react-components';
import { DismissCircle16Regular, Filter20Regular } from '@fluentui/react-icons';
import { memo, type ReactNode, type RefObject } from 'react';
import type { MenuCommand } from '#shared/ipc/calls.ts';
import type { DateContext } from '#shared/calendar/expressions.ts';
import type { Day } from '#shared/plan/model.ts';
import { DayField } from '../parts/DayField.tsx';
import type { DayInputHandle } from '../parts/DayInput.tsx';
import { FoldingToolbar } from './FoldingToolbar.tsx';
import type { StatusStore } from './status.ts';
import { useToolGroups, type ShownSheet, type SheetCommand } from './useToolGroups.tsx';

type Props = {
  /** The names of the steps that can be taken back and done again; null: none can. */
  undo: string | null;
  redo: string | null;
  locked: boolean;
  asOf: Day;
  today: Day;
  /** What a day without a year belongs to. */
  days: DateContext;
  store: StatusStore;
  /** The sheet that is shown; null while a page of the whole plan is. */
  tab: ShownSheet | null;
  quickFind: string;
  findField: RefObject<HTMLInputElement | null>;
  dayField: RefObject<DayInputHandle | null>;
  onQuickFind(text: string): void;
  onFindKey(key: string): void;
  onAsOf(day: string | null): Promise<void>;
  onCommand(command: MenuCommand): void;
  onSheet(command: SheetCommand): void;
};

/** Drawn anew only when something that it shows is another: most edits leave it as it is. */
export const CommandBar = memo(function CommandBar(props: Props): ReactNode {
  const groups = useToolGroups(props);
  return (
    <div className="pb-commands" role="region" aria-label="工具栏和查找" data-pane>
      <FoldingToolbar label="工具栏" groups={groups} />
      <div className="pb-commands-fields">
        <AsOfField {...props} />
        {props.tab && <FindField {...props} />}
      </div>
    </div>
  );
});

function AsOfField({ asOf, today, days, dayField, onAsOf }: Props): ReactNode {
  return (
    <div className="pb-as-of" title="预警和天数按这一天计算">
      <label htmlFor="as-of">截至日</label>
      <DayField
        id="as-of"
        size="small"
        handle={dayField}
        value={asOf}
        today={today}
        required
        context={days}
        onChange={onAsOf}
      />
      {asOf !== today && (
        <Button size="small" appearance="subtle" onClick={() => void onAsOf(null)}>
          回到今天
        </Button>
      )}
    </div>
  );
}

function FindField({ quickFind, findField, onQuickFind, onFindKey }: Props): ReactNode {
  return (
    <Input
      className="pb-find"
      size="small"
      type="text"
      aria-label="筛选行"
      title="只显示含有这些文字的行（Ctrl+Shift+F）；查找和替换请按 Ctrl+F"
      placeholder="筛选行"
      input={{ ref: findField }}
      contentBefore={<Filter20Regular />}
      contentAfter={
        quickFind === '' ? null : (
          <button
            type="button"
            className="pb-find-clear"
            aria-label="清除筛选"
            onClick={() => onQuickFind('')}
          >
            <DismissCircle16Regular />
          </button>
        )
      }
      value={quickFind}
      onChange={(_, { value }) => onQuickFind(value)}
      onKeyDown={(event) => {
        if (!event.nativeEvent.isComposing) onFindKey(event.key);
      }}
    />
  );
}
