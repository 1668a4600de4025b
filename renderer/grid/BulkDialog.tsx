// One value for a column of all selected rows: 批量修改. The whole is one edit and one step to undo.
import {
  Button,
  Dropdown,
  Field,
  Input,
  Option,
  Radio,
  RadioGroup,
  Textarea,
} from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { Column } from '#shared/plan/tabs.ts';
import { isDay } from '#shared/calendar/days.ts';
import { DayInput } from '../parts/DayInput.tsx';
import { DialogFrame } from '../parts/DialogFrame.tsx';
import { bulkWays, holdsNames, type BulkWay } from './bulkChange.ts';
import type { UnitList } from './lists.ts';
import { UnitsField } from './UnitsField.tsx';

type Props = {
  columns: readonly Column[];
  /** The column to begin with. */
  first: string;
  rowName: string;
  rows: number;
  units: UnitList;
  onChange(column: Column, text: string, way: BulkWay): void;
  onClose(): void;
};

const hints: Partial<Record<Column['kind'], string>> = {
  date: '例如2022-6-30、2022年6月底、6.30',
  percent: '0到100，例如80',
  number: '例如200、1.5、150万',
  units: '多个单位用顿号隔开',
  list: '多个名称用顿号隔开',
};

const valueLabels: Record<BulkWay, string> = { replace: '改为', add: '添加', remove: '去掉' };

function effectOf(way: BulkWay, empty: boolean): string {
  if (way === 'add') return '都会加上所填名称，原有的保留';
  if (way === 'remove') return '都会去掉所填名称，其余保留';
  return empty ? '都会清空' : '都会改为所填内容';
}

export function BulkDialog(props: Props): ReactNode {
  const { columns, rowName, rows, onChange, onClose } = props;
  const [key, setKey] = useState(
    () => (columns.find((column) => column.key === props.first) ?? columns[0])?.key ?? '',
  );
  const [text, setText] = useState('');
  const column = columns.find((each) => each.key === key);
  const [chosenWay, setWay] = useState<BulkWay>('replace');
  const way = column && holdsNames(column) ? chosenWay : 'replace';
  const value = text.replace(/[、，,；;\s]+$/u, '');
  const empty = value.trim() === '';
  const ready = column !== undefined && (way === 'replace' || !empty);
  return (
    <DialogFrame
      help="sheets"
      title={`批量修改${rows}行${rowName}`}
      width={480}
      onClose={onClose}
      buttons={
        <>
          <Button onClick={onClose}>取消</Button>
          <Button
            appearance="primary"
            disabledFocusable={!ready}
            onClick={() => ready && onChange(column, holdsNames(column) ? value : text, way)}
          >
            {empty && way === 'replace' ? `清空${rows}行` : `修改${rows}行`}
          </Button>
        </>
      }
    >
      <Field label="修改哪一列">
        <Dropdown
          value={column?.heading ?? ''}
          selectedOptions={[key]}
          onOptionSelect={(_, { optionValue }) => {
            setKey(optionValue ?? key);
            setText('');
          }}
        >
          {columns.map((each) => (
            <Option key={each.key} value={each.key}>
              {each.heading}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {column && holdsNames(column) && (
        <Field label="怎样改">
          <RadioGroup
            layout="horizontal"
            value={way}
            onChange={(_, data) => setWay(data.value as BulkWay)}
          >
            {bulkWays.map((each) => (
              <Radio key={each.way} value={each.way} label={each.label} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {column && (
        <Field label={valueLabels[way]} hint={hints[column.kind] ?? ''}>
          <ValueField column={column} text={text} onText={setText} units={props.units} />
        </Field>
      )}
      <p className="pb-columns-note">
        所选{rows}行的“{column?.heading}”{effectOf(way, empty)}。锁定的单元格不改。可以一步撤销。
      </p>
    </DialogFrame>
  );
}

type ValueProps = {
  column: Column;
  text: string;
  units: UnitList;
  onText(text: string): void;
};

function ValueField({ column, text, units, onText }: ValueProps): ReactNode {
  if (column.kind === 'choice') {
    return (
      <Dropdown
        value={text === '' ? '（清空）' : text}
        selectedOptions={[text]}
        onOptionSelect={(_, { optionValue }) => onText(optionValue ?? '')}
      >
        {['', ...(column.choices ?? []).map(({ label }) => label)].map((label) => (
          <Option key={label} value={label}>
            {label === '' ? '（清空）' : label}
          </Option>
        ))}
      </Dropdown>
    );
  }
  if (column.kind === 'date') {
    return <DayInput text={text} onText={onText} day={isDay(text) ? text : null} onDay={onText} />;
  }
  if (column.kind === 'longText') {
    return <Textarea value={text} rows={3} onChange={(_, { value }) => onText(value)} />;
  }
  if (column.kind === 'units') {
    return <UnitsField column={column} text={text} onText={onText} units={units} />;
  }
  return <Input value={text} onChange={(_, { value }) => onText(value)} />;
}
