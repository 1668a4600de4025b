// The line below the preview: which page is seen, how the sheet was set, what the chosen cell says to those who do not see it.
import type { ReactNode } from 'react';
import { rounded } from '#shared/paper/findings.ts';
import { bodyType } from '#shared/paper/frame.ts';
import type { PaperLayout } from '#shared/paper/layOut.ts';
import { textAt, type PaperPlace } from '#shared/paper/places.ts';

type Props = {
  layout: PaperLayout | null;
  progress: number | null;
  page: number;
  current: PaperPlace | null;
};

export function PaperStatus({ layout, progress, page, current }: Props): ReactNode {
  return (
    <div className="pb-preview-status">
      <span>{layout ? `第${page}页　共${layout.pages.length}页` : ''}</span>
      <span>{layout && setWords(layout)}</span>
      <span className="pb-preview-working" role="status">
        {progress === null
          ? ''
          : progress === 0
            ? '正在排版…'
            : `正在排版${Math.round(progress * 100)}%`}
      </span>
      <span className="pb-unseen" aria-live="polite">
        {layout && current ? cellWords(layout, current) : ''}
      </span>
    </div>
  );
}

function setWords({ frame }: PaperLayout): string {
  const { points } = frame.type.body;
  const words = `正文${rounded(points)}磅`;
  const groups = frame.groups.length;
  if (groups > 1) return `${words}，已缩到最小字号，各列分在${groups}页上`;
  return points < bodyType ? `${words}，已缩小排进纸宽` : words;
}

function cellWords({ sheet }: PaperLayout, { row, column }: PaperPlace): string {
  const heading = sheet.table.columns[column]?.heading ?? '';
  if (row < 0) return `表头，${heading}`;
  return `${heading}：${textAt(sheet, { row, column }) || '空'}`;
}
