// The designs of consolidated sheets: those of the plan, then the built-in ones; what can be done with the one that is shown.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NamedDesign } from '#shared/consolidate/design.ts';
import { Choice, ChoiceList, ChoiceTools, NameAndKind } from '../parts/ChoiceList.tsx';

const useStyles = makeStyles({
  lost: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
});

type Props = {
  choices: readonly NamedDesign[];
  unreadable: readonly string[];
  shown: NamedDesign;
  busy: boolean;
  readOnly: boolean;
  onShow(id: string): void;
  onEdit(): void;
  onCopy(): void;
  onRemove(): void;
  onImport(): void;
  onExport(): void;
};

const groupWords = {
  action: '按行动',
  unit: '按牵头单位',
  status: '按状态',
  year: '按年度',
};

export function DesignList(props: Props): ReactNode {
  const { choices, unreadable, shown, busy, readOnly } = props;
  const styles = useStyles();
  const rests = busy || readOnly;
  const tools = [
    {
      label: shown.builtIn ? '复制并修改' : '修改…',
      title: shown.builtIn ? '内置样式不能修改，照它新建一个' : '修改所选的样式',
      off: rests,
      run: props.onEdit,
    },
    shown.builtIn
      ? null
      : { label: '复制新建', title: '照所选的样式新建一个', off: rests, run: props.onCopy },
    shown.builtIn
      ? null
      : { label: '删除', title: '删除所选的样式，可以撤销', off: rests, run: props.onRemove },
    { label: '导入…', title: '导入其他单位给的样式文件', off: rests, run: props.onImport },
    { label: '导出样式…', title: '存成文件，可给其他单位使用', off: busy, run: props.onExport },
  ].filter((tool) => tool !== null);
  return (
    <>
      <ChoiceList label="汇总表样式">
        {choices.map(({ id, name, builtIn, design }) => (
          <Choice key={id} chosen={id === shown.id} onChoose={() => props.onShow(id)}>
            <NameAndKind name={name} kind={builtIn ? '内置' : `本计划，${groupWords[design.by]}`} />
          </Choice>
        ))}
      </ChoiceList>
      {unreadable.length > 0 && (
        <div className={styles.lost}>由较新版本保存，读不出来：{unreadable.join('、')}。</div>
      )}
      <ChoiceTools tools={tools} />
    </>
  );
}
