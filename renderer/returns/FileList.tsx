// The files of a review: found by a part of a name or by initials of pinyin, filtered, sorted, each with how it fared.
import { Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import { inOrder, type PlanDocument } from '#shared/plan/document.ts';
import {
  countStates,
  everyFile,
  fileSorts,
  fileStates,
  listedFiles,
  type FileFilter,
  type FileSort,
} from '#shared/returns/fileOrder.ts';
import type { FileState, ReturnFile } from '#shared/returns/review.ts';
import { VirtualList } from '../parts/VirtualList.tsx';
import { StateSign } from './StateSign.tsx';

const rowHeight = 64;

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
    gap: '4px',
    padding: '6px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    // A select is as wide as its longest choice unless it is told otherwise.
    '& .fui-Select': { minWidth: 0 },
    '& select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' },
  },
  find: { gridColumn: '1 / -1' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    padding: '4px 10px 0 8px',
    lineHeight: '18px',
  },
  unit: { fontWeight: tokens.fontWeightSemibold },
  line: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  small: {
    gridColumn: '1 / -1',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  empty: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

type Props = {
  files: readonly ReturnFile[];
  document: PlanDocument;
  chosen: number | null;
  onChoose: (file: ReturnFile) => void;
  /** The keys go to what is shown of the file. */
  onEnter: () => void;
};

export function FileList({ files, document, chosen, onChoose, onEnter }: Props): ReactNode {
  const styles = useStyles();
  const [filter, setFilter] = useState<FileFilter>(everyFile);
  const put = (next: Partial<FileFilter>) => setFilter((before) => ({ ...before, ...next }));
  const units = useMemo(() => inOrder(document.units), [document.units]);
  const listed = useMemo(() => {
    const places = new Map(units.map(({ id }, index) => [id, index]));
    return listedFiles(files, filter, (id) => places.get(id) ?? units.length);
  }, [files, filter, units]);
  const present = useMemo(() => new Set(files.map(({ unitId }) => unitId ?? '')), [files]);
  return (
    <>
      <div className={styles.bar} role="search" aria-label="查找文件">
        <Input
          className={styles.find}
          size="small"
          contentBefore={<SearchRegular />}
          aria-label="查找文件"
          placeholder="文件名、单位或拼音首字母"
          value={filter.words}
          onChange={(_, { value }) => put({ words: value })}
        />
        <Select
          size="small"
          aria-label="状态"
          value={filter.state ?? ''}
          onChange={(_, { value }) => put({ state: value === '' ? null : (value as FileState) })}
        >
          <option value="">全部状态</option>
          {countStates(files).map(({ state, count }) => (
            <option key={state} value={state}>
              {fileStates[state].word} {count}
            </option>
          ))}
        </Select>
        <Select
          size="small"
          aria-label="单位"
          value={filter.unitId ?? 'all'}
          onChange={(_, { value }) => put({ unitId: value === 'all' ? null : value })}
        >
          <option value="all">全部单位</option>
          {present.has('') && <option value="">未认出单位</option>}
          {units
            .filter(({ id }) => present.has(id))
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </Select>
        <Select
          size="small"
          aria-label="排序"
          value={filter.sort}
          onChange={(_, { value }) => put({ sort: value as FileSort })}
        >
          {Object.entries(fileSorts).map(([sort, words]) => (
            <option key={sort} value={sort}>
              {words}
            </option>
          ))}
        </Select>
      </div>
      {listed.length === 0 && <div className={styles.empty}>没有符合条件的文件。</div>}
      <VirtualList
        label={`文件，共${listed.length}个`}
        items={listed}
        keyOf={({ index }) => String(index)}
        chosen={chosen === null ? null : String(chosen)}
        height={rowHeight}
        onChoose={onChoose}
        onEnter={onEnter}
      >
        {(file) => (
          <div className={styles.row} title={file.path}>
            <span className={`${styles.unit} ${styles.line}`}>{file.unit ?? '未认出单位'}</span>
            <StateSign state={file.state} />
            <span className={`${styles.small} ${styles.line}`}>{file.name}</span>
            <span className={`${styles.small} ${styles.line}`}>{saying(file)}</span>
          </div>
        )}
      </VirtualList>
    </>
  );
}

/** What there is to say of a file in one line: why it was refused or is doubted, else its counts. */
function saying({ state, messages, doubt, differences, taken, open, held }: ReturnFile): string {
  if (state === 'refused') return messages[0] ?? '';
  if (doubt !== null) return doubt;
  if (state === 'unfilled') return '与发出时完全相同，不算已报';
  if (differences === 0 && open === 0) return '没有变化';
  return [
    `变化${differences}`,
    `采用${taken}`,
    open > 0 && `待决定${open}`,
    held > 0 && `锁定${held}`,
  ]
    .filter((part) => part !== false)
    .join('　');
}
