// The keys of the application menu, as every page needs them. Kept apart from Menu so that pages need not know it.

let current: string[] = [];

export function applicationAccelerators(): string[] {
  return current;
}

export function setApplicationAccelerators(list: string[]): void {
  current = list;
}
