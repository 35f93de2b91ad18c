import { rmSync } from 'node:fs';
import { createConnection, createServer, type Socket } from 'node:net';
import { join } from 'node:path';

/** A way to a server that can be cut and mended. */
export interface Way {
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

/** Where a server listens: a port, or the socket of PostgreSQL in a folder. */
const placeOf = ({ host, port }: { readonly host: string; readonly port: number }) =>
  host.startsWith('/') ? { path: join(host, `.s.PGSQL.${port}`) } : { host, port };

/** Opens a socket of PostgreSQL in a folder that leads to a server. */
export const openWay = async (
  folder: string,
  server: { readonly host: string; readonly port: number },
): Promise<Way> => {
  const sockets = new Set<Socket>();
  const listener = createServer((near) => {
    const far = createConnection(placeOf(server));
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      one
        .on('error', () => undefined)
        .on('close', () => {
          sockets.delete(one);
          other.destroy();
        });
      one.pipe(other);
    }
  });
  const path = join(folder, '.s.PGSQL.5432');
  const mend = (): Promise<void> => new Promise((resolve) => listener.listen(path, resolve));
  await mend();
  return {
    mend,
    cut: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        for (const socket of sockets) socket.destroy();
        rmSync(path, { force: true });
      }),
  };
};
