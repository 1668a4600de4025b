// Calls that write what a page shows as a picture: the page put on paper as PDF, or the drawing that it made of itself as PNG.
import { planOf } from '#shared/plan/document.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import type { PictureOf } from '#shared/ipc/calls.ts';
import { failure, type Result } from '#shared/result.ts';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { Desk } from '../desk.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { Handlers } from './handlers.ts';

type PictureCalls = Extract<keyof Handlers, `picture:${string}`>;

const words: Record<PictureOf, string> = { timeline: '时间轴', charts: '图表' };
/** The first eight bytes of every PNG. */
const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export function pictureHandlers(desk: Desk): Pick<Handlers, PictureCalls> {
  const { printPage } = desk.parts;

  const write = async (
    of: PictureOf,
    file: { extension: string; kind: string },
    bytes: () => Promise<Uint8Array> | Uint8Array,
  ): Promise<Result<WrittenFile | null>> => {
    const { session } = desk;
    if (!session) return failure('noPlanOpen');
    const { title } = planOf(session.document);
    return desk.save(
      {
        title: `导出${words[of]}`,
        name: `${safeFileName(`${title}_${words[of]}_截至${session.asOf}`)}.${file.extension}`,
        ...file,
      },
      async (target) => writeFileWhole(target, await bytes()),
    );
  };

  return {
    'picture:pdf': ({ of }) => write(of, { extension: 'pdf', kind: 'PDF 文档' }, printPage),
    async 'picture:png'({ of, png }) {
      const bytes = Buffer.from(png, 'base64');
      if (!bytes.subarray(0, pngSignature.length).equals(pngSignature))
        return failure('badRequest');
      return write(of, { extension: 'png', kind: 'PNG 图片' }, () => bytes);
    },
  };
}
