// A menu behind a button that is made when somebody first opens it: a list shows hundreds of such buttons, and each menu costs as
// much to draw as all else in its row.
import { Menu, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import {
  cloneElement,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';

type ButtonProps = {
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
};

type Props = {
  /** Looks as it does with a menu; it has no handlers of its own. */
  button: ReactElement<ButtonProps>;
  /** The entries, made when the menu is. */
  children(): ReactNode;
};

export function LateMenu({ button, children }: Props): ReactNode {
  const [made, setMade] = useState(false);
  if (!made) {
    return cloneElement(button, {
      'aria-haspopup': 'menu',
      'aria-expanded': false,
      onClick: () => setMade(true),
      onKeyDown(event) {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        setMade(true);
      },
    });
  }
  return (
    // Its first entry has the keys then, and the button when it is closed.
    <Menu defaultOpen>
      <MenuTrigger disableButtonEnhancement>{button}</MenuTrigger>
      <MenuPopover>
        <MenuList>{children()}</MenuList>
      </MenuPopover>
    </Menu>
  );
}
