// Calls about a new plan from a notice: choose or paste, review, create.
import path from 'node:path';
import type { NoticeReview } from '#shared/ipc/calls.ts';
import type { PlanProposal } from '#shared/document/proposal.ts';
import { failure, success, type Result } from '#shared/result.ts';
import { safeFileName } from '#shared/forms/fileName.ts';
import { planExtension } from '../storage/openPlanFile.ts';
import type { Desk } from '../desk.ts';
import { createPlan, decomposeFile, decomposeText, type DecomposedNotice } from '../jobs/notice.ts';
import type { Handlers } from './handlers.ts';

type NoticeCalls = Extract<keyof Handlers, `notice:${string}`>;

export function noticeHandlers(desk: Desk): Pick<Handlers, NoticeCalls> {
  const { dialogs } = desk.parts;

  const review = (notice: Result<DecomposedNotice>, fileName: string): Result<NoticeReview> => {
    if (!notice.ok) return notice;
    const { text, proposal } = notice.value;
    return success({ token: desk.token(proposal), fileName, text, proposal });
  };

  return {
    async 'notice:choose'() {
      const file = await dialogs.openFile({
        title: '选择通知',
        kind: '通知（文本或 Word）',
        extensions: ['txt', 'docx'],
      });
      return file === null ? success(null) : review(await decomposeFile(file), path.basename(file));
    },
    'notice:paste': ({ text }) => review(decomposeText(text, '粘贴的文字'), '粘贴的文字'),
    async 'notice:create'({ token }) {
      const proposal = desk.valueOf(token, isProposal);
      if (!proposal) return failure('tokenGone');
      const file = await dialogs.saveFile({
        title: '保存新计划',
        name: `${safeFileName(proposal.title || '新计划')}${planExtension}`,
        extension: 'planbook',
        kind: '计划文件',
      });
      if (file === null) return success(null);
      // The dialog has asked whether to replace; the plan that is open now must not be replaced under itself.
      if (desk.session?.file.path === file) return failure('planInUse', file);
      const made = createPlan(file, proposal, true);
      return made.ok ? desk.open(file) : made;
    },
  };
}

function isProposal(value: unknown): value is PlanProposal {
  return typeof value === 'object' && value !== null && 'actions' in value && 'stages' in value;
}
