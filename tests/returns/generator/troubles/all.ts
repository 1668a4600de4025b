// Every trouble by stage, in the order in which a return meets them.
import type { Trouble } from '../draft.ts';
import { columns } from './columns.ts';
import { dates } from './dates.ts';
import { forms } from './forms.ts';
import { guarded } from './guarded.ts';
import { identity } from './identity.ts';
import { lateCells } from './lateCells.ts';
import { names } from './names.ts';
import { office } from './office.ts';
import { officeLabels } from './officeLabels.ts';
import { percents } from './percents.ts';
import { rows } from './rows.ts';
import { sheets } from './sheets.ts';
import { surroundings } from './surroundings.ts';
import { words } from './words.ts';

export const formTroubles: Trouble[][] = [
  [...percents, ...dates, ...words, ...guarded],
  names,
  rows,
  lateCells,
  surroundings,
  columns,
  identity,
  forms,
  sheets,
];

/** Those of a table of an office's own; where nothing is hidden, nothing hidden can be lost. */
export const officeTroubles: Trouble[][] = [
  [...percents, ...dates, ...words, ...guarded],
  names,
  rows,
  lateCells,
  columns,
  [...officeLabels, ...office],
  surroundings,
  sheets,
];
