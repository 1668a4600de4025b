// Writes the drawing that a page made of itself as a picture.
import { planOf } from '#shared/plan/document.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import type { PictureOf } from '#shared/ipc/calls.ts';
import { failure } from '#shared/result.ts';
import type { Desk } from '../desk.ts';
import { writeFileWhole } from '../storage/writeFile.ts';
import type { Handlers } from './handlers.ts';

type PictureCalls = Extract<keyof Handlers, `picture:${string}`>;

const words: Record<PictureOf, string> = { timeline: '时间轴', charts: '图表' };
/** The first eight bytes of every PNG. */
const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

export function pictureHandlers(desk: Desk): Pick<Handlers, PictureCalls> {
  return {
    async 'picture:png'({ of, png }) {
      const bytes = Buffer.from(png, 'base64');
      if (!bytes.subarray(0, pngSignature.length).equals(pngSignature))
        return failure('badRequest');
      const { session } = desk;
      if (!session) return failure('noPlanOpen');
      const { title } = planOf(session.document);
      return desk.save(
        {
          title: `导出${words[of]}`,
          name: `${safeFileName(`${title}_${words[of]}_截至${session.asOf}`)}.png`,
          extension: 'png',
          kind: 'PNG 图片',
        },
        (target) => writeFileWhole(target, bytes),
      );
    },
  };
}
