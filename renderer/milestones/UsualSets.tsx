// Where a plan has no milestones yet: the usual ones to begin with, or an empty set.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';

type Props = {
  sets: readonly { name: string; steps: readonly string[] }[];
  onTake(name: string, steps: readonly string[]): void;
};

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  item: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  words: { flexGrow: 1 },
  name: { fontWeight: tokens.fontWeightSemibold },
});

export function UsualSets({ sets, onTake }: Props): ReactNode {
  const styles = useStyles();
  return (
    <div>
      <p>这份计划还没有里程碑。可以从常用的开始，再按需要修改：</p>
      <ul className={styles.list}>
        {sets.map(({ name, steps }) => (
          <li key={name} className={styles.item}>
            <span className={styles.words}>
              <span className={styles.name}>{name}</span>：{steps.join(' → ')}
            </span>
            <Button aria-label={`采用“${name}”`} onClick={() => onTake(name, steps)}>
              采用
            </Button>
          </li>
        ))}
        <li className={styles.item}>
          <span className={styles.words}>自己列步骤</span>
          <Button onClick={() => onTake('', [''])}>新建</Button>
        </li>
      </ul>
    </div>
  );
}
