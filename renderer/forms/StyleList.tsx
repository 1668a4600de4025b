// The styles of forms: those beside the program and those of the plan, one of them shown; what can be done with them.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Choice, ChoiceList, ChoiceTools, NameAndKind } from '../parts/ChoiceList.tsx';
import type { DraftStyle, StyleChoice } from './draftStyle.ts';

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    minHeight: 0,
    minWidth: 0,
  },
});

type Props = {
  choices: readonly StyleChoice[];
  shown: string;
  draft: DraftStyle | null;
  /** Another style cannot be shown before the changes of this one are saved or dropped. */
  unsaved: boolean;
  busy: boolean;
  readOnly: boolean;
  onShow(id: string): void;
  onCopy(): void;
  onRemove(): void;
  onImport(): void;
  onExport(): void;
};

export function StyleList(props: Props): ReactNode {
  const { choices, shown, draft, unsaved, busy, readOnly } = props;
  const styles = useStyles();
  const fresh = draft && !choices.some(({ id }) => id === draft.id) ? draft : null;
  const kept = choices.find(({ id }) => id === shown);
  const rests = busy || readOnly || unsaved;
  const tools = [
    {
      label: '复制新建',
      title: '照所选的样式新建一个，再修改',
      off: rests || !kept,
      run: props.onCopy,
    },
    {
      label: '删除',
      title: '删除所选的样式，已发出的反馈表不受影响',
      off: rests || !kept || kept.builtIn,
      run: props.onRemove,
    },
    { label: '导入…', title: '导入其他单位给的样式文件', off: rests, run: props.onImport },
    {
      label: '导出…',
      title: '存成文件，可给其他单位使用',
      off: busy,
      run: props.onExport,
    },
  ];
  return (
    <div className={styles.pane}>
      <ChoiceList label="报表样式">
        {choices.map(({ id, definition, builtIn }) => {
          const chosen = fresh === null && id === shown;
          return (
            <Choice
              key={id}
              chosen={chosen}
              off={unsaved && !chosen}
              onChoose={() => !unsaved && props.onShow(id)}
            >
              <NameAndKind
                name={definition.name}
                kind={builtIn ? '内置' : `本计划，第${definition.version}版`}
              />
            </Choice>
          );
        })}
        {fresh && (
          <Choice chosen>
            <NameAndKind name={fresh.definition.name.trim() || '（未命名）'} kind="新的，未保存" />
          </Choice>
        )}
      </ChoiceList>
      <ChoiceTools tools={tools} />
    </div>
  );
}
