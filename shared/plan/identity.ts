// New ids for rows: short, and different in two copies of a plan that are edited apart.
import type { SheetName } from './model.ts';

const signs = '0123456789abcdefghjkmnpqrstvwxyz';
const prefixes: Record<SheetName, string> = {
  plan: 'plan',
  stages: 'st',
  units: 'un',
  actions: 'ac',
  projects: 'pr',
  tasks: 'ta',
  targets: 'tg',
  deadlines: 'dl',
  progress: 'pg',
  returns: 'rt',
  imports: 'im',
  columns: 'cu',
  duties: 'du',
  milestoneSets: 'ms',
  holidays: 'hd',
  sends: 'sd',
  tableMappings: 'tm',
  rowNames: 'rn',
  decisions: 'dc',
  formStyles: 'fm',
  formTemplates: 'ft',
  sheetDesigns: 'sh',
  letterTemplates: 'lt',
  letters: 'le',
  indicators: 'in',
  scores: 'sc',
  snapshots: 'sn',
};

/** A source of ids such as `ta-7k2m9x04qh`: 50 random bits. `random` gives numbers from 0 to 1. */
export function idSource(random: () => number = Math.random): (sheet: SheetName) => string {
  return (sheet) => {
    let id = '';
    for (let index = 0; index < 10; index += 1) id += signs[Math.floor(random() * signs.length)];
    return `${prefixes[sheet]}-${id}`;
  };
}
