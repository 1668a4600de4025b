// One page of a sheet: titles on the first, heads, its rows, and at the end what stands below the table. The same on screen
// and on paper.
import { memo, type ReactNode } from 'react';
import {
  footerSpace,
  headLineWidths,
  noteSpace,
  tailText,
  titleRole,
  titleText,
} from '#shared/paper/heights.ts';
import type { PaperLayout, PaperPage as Page } from '#shared/paper/layOut.ts';
import type { Piece } from '#shared/paper/paginate.ts';
import { cutText } from './cutText.ts';
import { PaperSheet } from './PaperSheet.tsx';
import type { PaperPlace } from '#shared/paper/places.ts';
import { PaperTable } from './PaperTable.tsx';
import { paperVariables } from './variables.ts';

type Props = {
  layout: PaperLayout;
  page: Page;
  /** The marked cell, if it stands on this page. */
  current?: PaperPlace | null;
};

export const PaperPage = memo(function PaperPage({
  layout,
  page,
  current = null,
}: Props): ReactNode {
  const { sheet, frame, pages } = layout;
  const { showPageNumbers } = frame.setup;
  const rowCount = sheet.table.rows.length;
  const tail = page.rows.pieces.filter(({ row }) => row >= rowCount);
  const ofRows = page.rows.pieces.length > tail.length || page.first;
  return (
    <PaperSheet
      setup={frame.setup}
      number={showPageNumbers ? { page: page.number, of: pages.length } : null}
      variables={paperVariables(frame)}
    >
      {page.first && <Titles layout={layout} />}
      {ofRows && <PaperTable layout={layout} page={page} current={current} />}
      {page.group === 0 &&
        tail.map((piece) => <Tail key={piece.row} layout={layout} piece={piece} />)}
    </PaperSheet>
  );
});

function Titles({ layout: { sheet, frame } }: { layout: PaperLayout }): ReactNode {
  const widths = headLineWidths(frame.area.width);
  return (
    <>
      {sheet.titles.map((text, index) => (
        <div
          // oxlint-disable-next-line react/no-array-index-key -- two titles may be the same
          key={index}
          className={`pb-type pb-type-${titleRole(index)} pb-leaf-title`}
        >
          {titleText(text, titleRole(index), frame)}
        </div>
      ))}
      {sheet.headLine.some((text) => text !== '') && (
        <div className="pb-leaf-line pb-type pb-type-line">
          {sheet.headLine.map((text, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- three places
            <span key={index} style={{ width: widths[index] }}>
              {text}
            </span>
          ))}
        </div>
      )}
    </>
  );
}

function Tail({ layout, piece }: { layout: PaperLayout; piece: Piece }): ReactNode {
  const { sheet, cuts } = layout;
  const index = piece.row - sheet.table.rows.length;
  const role = index < sheet.notes.length ? 'note' : 'footer';
  const space = role === 'footer' ? footerSpace : index === 0 ? noteSpace : 0;
  const text = cutText(tailText(sheet, piece.row), cuts.get(piece.row)?.get(0), piece.lines);
  return (
    <div className={`pb-type pb-type-${role}`} style={{ paddingTop: space }}>
      {text}
    </div>
  );
}
