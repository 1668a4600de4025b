// The way to the dialog that writes sheets as they are shown.
import { useState, type ReactNode } from 'react';
import type { TabName } from '#shared/plan/tabs.ts';
import type { Mirror } from '../mirror.ts';
import { ExportDialog } from '../pages.ts';
import { topDialog } from '../parts/topDialog.ts';
import { exportable, type Exportable } from './exportParts.ts';

type Exporting = {
  /** One dialog at a time: does nothing while another one is open. */
  open(shown: Parameters<typeof exportable>[1]): void;
  dialog: ReactNode;
};

export function useExporting(mirror: Mirror, active: TabName): Exporting {
  const [describe, setDescribe] = useState<((name: TabName) => Exportable) | null>(null);
  return {
    open(shown) {
      if (!topDialog()) setDescribe(() => (name: TabName) => exportable(name, shown));
    },
    dialog: describe && (
      <ExportDialog
        mirror={mirror}
        describe={describe}
        first={active}
        onClose={() => setDescribe(null)}
      />
    ),
  };
}
