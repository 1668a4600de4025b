// Settings that live as long as the test: electron-store wants the real program.

export class StoreInMemory {
  private values: Record<string, unknown>;

  constructor({ defaults }: { defaults: Record<string, unknown> }) {
    this.values = { ...defaults };
  }

  get(name: string): unknown {
    return this.values[name];
  }

  set(changed: Record<string, unknown>): void {
    this.values = { ...this.values, ...changed };
  }
}
