// Makes the files that the step of collecting needs, and says where they are.
import { Button } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { WrittenFile } from '#shared/ipc/calls.ts';
import type { Mirror } from '../mirror.ts';
import { ProblemBar } from '../parts/ProblemBar.tsx';
import { useCall } from '../parts/useCall.ts';

export function TourReturns({ mirror }: { mirror: Mirror }): ReactNode {
  const { busy, problem, run } = useCall();
  const [made, setMade] = useState<{ folder: WrittenFile; files: number } | null>(null);
  const make = async () => {
    const written = await run(() => mirror.bridge.call('tour:returns', null));
    if (written) setMade(written);
  };
  return (
    <>
      <ProblemBar problem={problem} />
      <Button disabledFocusable={busy} onClick={() => !busy && void make()}>
        准备示例反馈表…
      </Button>
      {made && (
        <p role="status">
          已生成{made.files}个文件，都像是单位发回来的，在文件夹“{made.folder.name}”里。
        </p>
      )}
    </>
  );
}
