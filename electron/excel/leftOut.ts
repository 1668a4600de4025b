// Stands in the built program for what ExcelJS only reads with (zip files, XML, CSV, temporary files) and for the zip library of its
// stream writer: the program writes with it, packs what it wrote itself (`workbookParts.ts`) and reads with its own bounded reader. What
// is not there cannot be reached by a file from outside, and need not be licensed.

function leftOut(): never {
  throw new Error('this part of ExcelJS is left out of the program');
}

/** Of tmp: asked for as soon as ExcelJS loads. */
export function setGracefulCleanup(): void {}
export const file = leftOut;
/** Of unzipper. */
export const Parse = leftOut;
/** Of fast-csv. */
export const parse = leftOut;
export const format = leftOut;
/** Of saxes. */
export const SaxesParser = leftOut;
