// A toolbar in groups. Where room is short, whole buttons go into a menu at its end, those that matter least first.
import {
  Menu,
  MenuButton,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Overflow,
  OverflowDivider,
  OverflowItem,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  useIsOverflowItemVisible,
  useOverflowMenu,
} from '@fluentui/react-components';
import { MoreHorizontal20Regular } from '@fluentui/react-icons';
import { useEffect, useState, type JSX, type ReactNode } from 'react';

type Way = { name: string; icon: JSX.Element; keys?: string; onPress(): void };

export type Tool = Way & {
  id: string;
  /** The higher, the longer it stays on the toolbar. */
  stay: number;
  tip?: string;
  /** What follows the name, cut where it is long. */
  detail?: string | null;
  disabled?: boolean;
  /** Keeps the focus while there is nothing to do. */
  resting?: boolean;
  /** Its button opens these instead. */
  ways?: readonly Way[];
};

export type ToolGroup = { id: string; tools: readonly Tool[] };

/** Room for the margins of the dividers between the groups, in CSS pixels. */
const margins = 12;

export function FoldingToolbar({
  label,
  groups,
}: {
  label: string;
  groups: readonly ToolGroup[];
}): ReactNode {
  return (
    <Overflow padding={margins}>
      <Toolbar size="small" aria-label={label} className="pb-toolbar pb-toolbar-folding">
        {groups.map(({ id, tools }, at) => (
          <Group key={id} id={id} tools={tools} last={at === groups.length - 1} />
        ))}
        <MoreMenu tools={groups.flatMap(({ tools }) => tools)} />
      </Toolbar>
    </Overflow>
  );
}

function Group({ id, tools, last }: ToolGroup & { last: boolean }): ReactNode {
  return (
    <>
      {tools.map((tool) => (
        // By another name it has another width, which is measured when it comes in anew.
        <OverflowItem
          key={tool.id}
          id={`${tool.id} ${tool.name} ${tool.detail ?? ''}`}
          priority={tool.stay}
          groupId={id}
        >
          <span className="pb-tool">
            <ToolView tool={tool} />
          </span>
        </OverflowItem>
      ))}
      {!last && (
        <OverflowDivider groupId={id}>
          <ToolbarDivider />
        </OverflowDivider>
      )}
    </>
  );
}

function ToolView({ tool }: { tool: Tool }): ReactNode {
  const { name, icon, tip, detail, disabled = false, resting = false, ways, onPress } = tool;
  if (ways) {
    return (
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" size="medium" icon={icon}>
            {name}
          </MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {ways.map((way) => (
              <WayItem key={way.name} {...way} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    );
  }
  const button = (
    <ToolbarButton icon={icon} disabled={disabled} disabledFocusable={resting} onClick={onPress}>
      {detail === undefined ? (
        name
      ) : (
        <span className="pb-step-name">{detail === null ? name : `${name} ${detail}`}</span>
      )}
    </ToolbarButton>
  );
  if (tip === undefined) return button;
  return (
    <Tooltip content={tip} relationship="description">
      {button}
    </Tooltip>
  );
}

function WayItem({ name, icon, keys, onPress }: Way): ReactNode {
  return (
    <MenuItem icon={icon} {...(keys ? { secondaryContent: keys } : {})} onClick={onPress}>
      {name}
    </MenuItem>
  );
}

function MoreMenu({ tools }: { tools: readonly Tool[] }): ReactNode {
  const { ref, isOverflowing } = useOverflowMenu<HTMLSpanElement>();
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    // Fluent hears the key only where the keyboard is in the menu or on its button: what had it may just have folded away.
    const onKey = ({ key, isComposing }: KeyboardEvent) => {
      if (key === 'Escape' && !isComposing) setOpen(false);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [open]);
  if (!isOverflowing) return null;
  return (
    <span ref={ref} className="pb-tool-more">
      <Menu open={open} onOpenChange={(_, data) => setOpen(data.open)}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton
            appearance="subtle"
            icon={<MoreHorizontal20Regular />}
            menuIcon={null}
            aria-label="更多命令"
            title="更多命令"
          />
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {tools.map((tool) => (
              <FoldedTool key={tool.id} tool={tool} />
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </span>
  );
}

/** In the menu only while it is not on the toolbar. */
function FoldedTool({ tool }: { tool: Tool }): ReactNode {
  const { id, name, icon, keys, detail, disabled = false, resting = false, ways, onPress } = tool;
  if (useIsOverflowItemVisible(`${id} ${name} ${detail ?? ''}`)) return null;
  if (ways) return ways.map((way) => <WayItem key={way.name} {...way} />);
  return (
    <MenuItem
      icon={icon}
      disabled={disabled || resting}
      {...(keys ? { secondaryContent: keys } : {})}
      onClick={onPress}
    >
      {detail ? `${name}：${detail}` : name}
    </MenuItem>
  );
}
