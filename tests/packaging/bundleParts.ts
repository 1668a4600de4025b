// The parts in which the program is loaded, each with a budget in bundleSizes.tsv: what must be there before something can
// be seen, and what each page adds when it is opened.

export type Part = {
  name: string;
  /** A file of the build that starts it, or a module that stands in the file that does. */
  at: string | RegExp;
  /** Parts that are always there before it: their files are not counted again. */
  after?: readonly string[];
  /** Modules that must not be in it: whoever needs them waits for them, not the start. */
  without?: RegExp;
};

const office = /node_modules\/(?:exceljs|@e965\/xlsx|mammoth|jszip|echarts|zrender)\//u;
const drawing =
  /node_modules\/(?:ag-grid-community|ag-stack|echarts|zrender)\/|^renderer\/grid\/SheetGrid/u;
/** Of electron-store, for schemas and migrations that the program has not. */
const schemas = /node_modules\/(?:ajv|ajv-formats|fast-uri|semver)\//u;
const firstScreen = ['window: start'];
const sheetsThere = ['window: start', 'window: plan', 'window: sheets'];

function page(name: string, module: string): Part {
  return {
    name: `window: ${name}`,
    at: new RegExp(`^renderer/${module}$`, 'u'),
    after: sheetsThere,
  };
}

export const parts: readonly Part[] = [
  {
    name: 'main: start',
    at: 'main/main.mjs',
    without: new RegExp(`${office.source}|${schemas.source}`, 'u'),
  },
  { name: 'main: reading process, start', at: 'main/reading.mjs', without: office },
  { name: 'main: writing .xlsx', at: /^node_modules\/exceljs\//u, after: ['main: start'] },
  {
    name: 'main: reading .xls, .et',
    at: /^node_modules\/@e965\/xlsx\/xlsx/u,
    after: ['main: start'],
  },
  { name: 'main: reading .docx', at: /^node_modules\/mammoth\/lib\//u, after: ['main: start'] },
  // What the Task Scheduler runs every morning.
  {
    name: 'main: command flags',
    at: /^electron\/cli\/commands\/flags\.ts$/u,
    after: ['main: start'],
    without: office,
  },
  { name: 'preload', at: 'preload/preload.cjs' },
  { name: 'window: start', at: /^renderer\/main\.tsx$/u, without: drawing },
  { name: 'window: style sheet', at: /^renderer\/assets\/.*\.css$/u },
  {
    name: 'window: plan',
    at: /^renderer\/window\/PlanWindow\.tsx$/u,
    after: firstScreen,
    without: drawing,
  },
  {
    name: 'window: sheets',
    at: /^renderer\/sheets\/SheetPanes\.tsx$/u,
    after: ['window: start', 'window: plan'],
  },
  page('notice', 'notice/NoticePage.tsx'),
  page('returns', 'returns/ReturnsPage.tsx'),
  page('revision', 'revision/RevisionPage.tsx'),
  page('merge', 'merge/MergePage.tsx'),
  page('assessment', 'assess/AssessPage.tsx'),
  page('letters', 'letters/LettersPage.tsx'),
  page('consolidated sheet', 'consolidate/ConsolidatePage.tsx'),
  page('sealed states', 'snapshots/SnapshotsPage.tsx'),
  page('timeline', 'timeline/TimelinePage.tsx'),
  page('charts', 'charts/ChartsPage.tsx'),
  page('dialog of forms', 'forms/FormsDialog.tsx'),
  page('dialog of imports', 'returns/ImportsDialog.tsx'),
  page('dialog of units to import', 'units/ImportUnitsDialog.tsx'),
  page('dialog of duties', 'duties/AssignDutiesDialog.tsx'),
  page('dialog of holidays', 'holidays/HolidaysDialog.tsx'),
  page('dialog of flags', 'settings/FlagSettingsDialog.tsx'),
  page('dialog of reminders', 'reminders/ReminderDialog.tsx'),
  page('dialog of backups', 'backups/BackupsDialog.tsx'),
  page('dialog of the log', 'log/LogDialog.tsx'),
  page('bar after a run that did not end', 'start/RecoveryBar.tsx'),
  page('bar of copies left', 'start/LeftCopies.tsx'),
  page('dialog about', 'window/AboutDialog.tsx'),
  page('help', 'help/HelpPane.tsx'),
  page('tour', 'tour/TourPane.tsx'),
  page('dialog of exports', 'export/ExportDialog.tsx'),
  page('dialog of a blank plan', 'start/BlankDialog.tsx'),
  page('dialog of a pasted table', 'sheets/PastedTableDialog.tsx'),
  page('question about a notice', 'desktop/NoticeQuestion.tsx'),
];
