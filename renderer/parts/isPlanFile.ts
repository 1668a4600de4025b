/** Whether a path names a plan file; anything else is taken for something to read. */
export function isPlanFile(path: string): boolean {
  return path.toLowerCase().endsWith('.planbook');
}
