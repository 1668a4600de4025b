// What goes back to a unit as a workbook.
import { sendBackTable, type SendBack } from '#shared/returns/sendBack.ts';
import { writeList } from './writeList.ts';

/** The bytes of an .xlsx file. */
export function writeSendBack(sendBack: SendBack): Promise<Uint8Array> {
  return writeList(sendBackTable(sendBack));
}
