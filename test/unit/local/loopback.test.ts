import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { isFromHere } from '../../../local/loopback.ts';

function asked(remoteAddress: string, headers: Record<string, string>): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: remoteAddress });
  return Object.assign(new IncomingMessage(socket), { headers });
}

test.each([
  ['127.0.0.1', { host: 'localhost:3000' }],
  ['127.0.0.1', { host: '127.0.0.1:41234' }],
  ['::1', { host: '[::1]:3000' }],
  ['::ffff:127.0.0.1', { host: 'localhost' }],
])('%s as %o is from here', (address, headers) => {
  expect(isFromHere(asked(address, headers))).toBe(true);
});

test.each([
  ['10.0.0.7', { host: 'localhost:3000' }],
  ['127.0.0.1', { host: 'evil.example:3000' }],
  ['127.0.0.1', { host: 'localhost.evil.example' }],
  ['127.0.0.1', {}],
  ['127.0.0.1', { host: 'localhost:3000', 'x-forwarded-for': '203.0.113.9' }],
  ['127.0.0.1', { host: 'localhost:3000', forwarded: 'for=203.0.113.9' }],
])('%s as %o is not', (address, headers) => {
  expect(isFromHere(asked(address, headers))).toBe(false);
});
