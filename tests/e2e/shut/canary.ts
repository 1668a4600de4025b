// Somebody who listens outside: counts every connection, and every request by the way out that it came by.
import { createSocket, type Socket } from 'node:dgram';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';

export class Canary {
  /** Names of the ways by which something came, in order, once each. */
  readonly seen: Set<string> = new Set();
  /** Connections, whether anything was asked on them or not. */
  connections = 0;
  port = 0;
  private readonly web: Server;
  private readonly datagrams: Socket;

  private constructor() {
    this.web = createServer((socket) => {
      this.connections += 1;
      socket.on('error', () => undefined);
      socket.once('data', (bytes) => {
        const way = /^\w+ \/([\w-]+)/u.exec(bytes.toString('latin1'))?.[1];
        this.seen.add(way ?? 'bare connection');
        socket.end(
          'HTTP/1.1 200 OK\r\ncontent-type: text/plain\r\naccess-control-allow-origin: *\r\naccess-control-allow-private-network: true\r\nconnection: close\r\ncontent-length: 2\r\n\r\nok',
        );
      });
    });
    this.datagrams = createSocket('udp4', () => void this.seen.add('datagram'));
  }

  /** On one free port, by TCP and by UDP. */
  static async start(): Promise<Canary> {
    const canary = new Canary();
    await new Promise<void>((resolve) => {
      canary.web.listen(0, '0.0.0.0', () => resolve());
    });
    canary.port = (canary.web.address() as AddressInfo).port;
    await new Promise<void>((resolve) => {
      canary.datagrams.bind(canary.port, '0.0.0.0', () => resolve());
    });
    return canary;
  }

  stop(): void {
    this.web.close();
    this.datagrams.close();
  }
}
