// The dialogs that lie over the plan's window, one at a time.
import type { ReactNode } from 'react';
import type { Mirror } from '../mirror.ts';
import { AboutDialog } from './AboutDialog.tsx';

export type DialogName = 'writeForms' | 'importReturns' | 'consolidate' | 'imports' | 'about';

type Props = {
  name: DialogName | null;
  mirror: Mirror;
  version: string;
  onClose(): void;
};

export function WorkDialogs({ name, version, onClose }: Props): ReactNode {
  switch (name) {
    case 'about':
      return <AboutDialog version={version} onClose={onClose} />;
    default:
      return null;
  }
}
