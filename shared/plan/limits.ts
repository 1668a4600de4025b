// How much one edit may hold. The main process refuses more; who makes edits keeps to it and says so.

/** Longest text of one cell or name, in UTF-16 code units: Excel's own limit for a cell. */
export const longestText = 32_767;
/** Most operations of one edit: a paste over 200,000 cells is more than a person makes. */
export const mostOperations = 200_000;
