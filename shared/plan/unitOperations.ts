// What a person decides about units: a new name, which units a collective stands for, that two units are not one.
import type { UnitOperation } from './edit.ts';
import { withFormerName } from './formerNames.ts';
import { mergeUnits } from './mergeUnits.ts';
import { checkRow } from './rowRules.ts';
import type { SheetName, UnitRow } from './model.ts';
import type { WorkingCopy } from './workingCopy.ts';

type Refusal = { code: string };

export function applyUnitOperation(
  copy: WorkingCopy,
  operation: UnitOperation,
  newId: (sheet: SheetName) => string,
): Refusal | null {
  switch (operation.type) {
    case 'mergeUnits':
      return mergeUnits(copy, operation, newId);
    case 'renameUnit':
      return renameUnit(copy, operation.id, operation.name.trim(), operation.until);
    case 'setMembers':
      return setMembers(copy, operation.id, operation.members);
    case 'keepApart':
      return keepApart(copy, operation.ids);
  }
}

/** A new name of record; the old one becomes a former name with the day of the change [P16]. */
function renameUnit(
  copy: WorkingCopy,
  id: string,
  name: string,
  until: string | null,
): Refusal | null {
  const unit = copy.get('units', id);
  if (!unit) return { code: 'missingRow' };
  if (name === unit.name) return null;
  const former = unit.formerNames.filter((each) => each.name !== name);
  return putUnit(copy, {
    ...unit,
    name,
    aliases: unit.aliases.filter((alias) => alias !== name && alias !== unit.name),
    formerNames: withFormerName(former, { name: unit.name, until }),
  });
}

/** The units that a collective stands for, wherever it is named [P17]. */
function setMembers(copy: WorkingCopy, id: string, members: readonly string[]): Refusal | null {
  const unit = copy.get('units', id);
  if (!unit) return { code: 'missingRow' };
  if (unit.kind !== 'collective') return { code: 'notCollective' };
  if (members.some((member) => !copy.get('units', member))) return { code: 'missingReference' };
  return putUnit(copy, { ...unit, members: [...new Set(members)] });
}

function keepApart(copy: WorkingCopy, [one, other]: [string, string]): Refusal | null {
  const unit = copy.get('units', one);
  if (!unit || !copy.get('units', other)) return { code: 'missingRow' };
  if (one === other) return { code: 'sameUnitTwice' };
  if (unit.apartFrom.includes(other)) return null;
  copy.put('units', { ...unit, apartFrom: [...unit.apartFrom, other] });
  return null;
}

function putUnit(copy: WorkingCopy, row: UnitRow): Refusal | null {
  const refusal = checkRow(copy, 'units', row);
  if (!refusal) copy.put('units', row);
  return refusal;
}
