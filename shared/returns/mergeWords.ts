// What merging a review will do, in one sentence, before it is done [RV4].
import { periodLabel } from '../calendar/periods.ts';
import type { ReturnFile, ReturnsReview } from './review.ts';

type Merging = Pick<ReturnsReview, 'files' | 'counts'>;

/** Files that go in: each counts as a return of its unit, even without a difference. A doubt keeps a file out until it is lifted. */
export function mergedFiles(files: readonly ReturnFile[]): ReturnFile[] {
  return files.filter(
    ({ state, doubt, taken }) =>
      (state === 'clean' || state === 'decide' || state === 'unfilled') &&
      (doubt === null || taken > 0),
  );
}

/** Files that stay out only because nobody lifted the doubt on them. */
export function doubtfulFiles(files: readonly ReturnFile[]): ReturnFile[] {
  return files.filter(
    ({ state, doubt, taken }) => state === 'decide' && doubt !== null && taken === 0,
  );
}

/** Whether there is anything to merge: a file without differences still says that its unit has reported. */
export function canMerge(files: readonly ReturnFile[]): boolean {
  return mergedFiles(files).length > 0;
}

/** Two halves of what will happen: what goes in, and what stays out (empty where nothing does). */
export function mergeWords({ files, counts }: Merging): { goes: string; stays: string } {
  const going = mergedFiles(files);
  if (going.length === 0) return { goes: '没有可以合并的文件。', stays: staying(files, 0) };
  const units = new Set(going.map(({ unitId, index }) => unitId ?? `file ${index}`)).size;
  const from = `${units}个单位${going.length}个文件`;
  const empty = going.filter(({ state }) => state === 'unfilled').length;
  const unfilled = empty === 0 ? '' : `其中${empty}个文件已交回、未填写，不算已报。`;
  const cells = going.reduce((sum, file) => sum + file.taken, 0);
  const goes =
    cells === 0
      ? `内容没有要写入的，只登记${from}已收到。`
      : `将把${from}的${cells}处写入计划，算作一步，可以撤销。`;
  return { goes: `${goes}${unfilled}`, stays: staying(files, counts.open) };
}

function staying(files: readonly ReturnFile[], open: number): string {
  const count = (state: ReturnFile['state']) => files.filter((file) => file.state === state).length;
  const parts = [
    open > 0 && `${open}处还没有决定，保留计划现在的内容`,
    doubtfulFiles(files).length > 0 && `${doubtfulFiles(files).length}个文件存疑，没有确认`,
    count('refused') > 0 && `${count('refused')}个文件不能采用`,
    count('left') > 0 && `${count('left')}个文件不收`,
  ].filter((part) => part !== false);
  return parts.length === 0 ? '' : `${parts.join('；')}。`;
}

/** So many units are named; the rest is counted. */
const mostNamed = 12;

/** Who has not reported the period yet, once a review was merged. */
export function awaitedWords({
  period,
  files,
  missing,
  unfilled,
}: Pick<ReturnsReview, 'period' | 'files' | 'missing' | 'unfilled'>): string {
  const label = periodLabel(period);
  const parts = [
    missing.length > 0 && `还有${missing.length}个单位未报：${someNames(missing)}`,
    unfilled.length > 0 && `${unfilled.length}个单位已交回、未填写：${someNames(unfilled)}`,
  ].filter((part) => part !== false);
  if (parts.length > 0) return `${label}${parts.join('；')}。`;
  // A file that is in doubt may be all that its unit has sent.
  return doubtfulFiles(files).length > 0
    ? `${label}没有未报的单位；存疑、没有合并的文件列在下面。`
    : `${label}要报的单位都已报送。`;
}

function someNames(names: readonly string[]): string {
  return `${names.slice(0, mostNamed).join('、')}${names.length > mostNamed ? '等' : ''}`;
}
