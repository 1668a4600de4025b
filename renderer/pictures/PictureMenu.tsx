// The button 导出: a page of the window as a PDF for printing, or as a picture for a document.
import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ArrowExportRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import type { PictureOf } from '#shared/ipc/calls.ts';
import { success } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { useCall } from '../parts/useCall.ts';
import type { Notify } from '../window/messages.tsx';
import { drawPng } from './drawPng.ts';
import { withPaper } from './paper.tsx';

/** Pages for paper and the one drawing for a picture; a sentence where there would be too much of it. */
export type Picture = { pages(): ReactNode | string; drawing(): ReactNode | string };

type Props = { of: PictureOf; picture: Picture; mirror: Mirror; notify: Notify };

const tooLarge = '内容太多，一张图片放不下。请按单位筛选、折叠项目，或导出 PDF。';

export function PictureMenu({ of, picture, mirror, notify }: Props): ReactNode {
  const { busy, run } = useCall();
  const refuse = (why: string) => notify({ tone: 'error', title: '没有导出', details: [why] });

  const write = async (what: ReactNode | string, format: 'pdf' | 'png') => {
    if (typeof what === 'string') return refuse(what);
    await withPaper(what, async (paper) => {
      await document.fonts.ready;
      const drawing = paper.querySelector('svg');
      const png = format === 'png' && drawing ? await drawPng(drawing).catch(() => null) : null;
      if (format === 'png' && png === null) return refuse(tooLarge);
      const { bridge } = mirror;
      const reply =
        png === null
          ? await bridge.call('picture:pdf', { of })
          : await bridge.call('picture:png', { of, png });
      if (!reply.ok) return refuse(wordProblem(reply.problem));
      if (!reply.value) return;
      const { token, name } = reply.value;
      const open = () => void bridge.call('file:open', { token });
      notify({ tone: 'success', title: `已导出“${name}”`, action: { label: '打开', run: open } });
    });
  };
  const start = (what: () => ReactNode | string, format: 'pdf' | 'png') =>
    void run(async () => {
      await write(what(), format).catch(() => refuse(wordProblem({ code: 'internal' })));
      return success(null);
    });

  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" icon={<ArrowExportRegular />} disabled={busy}>
          导出
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem onClick={() => start(picture.pages, 'pdf')}>PDF（A3 横向，供打印）…</MenuItem>
          <MenuItem onClick={() => start(picture.drawing, 'png')}>图片（PNG）…</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
