// The part of a text that stands on a page.
import type { Piece } from '#shared/paper/paginate.ts';

/** Lines of a text by where they begin; the whole text where nothing is cut. */
export function cutText(
  text: string,
  starts: readonly number[] | undefined,
  lines: Piece['lines'],
): string {
  if (!lines || !starts) return text;
  if (lines.from >= starts.length) return '';
  return text.slice(starts[lines.from], starts[lines.to] ?? text.length).replace(/\n$/u, '');
}
