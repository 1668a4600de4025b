// Where the program's own files lie when it runs from a checkout, as the command line does.
import path from 'node:path';

/** The folder that holds `templates/`. */
export const checkoutPath = path.resolve(import.meta.dirname, '..', '..');
