// The dialogs that lie over the plan's window, one at a time.
import type { ReactNode } from 'react';
import type { Mirror } from '../mirror.ts';
import { ConsolidateDialog } from '../consolidate/ConsolidateDialog.tsx';
import { FormsDialog } from '../forms/FormsDialog.tsx';
import { ImportsDialog } from '../returns/ImportsDialog.tsx';
import { AboutDialog } from './AboutDialog.tsx';

export type DialogName = 'writeForms' | 'consolidate' | 'imports' | 'about';

type Props = {
  name: DialogName | null;
  mirror: Mirror;
  version: string;
  onClose(): void;
};

export function WorkDialogs({ name, mirror, version, onClose }: Props): ReactNode {
  switch (name) {
    case 'writeForms':
      return <FormsDialog mirror={mirror} onClose={onClose} />;
    case 'consolidate':
      return <ConsolidateDialog mirror={mirror} onClose={onClose} />;
    case 'imports':
      return <ImportsDialog mirror={mirror} onClose={onClose} />;
    case 'about':
      return <AboutDialog version={version} onClose={onClose} />;
    case null:
      return null;
  }
}
