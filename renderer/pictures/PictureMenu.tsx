// The button 导出: a page of the window to a printer, as a PDF, or as a picture for a document.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import { Fragment, useRef, type ReactElement, type ReactNode } from 'react';
import type { PictureOf, WrittenFile } from '#shared/ipc/calls.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { drawingPaper } from '../paper/drawnPage.tsx';
import { withPaper } from '../paper/onPaper.tsx';
import { printOut, savePdf } from '../paper/putOut.ts';
import { usePrint } from '../paper/usePrint.ts';
import { useCall } from '../parts/useCall.ts';
import { writtenMessage } from '../parts/writtenMessage.ts';
import type { Notify } from '../window/messages.tsx';
import { drawPng } from './drawPng.ts';

/** Pages for paper and the one drawing for a picture; a sentence where there would be too much of it. */
export type Picture = { pages(): ReactElement[] | string; drawing(): ReactElement | string };

type Props = { of: PictureOf; picture: Picture; mirror: Mirror; notify: Notify };

const tooLarge = '内容太多，一张图片放不下。请按单位筛选、收起项目，或导出 PDF。';
const words: Record<PictureOf, string> = { timeline: '时间轴', charts: '图表' };

export function PictureMenu({ of, picture, mirror, notify }: Props): ReactNode {
  const { busy, run } = useCall();
  const { bridge } = mirror;
  const refuse = (title: string, why: string) => notify({ tone: 'error', title, details: [why] });

  const writePng = async (): Promise<Result<WrittenFile | null> | string> => {
    const drawn = picture.drawing();
    if (typeof drawn === 'string') return drawn;
    const png = await withPaper([<Fragment key={of}>{drawn}</Fragment>], async (paper) => {
      const drawing = paper.querySelector('svg');
      return drawing ? drawPng(drawing).catch(() => null) : null;
    });
    return png === null ? tooLarge : bridge.call('picture:png', { of, png });
  };
  const pages = (): ReactElement[] | string => picture.pages();
  const writePdf = async (): Promise<Result<WrittenFile | null> | string> => {
    const made = pages();
    if (typeof made === 'string') return made;
    const name = `${words[of]}_截至${mirror.getState().plan?.asOf ?? ''}`;
    return savePdf(bridge, { ...drawingPaper, pages: made, name });
  };
  const print = async (): Promise<Result<null> | string> => {
    const made = pages();
    if (typeof made === 'string') return made;
    const reply = await printOut(bridge, { ...drawingPaper, pages: made, name: words[of] });
    return reply.ok ? success(null) : reply;
  };

  const start = (work: () => Promise<Result<WrittenFile | null> | string>, title: string) =>
    void run(async () => {
      const reply = await work().catch(() => failure('internal'));
      if (typeof reply === 'string') refuse(title, reply);
      else if (!reply.ok) refuse(title, wordProblem(reply.problem));
      else if (reply.value) {
        notify(writtenMessage(bridge, reply.value));
      }
      return success(null);
    });

  const area = useRef<HTMLSpanElement>(null);
  usePrint(area, () => {
    if (!busy) start(print, '没有打印');
  });
  return (
    <span ref={area}>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" icon={<ArrowExportRegular />} disabled={busy}>
            导出
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <MenuItem secondaryContent="Ctrl+P" onClick={() => start(print, '没有打印')}>
              打印（A3 横向）…
            </MenuItem>
            <MenuItem onClick={() => start(writePdf, '没有导出')}>PDF（A3 横向，供打印）…</MenuItem>
            <MenuItem onClick={() => start(writePng, '没有导出')}>图片（PNG）…</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}
