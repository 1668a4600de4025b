// The menu of the right mouse button (or Shift+F10) on a sheet: the same commands as the keys, with their names.
import {
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  type PositioningVirtualElement,
} from '@fluentui/react-components';
import { Fragment, useMemo, type ReactNode } from 'react';
import type { GridMenuCommand, MenuEntry, MenuKind } from './menuItems.ts';

export type MenuPlace = { x: number; y: number; kind: MenuKind };

type Props = {
  place: MenuPlace | null;
  groups: readonly (readonly MenuEntry[])[];
  onCommand(command: GridMenuCommand): void;
  onClose(): void;
};

export function GridMenu({ place, groups, onCommand, onClose }: Props): ReactNode {
  const target = useMemo<PositioningVirtualElement | null>(
    () =>
      place && {
        getBoundingClientRect: () =>
          DOMRect.fromRect({ x: place.x, y: place.y, width: 1, height: 1 }),
      },
    [place],
  );
  if (!target) return null;
  return (
    <Menu
      open
      onOpenChange={(_, data) => !data.open && onClose()}
      positioning={{
        target,
        position: 'below',
        align: 'start',
        // A long menu moves up as far as it must, and scrolls where the window is lower than it.
        shiftToCoverTarget: true,
        autoSize: 'height',
      }}
    >
      <MenuPopover className="pb-menu">
        <MenuList>
          {groups.map((group, index) => (
            <Fragment key={group[0]?.command}>
              {index > 0 && <MenuDivider />}
              {group.map(({ command, label, keys, rests }) => (
                <MenuItem
                  key={command}
                  secondaryContent={keys}
                  disabled={rests}
                  onClick={() => onCommand(command)}
                >
                  {label}
                </MenuItem>
              ))}
            </Fragment>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
