// Whether a sheet that is scrolled shows white where rows belong, from pictures of what the browser really showed. Its own
// count of frames with missing content is of no use here: it goes on counting when the sheet is at rest and complete.
import type { Page } from 'playwright';

export type WhiteFrames = { pictures: number; white: number; highest: number };

/** What a picture shows of the page: no more than the screen, which is of this size where there is none. */
const screen = { width: 1366, height: 768 };
/** Half of it is enough to find letters and costs little. */
const scale = 0.5;

/** `least`: pixels without anything in them above each other, of the middle of the sheet, that are more than a row. */
export async function watchWhite(
  page: Page,
  view: { x: number; y: number; width: number; height: number },
  least: number,
  scroll: () => Promise<void>,
): Promise<WhiteFrames> {
  const session = await page.context().newCDPSession(page);
  const pictures: string[] = [];
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data);
    void session.send('Page.screencastFrameAck', { sessionId });
  });
  await session.send('Page.startScreencast', {
    format: 'jpeg',
    quality: 60,
    maxWidth: screen.width * scale,
    maxHeight: screen.height * scale,
  });
  await scroll();
  await session.send('Page.stopScreencast');
  await session.detach();
  const heights = await page.evaluate(emptyHeights, { pictures, view, width: screen.width });
  return {
    pictures: heights.length,
    white: heights.filter((height) => height >= least).length,
    highest: Math.round(Math.max(0, ...heights)),
  };
}

type Pictures = { pictures: string[]; view: DOMRectInit; width: number };

/** For each picture the height of the highest stretch of the view in which nothing is to be seen. */
async function emptyHeights({ pictures, view, width }: Pictures): Promise<number[]> {
  const { x = 0, y = 0, width: wide = 0, height = 0 } = view;
  const darkest = 225;
  const heights: number[] = [];
  for (const picture of pictures) {
    const bytes = Uint8Array.from(atob(picture), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/jpeg' }));
    const drawing = new OffscreenCanvas(image.width, image.height).getContext('2d');
    if (!drawing) throw new Error('no drawing');
    drawing.drawImage(image, 0, 0);
    const part = image.width / width;
    const [left, top, across, down] = [x, y, wide, height].map((each) => Math.round(each * part));
    const { data } = drawing.getImageData(left ?? 0, top ?? 0, across ?? 1, down ?? 1);
    let highest = 0;
    let empty = 0;
    for (let line = 0; line < (down ?? 0); line += 1) {
      const first = line * (across ?? 0);
      let seen = false;
      for (let at = first; at < first + (across ?? 0); at += 1)
        seen ||= (data[at * 4] ?? 255) < darkest;
      empty = seen ? 0 : empty + 1;
      highest = Math.max(highest, empty);
    }
    heights.push(highest / part);
  }
  return heights;
}
