/** Most rows and columns of a pasted table that are read by their headings; more are pasted as cells. */
export const mostTableRows = 2_000;
export const mostTableColumns = 60;
