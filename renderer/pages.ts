// The parts of the window that are read after its first screen. The start page stands in the window before any of them is
// read; they follow in pauses, in the order in which they are usually wanted.
import { later, type Readable } from './parts/later.tsx';

export const PlanWindow = later(async () => (await import('./window/PlanWindow.tsx')).PlanWindow);
/** The grid and all that lies over its sheets. */
export const SheetPanes = later(async () => (await import('./sheets/SheetPanes.tsx')).SheetPanes);

/** What came of a last run that did not end, and what it left: most starts have neither. */
export const RecoveryBar = later(async () => (await import('./start/RecoveryBar.tsx')).RecoveryBar);
export const LeftCopies = later(async () => (await import('./start/LeftCopies.tsx')).LeftCopies);

export const NoticePage = later(async () => (await import('./notice/NoticePage.tsx')).NoticePage);
export const ReturnsPage = later(
  async () => (await import('./returns/ReturnsPage.tsx')).ReturnsPage,
);
export const RevisionPage = later(
  async () => (await import('./revision/RevisionPage.tsx')).RevisionPage,
);
export const MergePage = later(async () => (await import('./merge/MergePage.tsx')).MergePage);
export const AssessPage = later(async () => (await import('./assess/AssessPage.tsx')).AssessPage);
export const LettersPage = later(
  async () => (await import('./letters/LettersPage.tsx')).LettersPage,
);
export const ConsolidatePage = later(
  async () => (await import('./consolidate/ConsolidatePage.tsx')).ConsolidatePage,
);
export const SnapshotsPage = later(
  async () => (await import('./snapshots/SnapshotsPage.tsx')).SnapshotsPage,
);
export const TimelinePage = later(
  async () => (await import('./timeline/TimelinePage.tsx')).TimelinePage,
);
/** The chart library is half a megabyte: it is read when charts are first looked at, not in a pause. */
export const ChartsPage = later(async () => (await import('./charts/ChartsPage.tsx')).ChartsPage);

export const FormsDialog = later(async () => (await import('./forms/FormsDialog.tsx')).FormsDialog);
export const ImportsDialog = later(
  async () => (await import('./returns/ImportsDialog.tsx')).ImportsDialog,
);
export const ImportUnitsDialog = later(
  async () => (await import('./units/ImportUnitsDialog.tsx')).ImportUnitsDialog,
);
export const AssignDutiesDialog = later(
  async () => (await import('./duties/AssignDutiesDialog.tsx')).AssignDutiesDialog,
);
export const PastedTableDialog = later(
  async () => (await import('./sheets/PastedTableDialog.tsx')).PastedTableDialog,
);
export const HolidaysDialog = later(
  async () => (await import('./holidays/HolidaysDialog.tsx')).HolidaysDialog,
);
export const FlagSettingsDialog = later(
  async () => (await import('./settings/FlagSettingsDialog.tsx')).FlagSettingsDialog,
);
export const ReminderDialog = later(
  async () => (await import('./reminders/ReminderDialog.tsx')).ReminderDialog,
);
export const BackupsDialog = later(
  async () => (await import('./backups/BackupsDialog.tsx')).BackupsDialog,
);
export const BlankDialog = later(async () => (await import('./start/BlankDialog.tsx')).BlankDialog);
export const NoticeQuestion = later(
  async () => (await import('./desktop/NoticeQuestion.tsx')).NoticeQuestion,
);
export const AboutDialog = later(
  async () => (await import('./window/AboutDialog.tsx')).AboutDialog,
);
/** The texts of all its pages come with it. */
export const HelpPane = later(async () => (await import('./help/HelpPane.tsx')).HelpPane);
export const TourPane = later(async () => (await import('./tour/TourPane.tsx')).TourPane);
export const LogDialog = later(async () => (await import('./log/LogDialog.tsx')).LogDialog);
export const ExportDialog = later(
  async () => (await import('./export/ExportDialog.tsx')).ExportDialog,
);

/** Read in pauses once the first screen stands. */
export const inPauses: readonly Readable[] = [
  PlanWindow,
  SheetPanes,
  ReturnsPage,
  FormsDialog,
  NoticePage,
  BlankDialog,
  NoticeQuestion,
  ConsolidatePage,
  TimelinePage,
  LettersPage,
  ExportDialog,
  FlagSettingsDialog,
  RevisionPage,
  MergePage,
  AssessPage,
  SnapshotsPage,
  BackupsDialog,
  PastedTableDialog,
  HolidaysDialog,
  AssignDutiesDialog,
  ImportUnitsDialog,
  HelpPane,
  ImportsDialog,
  ReminderDialog,
  AboutDialog,
  LogDialog,
  TourPane,
];
