// How ExcelJS is asked to leave compression to `writePackage`.
import type ExcelJS from 'exceljs';

/** ExcelJS passes these on to its zip library; its types do not know them. */
export const storeOnly = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
