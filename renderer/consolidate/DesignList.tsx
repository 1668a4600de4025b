// The designs of consolidated sheets: those of the plan, then the built-in ones; what can be done with the one that is shown.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NamedDesign } from '#shared/consolidate/design.ts';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: '2px',
    margin: 0,
    padding: '2px',
    listStyleType: 'none',
    overflowY: 'auto',
    flexGrow: 1,
    minHeight: 0,
  },
  item: { width: '100%', justifyContent: 'flex-start', textAlign: 'left' },
  chosen: { backgroundColor: tokens.colorNeutralBackground1Selected },
  kind: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  tools: {
    display: 'grid',
    gridTemplateColumns: '1fr 1fr',
    gap: tokens.spacingHorizontalXS,
    flexShrink: 0,
  },
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
      <ul className={styles.list} aria-label="汇总表样式">
        {choices.map(({ id, name, builtIn, design }) => (
          <li key={id}>
            <Button
              appearance="subtle"
              className={mergeClasses(styles.item, id === shown.id && styles.chosen)}
              aria-pressed={id === shown.id}
              onClick={() => props.onShow(id)}
            >
              <span>
                {name}
                <div className={styles.kind}>
                  {builtIn ? '内置' : '本计划'}
                  {builtIn ? '' : `，${groupWords[design.by]}`}
                </div>
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {unreadable.length > 0 && (
        <div className={styles.lost}>由较新版本保存，读不出来：{unreadable.join('、')}。</div>
      )}
      <div className={styles.tools}>
        {tools.map(({ label, title, off, run }) => (
          <Button
            key={label}
            size="small"
            title={title}
            disabledFocusable={off}
            onClick={() => !off && run()}
          >
            {label}
          </Button>
        ))}
      </div>
    </>
  );
}
