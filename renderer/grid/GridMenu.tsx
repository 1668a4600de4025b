// The menu of the right mouse button (or Shift+F10) on a sheet: the same commands as the keys, with their names.
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';

export type MenuPlace = { x: number; y: number };
export type GridMenuCommand =
  | 'copy'
  | 'cut'
  | 'paste'
  | 'clear'
  | 'fillDown'
  | 'insertRow'
  | 'deleteRows';

type Props = {
  place: MenuPlace | null;
  rowName: string;
  rows: number;
  insertable: boolean;
  readOnly: boolean;
  onCommand(command: GridMenuCommand): void;
  onClose(): void;
};

export function GridMenu(props: Props): ReactNode {
  const { place, rowName, rows, insertable, readOnly, onCommand, onClose } = props;
  const target = useMemo<PositioningVirtualElement | null>(
    () =>
      place && { getBoundingClientRect: () => DOMRect.fromRect({ ...place, width: 1, height: 1 }) },
    [place],
  );
  const item = (command: GridMenuCommand, label: string, key: string, disabled = false) => (
    <MenuItem secondaryContent={key} disabled={disabled} onClick={() => onCommand(command)}>
      {label}
    </MenuItem>
  );
  if (!target) return null;
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && onClose()}
      positioning={{ target, position: 'below', align: 'start' }}
    >
      <MenuPopover>
        <MenuList>
          {item('cut', '剪切', 'Ctrl+X', readOnly)}
          {item('copy', '复制', 'Ctrl+C')}
          {item('paste', '粘贴', 'Ctrl+V', readOnly)}
          <MenuDivider />
          {item('clear', '清除内容', 'Delete', readOnly)}
          {item('fillDown', '向下填充', 'Ctrl+D', readOnly)}
          <MenuDivider />
          {item('insertRow', `在下方插入${rowName}`, 'Ctrl+加号', readOnly || !insertable)}
          {item('deleteRows', `删除选中的${rows}行`, 'Ctrl+减号', readOnly || !insertable)}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
