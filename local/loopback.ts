import type { IncomingMessage } from 'node:http';

const NAMES = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/;
const ADDRESSES = ['127.0.0.1', '::1', '::ffff:127.0.0.1'];
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-forwarded-host', 'via'];

/**
 * Whether a request was made on this machine, under its own name. A page elsewhere can make a browser here ask by a
 * name that leads here, and a proxy here can hand on what comes from outside: neither is from here.
 */
export function isFromHere({ socket, headers }: IncomingMessage): boolean {
  return (
    ADDRESSES.includes(socket.remoteAddress ?? '') &&
    NAMES.test(headers.host ?? '') &&
    FORWARDED.every((name) => headers[name] === undefined)
  );
}
