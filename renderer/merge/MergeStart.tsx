// The first step of a merge: which file, chosen or dropped here.
import { Button } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { DropStart } from '../parts/DropStart.tsx';

type Props = { busy: boolean; over: boolean; onChoose: () => void };

export function MergeStart({ busy, over, onChoose }: Props) {
  return (
    <DropStart
      over={over}
      words="把另一份计划（.planbook）拖到这里"
      how={
        <>
          <li>另一份是由本计划复制、另存出去的：U 盘带回来的，同步盘里的，微信传来的“(1)”。</li>
          <li>只有另一份改过的，默认采用；只有本计划改过的，保持不变；两份都改过的，逐处选择。</li>
          <li>点“合并”以前什么也不写入；合并是一步操作，可以撤销；另一份文件始终不变。</li>
          <li>合并以后，在另一份里再合并本计划，两份就一样了。</li>
        </>
      }
    >
      <Button
        appearance="primary"
        size="large"
        icon={<DocumentArrowUpRegular />}
        disabledFocusable={busy}
        onClick={onChoose}
      >
        选择另一份计划
      </Button>
    </DropStart>
  );
}
