// What the timeline is written as: its rows on pages for a PDF, or all of them in one drawing for a picture.
import { mostPages, timelinePages } from '#shared/timeline/pages.ts';
import type { TimelineRow } from '#shared/timeline/rows.ts';
import type { Span } from '#shared/timeline/scale.ts';
import type { Timeline } from '#shared/timeline/timeline.ts';
import { drawnPage } from '../paper/drawnPage.tsx';
import type { Picture } from '../pictures/PictureMenu.tsx';
import { PaperTimeline, rowsOnPage, type PaperTitle } from './PaperTimeline.tsx';

type Drawn = { timeline: Timeline; span: Span; rows: readonly TimelineRow[]; title: PaperTitle };

/** More rows than a picture can hold: they need not be drawn to be told so. */
const mostDrawn = 520;
const tooMany = '行数太多，一张图片放不下。请按单位筛选、收起项目，或导出 PDF。';

export function timelinePicture({ timeline, span, rows, title }: Drawn): Picture {
  const shared = { timeline, span, title };
  return {
    pages() {
      const pages = timelinePages(rows, rowsOnPage(timeline, span));
      if (pages.length > mostPages) {
        return `共${pages.length}页，超过${mostPages}页。请按单位筛选，或收起项目后再导出。`;
      }
      return pages.map((page) =>
        drawnPage(<PaperTimeline {...shared} page={page} pages={pages.length} />, page.number),
      );
    },
    drawing() {
      if (rows.length > mostDrawn) return tooMany;
      const page = { number: 1, continued: null, rows: [...rows] };
      return <PaperTimeline {...shared} page={page} pages={null} />;
    },
  };
}
