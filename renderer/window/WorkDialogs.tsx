// The dialogs that lie over the plan's window, one at a time.
import type { ReactNode } from 'react';
import { noticeRhythm } from '#shared/duties/noticeRhythm.ts';
import { planOf } from '#shared/plan/document.ts';
import type { Mirror } from '../mirror.ts';
import {
  AboutDialog,
  AssignDutiesDialog,
  BackupsDialog,
  BlankDialog,
  FlagSettingsDialog,
  FormsDialog,
  HolidaysDialog,
  ImportsDialog,
  ImportUnitsDialog,
  LogDialog,
  ReminderDialog,
} from '../pages.ts';
import { useMirrorState } from '../parts/useMirrorState.ts';

export type DialogName =
  | 'newBlank'
  | 'writeForms'
  | 'imports'
  | 'importUnits'
  | 'assignDuties'
  | 'holidays'
  | 'flagSettings'
  | 'reminderSettings'
  | 'backups'
  | 'showLog'
  | 'about';

type Props = {
  name: DialogName | null;
  mirror: Mirror;
  version: string;
  onClose(): void;
};

export function WorkDialogs({ name, mirror, version, onClose }: Props): ReactNode {
  switch (name) {
    case 'newBlank':
      return <BlankDialog mirror={mirror} onClose={onClose} />;
    case 'writeForms':
      return <FormsDialog mirror={mirror} onClose={onClose} />;
    case 'imports':
      return <ImportsDialog mirror={mirror} onClose={onClose} />;
    case 'importUnits':
      return <ImportUnitsDialog mirror={mirror} onClose={onClose} />;
    case 'assignDuties':
      return <AssignDuties mirror={mirror} onClose={onClose} />;
    case 'holidays':
      return <HolidaysDialog mirror={mirror} onClose={onClose} />;
    case 'flagSettings':
      return <FlagSettings mirror={mirror} onClose={onClose} />;
    case 'reminderSettings':
      return <ReminderDialog mirror={mirror} onClose={onClose} />;
    case 'backups':
      return <BackupsDialog mirror={mirror} onClose={onClose} />;
    case 'showLog':
      return <LogDialog mirror={mirror} onClose={onClose} />;
    case 'about':
      return <AboutDialog mirror={mirror} version={version} onClose={onClose} />;
    case null:
      return null;
  }
}

function AssignDuties({ mirror, onClose }: Pick<Props, 'mirror' | 'onClose'>): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return null;
  const { document, asOf } = plan;
  return (
    <AssignDutiesDialog
      document={document}
      asOf={asOf}
      onEdit={(edit) => mirror.edit(edit)}
      onClose={onClose}
    />
  );
}

function FlagSettings({ mirror, onClose }: Pick<Props, 'mirror' | 'onClose'>): ReactNode {
  const plan = useMirrorState(mirror, 'plan');
  if (!plan) return null;
  return (
    <FlagSettingsDialog
      plan={planOf(plan.document)}
      asOf={plan.asOf}
      notice={noticeRhythm(plan.document)}
      readOnly={plan.readOnly !== null}
      onEdit={(edit) => mirror.edit(edit)}
      onClose={onClose}
    />
  );
}
