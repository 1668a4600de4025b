// What stands at the place that is pointed at or walked to, with all days; read out where it was walked to.
import type { ReactNode } from 'react';
import { markText, overdueText, rowText, type TimelineRow } from '#shared/timeline/rows.ts';

type Props = {
  row: TimelineRow | undefined;
  mark: number | null;
  /** Where the mouse is; null: the note stands at the foot of the page. */
  at: { x: number; y: number } | null;
  spoken: boolean;
};

/** As many marks of a row are listed. */
const most = 10;

export function TimelineNote({ row, mark, at, spoken }: Props): ReactNode {
  const chosen = mark === null ? undefined : row?.marks[mark];
  const left = at ? Math.min(at.x + 14, window.innerWidth - 470) : undefined;
  const above = at !== null && at.y > window.innerHeight * 0.6;
  const place = !at
    ? undefined
    : above
      ? { left, bottom: window.innerHeight - at.y + 12 }
      : { left, top: at.y + 16 };
  return (
    <>
      <div className="pb-time-said" role="status">
        {spoken && row && chosen ? markText(chosen) : ''}
      </div>
      {row && (at !== null || chosen) && (
        <div
          className={at ? 'pb-time-note' : 'pb-time-note pb-time-note-foot'}
          style={place}
          aria-hidden
        >
          <strong>{row.name}</strong>
          {row.units !== '' && <span>牵头：{row.units}</span>}
          {chosen ? <p>{markText(chosen)}</p> : <p>{rowText({ ...row, marks: [] })}</p>}
          {!chosen &&
            row.marks
              .slice(0, most)
              .map((each) => <p key={`${each.deadlineId} ${each.light.sign}`}>{markText(each)}</p>)}
          {!chosen && row.marks.length > most && <p>还有{row.marks.length - most}个时间节点</p>}
          {!chosen && row.overdue && <p className="pb-time-late">{overdueText(row)}</p>}
          {chosen && <em>{at ? '单击' : '按回车键'}到“时间节点”表</em>}
        </div>
      )}
    </>
  );
}
