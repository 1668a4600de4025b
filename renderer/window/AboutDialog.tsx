// What the program is, its version, and where the data stays.
import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useReturnedFocus } from '../parts/useReturnedFocus.ts';

export function AboutDialog({ version, onClose }: { version: string; onClose(): void }): ReactNode {
  useReturnedFocus();
  return (
    <Dialog open onOpenChange={(_, data) => !data.open && onClose()}>
      <DialogSurface className="pb-about" data-help="safety">
        <DialogBody>
          <DialogTitle>计划簿 {version}</DialogTitle>
          <DialogContent>
            行动计划的台账：分解任务、发表收表、合并汇总、到期提醒。
            <br />
            不联网，所有数据只保存在选定的计划文件里。
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={onClose}>
              关闭
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
