import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { local } from '../infra/settings/local.ts';
import { BUILT } from '../infra/web/build.ts';
import { cacheControlOf, webHeaders } from '../infra/web/headers.ts';
import { issuerUrl } from './token.ts';

/** The portal's built files, served as the web stack serves them: same headers, same fallback. */

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg']);

/** The portal's settings at run time, so that one build serves every stage. */
function configOf(port: number): string {
  return JSON.stringify({ issuer: issuerUrl(port), clientId: 'sharaka-portal', ...local.portal });
}

export interface Portal {
  /** Serves a file, or the page itself for every address that is no file. */
  serve: (request: IncomingMessage, response: ServerResponse) => void;
}

/** The portal of a machine; files are read and compressed once. */
export function portalOf(port: number): Portal {
  const kept = new Map<string, Buffer>();
  const read = (path: string, compress: boolean): Buffer => {
    const key = `${compress}${path}${statSync(path).mtimeMs}`;
    const content = kept.get(key) ?? (compress ? brotliCompressSync(readFileSync(path)) : readFileSync(path));
    kept.set(key, content);
    return content;
  };
  return {
    serve: (request, response) => {
      // Built files have plain names: an address that is written otherwise is none of theirs.
      const path = normalize((request.url ?? '/').split('?')[0] ?? '/');
      const headers = { ...webHeaders(), 'cache-control': cacheControlOf(path) };
      if (path === '/config.json') {
        response.writeHead(200, { ...headers, 'content-type': 'application/json' }).end(configOf(port));
        return;
      }
      const asked = join(BUILT, path);
      const isFile = asked.startsWith(`${BUILT}/`) && existsSync(asked) && statSync(asked).isFile();
      if ((!isFile && path.startsWith('/assets/')) || !existsSync(join(BUILT, 'index.html'))) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found: npm run web:build');
        return;
      }
      const file = isFile ? asked : join(BUILT, 'index.html');
      const kind = extname(file);
      const compress = COMPRESSED.has(kind) && /\bbr\b/.test(String(request.headers['accept-encoding']));
      response
        .writeHead(200, {
          ...headers,
          'content-type': TYPES[kind] ?? 'application/octet-stream',
          vary: 'accept-encoding',
          ...(compress && { 'content-encoding': 'br' }),
        })
        .end(read(file, compress));
    },
  };
}
