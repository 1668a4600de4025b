// By what a thing is known to the reminders, whatever its state: a deadline, or what a unit owes, that is put off or muted while it is due soon stays
// so when it is missed. Flags name their state in their ids (see F12).

/** The id of the thing that a flag of this id is about. */
export function thingId(flagId: string): string {
  const at = flagId.indexOf(':');
  const kind = flagId.slice(0, at);
  return dated.has(kind) ? `due${flagId.slice(at)}` : flagId;
}

const dated: ReadonlySet<string> = new Set(['dueSoon', 'missed', 'stageMissed']);
