// Which columns a sheet shows, in which order, and where it is frozen. Every click is shown at once behind the dialog.
import { Button, Checkbox } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { Tab } from '#shared/plan/tabs.ts';
import {
  freezeTo,
  hiddenKeys,
  hideColumns,
  isPlain,
  lastFrozen,
  moveColumns,
  orderedColumns,
  plainLayout,
  showColumns,
  type SheetLayout,
} from '#shared/view/sheetLayout.ts';
import { DialogFrame } from '../parts/DialogFrame.tsx';

type Props = {
  /** With all its columns. */
  tab: Tab;
  layout: SheetLayout;
  onLayout(layout: SheetLayout): void;
  /** Closes the dialog and opens that of a new column. */
  onInsert?: (() => void) | undefined;
  onClose(): void;
};

export function ColumnsDialog({ tab, layout, onLayout, onInsert, onClose }: Props): ReactNode {
  const columns = orderedColumns(tab, layout);
  const hidden = hiddenKeys(tab, layout);
  const frozen = lastFrozen(tab, layout);
  const shown = columns.filter(({ key }) => !hidden.has(key)).length;
  return (
    <DialogFrame
      help="sheets"
      title={`列：${tab.title}`}
      width={520}
      onClose={onClose}
      buttons={
        <>
          {onInsert && <Button onClick={onInsert}>插入自定义列…</Button>}
          <Button disabledFocusable={isPlain(layout)} onClick={() => onLayout(plainLayout)}>
            恢复默认列
          </Button>
          <Button appearance="primary" onClick={onClose}>
            完成
          </Button>
        </>
      }
    >
      <p className="pb-columns-note">
        勾选的显示。次序、列宽和冻结随计划保存，不影响数据，也不影响发出的表。
      </p>
      <ul className="pb-columns" aria-label="列的次序">
        {columns.map(({ key, heading }, index) => (
          <li key={key}>
            <span className="pb-columns-name">
              <Checkbox
                label={heading}
                checked={!hidden.has(key)}
                disabled={!hidden.has(key) && shown === 1}
                onChange={(_, { checked }) =>
                  onLayout(
                    checked === true
                      ? showColumns(tab, layout, [key])
                      : hideColumns(tab, layout, [key]),
                  )
                }
              />
            </span>
            {key === frozen && <span className="pb-columns-frozen">冻结到这里</span>}
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowUp16Regular />}
              aria-label={`${heading}上移`}
              disabledFocusable={index === 0}
              onClick={() =>
                onLayout(moveColumns(tab, layout, [key], columns[index - 1]?.key ?? null))
              }
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<ArrowDown16Regular />}
              aria-label={`${heading}下移`}
              disabledFocusable={index === columns.length - 1}
              onClick={() =>
                onLayout(moveColumns(tab, layout, [key], columns[index + 2]?.key ?? null))
              }
            />
            <Button
              size="small"
              appearance="subtle"
              aria-label={key === frozen ? '取消冻结' : `冻结到${heading}`}
              onClick={() => onLayout(freezeTo(tab, layout, key === frozen ? null : key))}
            >
              {key === frozen ? '取消冻结' : '冻结'}
            </Button>
          </li>
        ))}
      </ul>
    </DialogFrame>
  );
}
