// The sets of milestones in their order, one of them chosen.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Add16Regular, ArrowDown16Regular, ArrowUp16Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { Choice } from '../parts/ChoiceList.tsx';
import type { DraftSet } from './draftSets.ts';

type Props = {
  sets: readonly DraftSet[];
  chosen: string | null;
  onChoose(id: string): void;
  onAdd(): void;
  onMove(id: string, step: 1 | -1): void;
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '44vh',
    overflowY: 'auto',
  },
  tools: { display: 'flex', gap: tokens.spacingHorizontalXS, marginTop: tokens.spacingVerticalS },
});

export function SetList({ sets, chosen, onChoose, onAdd, onMove }: Props): ReactNode {
  const styles = useStyles();
  const at = sets.findIndex(({ id }) => id === chosen);
  return (
    <div>
      <ul className={styles.list} aria-label="里程碑">
        {sets.map(({ id, name }) => (
          <Choice key={id} chosen={id === chosen} onChoose={() => onChoose(id)}>
            {name.trim() || '（未命名）'}
          </Choice>
        ))}
      </ul>
      <div className={styles.tools}>
        <Button size="small" icon={<Add16Regular />} onClick={onAdd}>
          新建
        </Button>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUp16Regular />}
          aria-label="这套上移"
          disabledFocusable={at <= 0}
          onClick={() => chosen !== null && at > 0 && onMove(chosen, -1)}
        />
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowDown16Regular />}
          aria-label="这套下移"
          disabledFocusable={at < 0 || at === sets.length - 1}
          onClick={() => chosen !== null && at < sets.length - 1 && onMove(chosen, 1)}
        />
      </div>
    </div>
  );
}
