// What the notice itself says that units owe: each with its sentence, to be taken into the form.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { formatDay } from '#shared/calendar/format.ts';
import type { DutySuggestion } from '#shared/duties/suggestDuties.ts';
import type { PlanDocument } from '#shared/plan/document.ts';

const useStyles = makeStyles({
  heading: { fontWeight: tokens.fontWeightSemibold },
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    maxHeight: '148px',
    margin: 0,
    padding: tokens.spacingHorizontalS,
    overflowY: 'auto',
    listStyleType: 'none',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  item: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center' },
  words: { flexGrow: 1, minWidth: 0 },
  sentence: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  take: { flexShrink: 0 },
});

type Props = {
  document: PlanDocument;
  suggestions: readonly DutySuggestion[];
  onTake(suggestion: DutySuggestion): void;
};

export function SuggestedDuties({ document, suggestions, onTake }: Props): ReactNode {
  const styles = useStyles();
  if (suggestions.length === 0) return null;
  return (
    <div>
      <div className={styles.heading}>通知里写到的要求（点“采用”填到下面，可以修改）</div>
      {/* A list that scrolls must be reachable by keyboard; its buttons are. */}
      <ul className={styles.list} aria-label="通知里写到的要求">
        {suggestions.map((suggestion) => {
          const { stageId, what, sentence, units, due } = suggestion;
          const stage = document.stages.get(stageId)?.name ?? '';
          return (
            <li key={`${stageId} ${what}`} className={styles.item}>
              <div className={styles.words}>
                <div>
                  {stage}：{what}（{units.length}个单位
                  {due === null ? '' : `，${formatDay(due)}前`}）
                </div>
                <div className={styles.sentence}>原文：“{sentence}”</div>
              </div>
              <Button
                size="small"
                className={styles.take}
                aria-label={`采用：${what}`}
                onClick={() => onTake(suggestion)}
              >
                采用
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
