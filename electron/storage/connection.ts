// How every connection to a plan file is set up.

/**
 * Settings of the connection. EXCLUSIVE stands before journal_mode, so that a commit ends by zeroing the journal's
 * header with a sync: only so are acknowledged edits safe from a power cut on every platform, and a second program
 * is refused at once.
 */
export const connectionPragmas = [
  'PRAGMA locking_mode = EXCLUSIVE',
  'PRAGMA journal_mode = DELETE',
  'PRAGMA synchronous = FULL',
  'PRAGMA trusted_schema = OFF',
  'PRAGMA cell_size_check = ON',
];
