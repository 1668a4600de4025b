// The differences with their filter, the buttons that decide all conflicts at once, and pages when they are many.
import { Button, Checkbox, makeStyles, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useDeferredValue,
  useMemo,
  useState,
  type Dispatch,
  type SetStateAction,
} from 'react';
import type { PlanDocument } from '#shared/plan/document.ts';
import type { Difference } from '#shared/returns/review.ts';
import { DifferencesTable } from './DifferencesTable.tsx';
import { sortedDifferences } from './review.ts';

/** Up to so many rows stand on one page; beyond that a page has this many. */
const onePage = 500;
const pageSize = 200;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalM,
    paddingBlock: tokens.spacingVerticalXS,
  },
  space: { flexGrow: 1 },
  empty: {
    paddingInline: tokens.spacingHorizontalXL,
    paddingBlock: tokens.spacingVerticalM,
    color: tokens.colorNeutralForeground2,
  },
});

type Props = {
  differences: readonly Difference[];
  document: PlanDocument;
  chosen: ReadonlySet<string>;
  onChoose: Dispatch<SetStateAction<ReadonlySet<string>>>;
};

export function DifferencesPane({ differences, document, chosen, onChoose }: Props) {
  const styles = useStyles();
  const [onlyConflicts, setOnlyConflicts] = useState(false);
  const [page, setPage] = useState(0);
  const sorted = useMemo(() => sortedDifferences(differences), [differences]);
  const conflicts = useMemo(
    () => sorted.filter(({ decision }) => decision === 'conflict'),
    [sorted],
  );
  const rows = useDeferredValue(onlyConflicts ? conflicts : sorted);
  const size = rows.length > onePage ? pageSize : onePage;
  const pages = Math.max(1, Math.ceil(rows.length / size));
  const at = Math.min(page, pages - 1);
  const shown = useMemo(() => rows.slice(at * size, (at + 1) * size), [rows, at, size]);
  const choose = useCallback(
    (id: string, take: boolean) => {
      onChoose((now) => {
        const next = new Set(now);
        if (take) next.add(id);
        else next.delete(id);
        return next;
      });
    },
    [onChoose],
  );

  if (differences.length === 0) {
    return <div className={styles.empty}>返回的内容与计划中现有的一致，没有变化。</div>;
  }
  return (
    <>
      <div className={styles.bar}>
        <Checkbox
          label={`只看需要决定的（${conflicts.length}处）`}
          checked={onlyConflicts}
          onChange={(_, data) => {
            setOnlyConflicts(data.checked === true);
            setPage(0);
          }}
        />
        {conflicts.length > 0 ? (
          <>
            <Button size="small" onClick={() => onChoose(new Set(conflicts.map(({ id }) => id)))}>
              全部采用
            </Button>
            <Button size="small" onClick={() => onChoose(new Set())}>
              全部保留
            </Button>
            <span role="status">
              已选采用返回{chosen.size}处、保留现在{conflicts.length - chosen.size}处
            </span>
          </>
        ) : null}
        <span className={styles.space} />
        {pages > 1 ? (
          <>
            <Button size="small" disabled={at === 0} onClick={() => setPage(at - 1)}>
              上一页
            </Button>
            <span>
              第{at + 1}页，共{pages}页
            </span>
            <Button size="small" disabled={at === pages - 1} onClick={() => setPage(at + 1)}>
              下一页
            </Button>
          </>
        ) : null}
      </div>
      {rows.length === 0 ? (
        <div className={styles.empty}>没有需要决定的，其余变化将自动合并。</div>
      ) : (
        <DifferencesTable
          key={at}
          rows={shown}
          document={document}
          chosen={chosen}
          onChoose={choose}
        />
      )}
    </>
  );
}
