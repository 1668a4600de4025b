// The DevTools protocol over the two pipes that Chromium opens with --remote-debugging-pipe; no port, no socket.
import { EventEmitter } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import type { Protocol } from './protocol.ts';

type Method = keyof Protocol.CommandParameters & keyof Protocol.CommandReturnValues;
type EventName = keyof Protocol.Events;
type Pending = {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
  method: string;
};
type Message = {
  id?: number;
  sessionId?: string;
  method?: string;
  params?: object;
  result?: unknown;
  error?: { message: string };
};

/** One attached page, or the browser itself (`id` undefined). */
export class ProtocolSession {
  readonly id: string | undefined;
  private readonly connection: ProtocolConnection;
  private readonly emitter = new EventEmitter();

  constructor(connection: ProtocolConnection, id: string | undefined) {
    this.connection = connection;
    this.id = id;
    this.emitter.setMaxListeners(0);
  }

  send<Name extends Method>(
    method: Name,
    parameters?: Protocol.CommandParameters[Name],
  ): Promise<Protocol.CommandReturnValues[Name]> {
    return this.connection.call(this.id, method, parameters ?? {}) as Promise<
      Protocol.CommandReturnValues[Name]
    >;
  }

  /** For what may fail because the page has gone meanwhile. */
  try<Name extends Method>(
    method: Name,
    parameters?: Protocol.CommandParameters[Name],
  ): Promise<void> {
    return this.send(method, parameters).then(
      () => undefined,
      () => undefined,
    );
  }

  on<Name extends EventName>(
    event: Name,
    listener: (payload: Protocol.Events[Name]) => void,
  ): void {
    this.emitter.on(event, listener);
  }

  once<Name extends EventName>(
    event: Name,
    listener: (payload: Protocol.Events[Name]) => void,
  ): void {
    this.emitter.once(event, listener);
  }

  /** The page went away or was detached from. */
  onDetached(listener: () => void): void {
    this.emitter.once('session-detached', listener);
  }

  deliver(event: string, payload: unknown): void {
    this.emitter.emit(event, payload);
  }
}

export class ProtocolConnection {
  readonly root: ProtocolSession = new ProtocolSession(this, undefined);
  isClosed = false;
  private readonly output: Writable;
  private readonly pending = new Map<number, Pending>();
  private readonly sessions = new Map<string, ProtocolSession>();
  private parts: Buffer[] = [];
  private nextId = 1;

  constructor(output: Writable, input: Readable) {
    this.output = output;
    input.on('data', (bytes: Buffer) => this.receive(bytes));
    input.on('close', () => this.close());
    input.on('error', () => this.close());
    output.on('error', () => this.close());
  }

  session(id: string): ProtocolSession {
    const known = this.sessions.get(id);
    if (known) return known;
    const session = new ProtocolSession(this, id);
    this.sessions.set(id, session);
    return session;
  }

  call(sessionId: string | undefined, method: string, params: object): Promise<unknown> {
    if (this.isClosed) return Promise.reject(new Error(`Chromium is gone (${method})`));
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      this.pending.set(id, { resolve, reject, method });
      // As bytes: of a text, what does not fit at once waits until this process rests.
      this.output.write(Buffer.from(`${JSON.stringify({ id, method, params, sessionId })}\0`));
    });
  }

  private close(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    for (const { reject, method } of this.pending.values()) {
      reject(new Error(`Chromium is gone (${method})`));
    }
    this.pending.clear();
  }

  private receive(bytes: Buffer): void {
    let start = 0;
    for (let end = bytes.indexOf(0); end !== -1; end = bytes.indexOf(0, start)) {
      this.parts.push(bytes.subarray(start, end));
      start = end + 1;
      const text = Buffer.concat(this.parts).toString('utf8');
      this.parts = [];
      this.handle(JSON.parse(text) as Message);
    }
    if (start < bytes.length) this.parts.push(bytes.subarray(start));
  }

  private handle(message: Message): void {
    if (message.id !== undefined) {
      const waiting = this.pending.get(message.id);
      this.pending.delete(message.id);
      if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
      else waiting?.resolve(message.result);
      return;
    }
    const session = message.sessionId === undefined ? this.root : this.session(message.sessionId);
    session.deliver(message.method ?? '', message.params);
    if (message.method === 'Target.detachedFromTarget') {
      const { sessionId } = message.params as Protocol.Target.detachedFromTargetPayload;
      this.sessions.get(sessionId)?.deliver('session-detached', undefined);
      this.sessions.delete(sessionId);
    }
  }
}
