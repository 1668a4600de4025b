// What goes back to the unit of a returned file: copied as a message, or written as a workbook.
import { MenuButton, MenuItem } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { LateMenu } from '../parts/LateMenu.tsx';

/** In which form: a text on the clipboard, or a workbook in a file. */
export type SendBackForm = 'text' | 'workbook';

type Props = { onSendBack(form: SendBackForm): void };

export function SendBackMenu({ onSendBack }: Props): ReactNode {
  return (
    <LateMenu
      button={
        <MenuButton size="small" title="逐格写明要填报单位更正的内容">
          退回意见
        </MenuButton>
      }
    >
      {() => (
        <>
          <MenuItem onClick={() => onSendBack('text')}>复制成一段话</MenuItem>
          <MenuItem onClick={() => onSendBack('workbook')}>导出为表格…</MenuItem>
        </>
      )}
    </LateMenu>
  );
}
