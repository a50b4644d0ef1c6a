import { once } from 'node:events';
import { createServer, request } from 'node:http';

/**
 * Stands in for DNS: the emulator tells its APIs apart by the name of the host, and this machine knows no such
 * name. What comes here goes on to the emulator under it, as it is.
 */
export async function openFront(api: string, port: number): Promise<{ url: string; close: () => void }> {
  const { host } = new URL(api);
  const server = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    const onward = request(
      { host: '127.0.0.1', port, path: url, method, headers: { ...headers, host } },
      (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      },
    );
    onward.on('error', () => outgoing.writeHead(502).end());
    incoming.pipe(onward);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
