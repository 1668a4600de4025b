// The collectives of the plan: in how many tasks they stand, for whom, and what still has to be said.
import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { UnitRow } from '#shared/plan/model.ts';
import type { Collective } from '#shared/units/collectives.ts';
import { usePanelStyles } from './usePanelStyles.ts';

type Props = {
  collectives: readonly Collective[];
  disabled: boolean;
  onChoose(unit: UnitRow): void;
  /** Takes the list of another collective over. */
  onTake(unit: UnitRow, from: UnitRow): void;
};

export function CollectiveList({ collectives, disabled, onChoose, onTake }: Props): ReactNode {
  const styles = usePanelStyles();
  if (collectives.length === 0) return null;
  return (
    <div>
      <h2 className={styles.heading}>集体称谓（明确一次，所有任务通用）</h2>
      <ul className={styles.list}>
        {collectives.map((collective) => {
          const { unit, tasks, open, like } = collective;
          const words = standsFor(collective);
          return (
            <li key={unit.id} className={styles.line}>
              <span className={styles.names}>
                <span className={styles.name}>{unit.name}</span>
                <span className={styles.quiet}>（{tasks}项任务）</span>
              </span>
              <span
                className={mergeClasses(styles.reason, open.length > 0 && styles.warning)}
                title={words}
              >
                {words}
              </span>
              <span className={styles.buttons}>
                {like && (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabled={disabled}
                    onClick={() => onTake(unit, like)}
                  >
                    沿用“{like.name}”的{like.members.length}个单位
                  </Button>
                )}
                <Button
                  size="small"
                  disabled={disabled}
                  aria-label={`为“${unit.name}”选择单位`}
                  onClick={() => onChoose(unit)}
                >
                  选择单位…
                </Button>
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function standsFor({ unit, stands, open }: Collective): string {
  if (unit.members.length === 0) return '未写明包含哪些单位，不生成反馈表';
  const names = `${stands.length}个单位：${stands.map(({ name }) => name).join('、')}`;
  const missing = open.map(({ name }) => `“${name}”`).join('');
  return missing === '' ? names : `其中${missing}未写明包含哪些单位；${names}`;
}
