// Where a sheet that is previewed goes: to a printer, into a PDF. What goes out is what the preview has laid out.
import { Button } from '@fluentui/react-components';
import { DocumentPdfRegular, PrintRegular } from '@fluentui/react-icons';
import type { ReactElement, ReactNode, RefObject } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { PaperSetup } from '#shared/paper/setup.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { wordProblem } from '#shared/words/problems.ts';
import type { Mirror } from '../mirror.ts';
import { useCall } from '../parts/useCall.ts';
import type { Notify } from '../window/messages.tsx';
import { PaperPage } from './PaperPage.tsx';
import type { PaperHandle } from './PaperPreview.tsx';
import { printOut, savePdf, type PaperJob } from './putOut.ts';

type Props = {
  mirror: Mirror;
  notify: Notify;
  /** What the file is called, after the title of the plan. */
  name: string;
  setup: Pick<PaperSetup, 'size' | 'orientation'>;
  paper: RefObject<PaperHandle | null>;
  size?: 'small' | 'medium';
};

export function PaperOutputs(props: Props): ReactNode {
  const { mirror, notify, name, setup, paper, size = 'medium' } = props;
  const { busy, run } = useCall();
  const { bridge } = mirror;

  /** Null while the sheet is being changed. */
  const job = async (): Promise<PaperJob | null> => {
    const layout = (await paper.current?.ready()) ?? null;
    if (!layout) return null;
    const pages = layout.pages.map((page): ReactElement => (
      <PaperPage key={page.number} layout={layout} page={page} />
    ));
    return { pages, name, size: setup.size, orientation: setup.orientation };
  };
  const start = (
    failed: string,
    work: (made: PaperJob) => Promise<Result<WrittenFile | boolean | null>>,
  ) =>
    void run(async () => {
      const made = await job();
      const reply = made ? await work(made).catch(() => failure('internal')) : success(null);
      if (!reply.ok) {
        notify({ tone: 'error', title: failed, details: [wordProblem(reply.problem)] });
      } else if (reply.value !== null && typeof reply.value === 'object') {
        const { token, name: file } = reply.value;
        const open = () => void bridge.call('file:open', { token });
        notify({ tone: 'success', title: `已导出“${file}”`, action: { label: '打开', run: open } });
      }
      return success(null);
    });
  return (
    <>
      <Button
        size={size}
        icon={<PrintRegular />}
        disabledFocusable={busy}
        onClick={() => start('没有打印', (made) => printOut(bridge, made))}
      >
        打印…
      </Button>
      <Button
        size={size}
        icon={<DocumentPdfRegular />}
        disabledFocusable={busy}
        onClick={() => start('没有导出', (made) => savePdf(bridge, made))}
      >
        导出 PDF
      </Button>
    </>
  );
}
