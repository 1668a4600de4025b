// The fields and buttons of the find bar.
import { Button, Checkbox, Input, Select } from '@fluentui/react-components';
import { ArrowDown16Regular, ArrowUp16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import type { KeyboardEvent, ReactNode, RefObject } from 'react';
import type { FindControl, FindScope } from './useFindBar.ts';

type Props = {
  control: FindControl;
  field: RefObject<HTMLInputElement | null>;
  place: number;
  total: number;
  readOnly: boolean;
  onStep(step: 1 | -1): void;
  onReplaceOne(): void;
  onReplaceAll(): void;
  onClose(): void;
};

export function FindFields(props: Props): ReactNode {
  const { control, field, place, total, readOnly, onStep, onClose } = props;
  const { query, by, scope, replacing, change } = control;
  const none = total === 0;
  const onKey = (event: KeyboardEvent, enter: () => void) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter') enter();
    else return;
    event.preventDefault();
  };
  const option = (key: 'matchCase' | 'wholeCell', label: string) => (
    <Checkbox
      label={label}
      checked={query[key]}
      onChange={(_, { checked }) => change({ query: { ...query, [key]: checked === true } })}
    />
  );
  return (
    <div className="pb-find-fields" onKeyDown={(event) => onKey(event, () => undefined)}>
      <Input
        size="small"
        className="pb-find-text"
        aria-label="查找内容"
        placeholder="查找内容"
        input={{ ref: field }}
        value={query.text}
        onChange={(_, { value }) => change({ query: { ...query, text: value } })}
        onKeyDown={(event) => {
          event.stopPropagation();
          onKey(event, () => onStep(event.shiftKey ? -1 : 1));
        }}
      />
      <span className="pb-find-count" role="status">
        {query.text === ''
          ? ''
          : none
            ? '没有找到'
            : place > 0
              ? `${place}/${total}`
              : `共${total}处`}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUp16Regular />}
        aria-label="上一处"
        title="上一处（Shift+Enter，Shift+F3）"
        disabledFocusable={none}
        onClick={() => onStep(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDown16Regular />}
        aria-label="下一处"
        title="下一处（Enter，F3）"
        disabledFocusable={none}
        onClick={() => onStep(1)}
      />
      <Select
        size="small"
        aria-label="查找范围"
        value={scope}
        onChange={(_, { value }) => change({ scope: value as FindScope })}
      >
        <option value="sheet">本表</option>
        <option value="plan">整个计划</option>
      </Select>
      {option('matchCase', '区分大小写')}
      <Checkbox
        label="全角半角不分"
        checked={!query.matchWidth}
        onChange={(_, { checked }) => change({ query: { ...query, matchWidth: checked !== true } })}
      />
      {option('wholeCell', '整个单元格')}
      <span className="pb-commands-space" />
      {!replacing && (
        <Button size="small" appearance="subtle" onClick={() => change({ replacing: true })}>
          替换…
        </Button>
      )}
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label="关闭查找"
        title="关闭（Esc）"
        onClick={onClose}
      />
      {replacing && (
        <div className="pb-find-replace">
          <Input
            size="small"
            className="pb-find-text"
            aria-label="替换为"
            placeholder="替换为"
            value={by}
            onChange={(_, { value }) => change({ by: value })}
            onKeyDown={(event) => {
              event.stopPropagation();
              onKey(event, props.onReplaceOne);
            }}
          />
          <Button size="small" disabledFocusable={none || readOnly} onClick={props.onReplaceOne}>
            替换
          </Button>
          <Button size="small" disabledFocusable={none || readOnly} onClick={props.onReplaceAll}>
            全部替换
          </Button>
        </div>
      )}
    </div>
  );
}
