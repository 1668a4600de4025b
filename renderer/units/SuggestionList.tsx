// Pairs of names that may be one unit, each with its reason, to be merged or kept apart by a person.
import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { UnitRow } from '#shared/plan/model.ts';
import { roleCounts } from '#shared/units/roleCounts.ts';
import type { MergeSuggestion } from '#shared/units/suggestions.ts';
import { usePanelStyles } from './usePanelStyles.ts';

type Props = {
  document: PlanDocument;
  suggestions: readonly MergeSuggestion[];
  disabled: boolean;
  onMerge(suggestion: MergeSuggestion): void;
  onApart(suggestion: MergeSuggestion): void;
};

/** Most pairs that are listed at once; what follows comes up as these are decided. */
const mostListed = 60;

export function SuggestionList(props: Props): ReactNode {
  const styles = usePanelStyles();
  const { document, suggestions, disabled, onMerge, onApart } = props;
  if (suggestions.length === 0) return null;
  const counts = roleCounts(document);
  const shown = ({ id, name }: UnitRow) => (
    <>
      <span className={styles.name}>{name}</span>
      <span className={styles.quiet}>（{counts.get(id)?.tasks ?? 0}项任务）</span>
    </>
  );
  return (
    <div>
      <h2 className={styles.heading}>可能是同一单位</h2>
      <ul className={styles.list}>
        {suggestions.slice(0, mostListed).map((suggestion) => {
          const { keep, drop, reason } = suggestion;
          const pair = `“${keep.name}”与“${drop.name}”`;
          return (
            <li key={`${keep.id} ${drop.id}`} className={styles.line}>
              <span className={styles.names}>
                {shown(keep)}、{shown(drop)}
              </span>
              <span className={styles.reason} title={reason}>
                {reason}
              </span>
              <span className={styles.buttons}>
                <Button
                  size="small"
                  disabled={disabled}
                  aria-label={`合并${pair}`}
                  onClick={() => onMerge(suggestion)}
                >
                  合并…
                </Button>
                <Button
                  size="small"
                  appearance="subtle"
                  disabled={disabled}
                  aria-label={`${pair}不是同一单位`}
                  onClick={() => onApart(suggestion)}
                >
                  不是同一单位
                </Button>
              </span>
            </li>
          );
        })}
        {suggestions.length > mostListed && (
          <li className={styles.quiet}>
            另有{suggestions.length - mostListed}组，处理后接着列出。
          </li>
        )}
      </ul>
    </div>
  );
}
