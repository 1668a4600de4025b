// What a person dropped on the window: the newest paths of many.
import { mostDropped } from '#shared/ipc/returnRequests.ts';

export class DroppedFiles {
  private readonly files = new Set<string>();

  keep(file: string): void {
    this.files.add(file);
    const [oldest] = this.files;
    if (this.files.size > mostDropped && oldest !== undefined) this.files.delete(oldest);
  }

  has(file: string): boolean {
    return this.files.has(file);
  }
}
