// A picture of a screen with the numbers of its marks, which the list below it explains.
import type { ReactNode } from 'react';
import { helpPicture } from './helpTexts.ts';

export function HelpPicture({ name, caption }: { name: string; caption: string }): ReactNode {
  const picture = helpPicture(name);
  if (!picture) return null;
  const { url, width, height, marks } = picture;
  const share = (part: number, whole: number) => `${(part / whole) * 100}%`;
  return (
    <figure className="pb-help-picture">
      <div style={{ aspectRatio: `${width} / ${height}` }}>
        <img src={url} alt={caption} width={width} height={height} />
        {marks.map((mark, index) => (
          <span
            // A mark is its number.
            // oxlint-disable-next-line react/no-array-index-key
            key={index}
            aria-hidden
            className="pb-help-mark"
            style={{
              left: share(mark.left, width),
              top: share(mark.top, height),
              width: share(mark.width, width),
              height: share(mark.height, height),
            }}
          >
            <b>{index + 1}</b>
          </span>
        ))}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
