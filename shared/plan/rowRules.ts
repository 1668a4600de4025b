// What must hold of a row before it goes into the plan: its references exist, its name is one of a kind.
import { isDay } from '../calendar/days.ts';
import { checkIndicator, checkScore } from './assessment.ts';
import type { AnyRow, SheetName, Sheets, UnitRow } from './model.ts';
import { checkMilestoneSet } from './milestones.ts';
import { checkFormStyle } from './formStyles.ts';
import { checkSettings } from './settings.ts';
import { checkHoliday } from './holidayOperations.ts';
import type { WorkingCopy } from './workingCopy.ts';

/** Null when the row may stand, otherwise a code: emptyTitle, emptyName, doubleName, notDate … */
export function checkRow(
  copy: WorkingCopy,
  sheet: SheetName,
  row: AnyRow,
): { code: string } | null {
  switch (sheet) {
    case 'plan':
      return checkHead(row as Sheets['plan']);
    case 'units':
      return checkUnit(copy, row as UnitRow);
    case 'projects':
      return exists(copy, 'actions', (row as Sheets['projects']).actionId);
    case 'tasks':
      return checkTask(copy, row as Sheets['tasks']);
    case 'targets':
    case 'deadlines':
    case 'progress':
      return checkDependent(copy, row as Sheets['targets' | 'deadlines' | 'progress']);
    case 'milestoneSets':
      return checkMilestoneSet(row as Sheets['milestoneSets'], copy.rows('milestoneSets'));
    case 'duties':
      return checkDuty(copy, row as Sheets['duties']);
    case 'sends':
      return exists(copy, 'units', (row as Sheets['sends']).unitId);
    case 'formStyles':
      return checkFormStyle(row as Sheets['formStyles'], copy.rows('formStyles'));
    case 'formTemplates':
      return checkTemplateRow(copy, row as Sheets['formTemplates']);
    case 'holidays':
      return checkHoliday(row as Sheets['holidays']);
    case 'stages':
    case 'actions':
    case 'returns':
    case 'imports':
    case 'columns':
    case 'tableMappings':
    // What was decided stays, also about a task or unit that is no longer there.
    case 'decisions':
      return null;
    case 'scores':
      return checkScore(copy, row as Sheets['scores']);
    case 'sheetDesigns':
    case 'letterTemplates':
      return checkNamed(copy, sheet, row as Sheets[typeof sheet]);
    case 'indicators':
      return checkIndicator(row as Sheets['indicators'], copy.rows('indicators'));
    // A letter stays as it was made.
    case 'letters':
      return null;
    // What was sealed is what it was: a row may come and go, and is never another one [SN2].
    case 'snapshots':
      return copy.get('snapshots', row.id) ? { code: 'sealedRow' } : null;
    case 'rowNames':
      return checkRowName(copy, row as Sheets['rowNames']);
  }
}

/** What is chosen by its name has one, and no other of its sheet has the same. */
function checkNamed(
  copy: WorkingCopy,
  sheet: 'sheetDesigns' | 'letterTemplates',
  { id, name }: { id: string; name: string },
): { code: string } | null {
  if (name.trim() === '') return { code: 'nameMissing' };
  const taken = copy.rows(sheet).some((row) => row.name === name && row.id !== id);
  return taken ? { code: 'nameTaken' } : null;
}

/** The name is what a form is chosen by, in the window and on the command line. */
function checkTemplateRow(
  copy: WorkingCopy,
  { id, name }: Sheets['formTemplates'],
): { code: string } | null {
  if (name.trim() === '') return { code: 'templateWithoutName' };
  const taken = copy.rowsWith('formTemplates', 'name', name).some((row) => row.id !== id);
  return taken ? { code: 'doubleTemplateName' } : null;
}

/** A plan has a name and days that exist [P20]. That it ends before it starts is for the screen to say: one is typed first. */
function checkHead(plan: Sheets['plan']): { code: string } | null {
  const { title, issued, start, end, settings } = plan;
  if (title.trim() === '') return { code: 'emptyTitle' };
  const wrong = [issued, start, end].some((day) => day !== null && !isDay(day));
  if (wrong) return { code: 'notDate' };
  const code = checkSettings(settings);
  return code === null ? null : { code };
}

function exists(copy: WorkingCopy, sheet: SheetName, id: string): { code: string } | null {
  return copy.get(sheet, id) ? null : { code: 'missingReference' };
}

function checkUnit(copy: WorkingCopy, row: UnitRow): { code: string } | null {
  if (row.name === '') return { code: 'emptyName' };
  if (row.behindBy !== null && !(row.behindBy >= 0 && row.behindBy <= 100))
    return { code: 'badBehindBy' };
  const before = copy.get('units', row.id);
  if (before?.name !== row.name) {
    const taken = copy.rowsWith('units', 'name', row.name).some(({ id }) => id !== row.id);
    if (taken) return { code: 'doubleName' };
  }
  return row.members.includes(row.id) ? { code: 'memberOfItself' } : null;
}

function checkTask(copy: WorkingCopy, row: Sheets['tasks']): { code: string } | null {
  const unit = [...row.leads, ...row.supports].find((id) => !copy.get('units', id));
  if (unit !== undefined) return { code: 'missingReference' };
  if (row.percent !== null && !(row.percent >= 0 && row.percent <= 100))
    return { code: 'notPercent' };
  if (row.done !== null && !isDay(row.done)) return { code: 'notDate' };
  return exists(copy, 'projects', row.projectId);
}

/** A new row may lack its unit, which is then asked for; a collective owes nothing that anybody could be asked for [P24]. */
function checkDuty(copy: WorkingCopy, row: Sheets['duties']): { code: string } | null {
  if (row.stageId === '') return { code: 'dutyWithoutStage' };
  if ([row.due, row.actual].some((day) => day !== null && !isDay(day))) return { code: 'notDate' };
  const before = copy.get('duties', row.id);
  const unit = copy.get('units', row.unitId);
  if (unit?.kind === 'collective' && before?.unitId !== row.unitId) {
    return { code: 'dutyOfCollective' };
  }
  if (row.unitId !== '' && !unit) return { code: 'missingReference' };
  return exists(copy, 'stages', row.stageId);
}

function checkRowName(copy: WorkingCopy, row: Sheets['rowNames']): { code: string } | null {
  return exists(copy, 'units', row.unitId) ?? exists(copy, 'tasks', row.taskId);
}

function checkDependent(
  copy: WorkingCopy,
  row: Sheets['targets' | 'deadlines' | 'progress'],
): { code: string } | null {
  if ('unitId' in row && !copy.get('units', row.unitId)) return { code: 'missingReference' };
  return exists(copy, 'tasks', row.taskId);
}

/** Puts a row that keeps the rules; otherwise answers which one it breaks. */
export function putChecked(
  copy: WorkingCopy,
  sheet: SheetName,
  row: AnyRow,
): { code: string } | null {
  const refusal = checkRow(copy, sheet, row);
  if (refusal) return refusal;
  copy.put(sheet, row);
  return null;
}
