import type { IncomingMessage, ServerResponse } from 'node:http';
import type { EventBuses } from './bus.ts';
import type { Functions } from './functions.ts';
import { bodyOf, type routesOf, serveApi } from './http-api.ts';
import type { Issuer } from './issuer.ts';
import { isFromHere } from './loopback.ts';
import type { MailRoom } from './mail.ts';
import type { Portal } from './portal.ts';
import type { Schedules } from './schedule.ts';
import { answerSfn } from './sfn-endpoint.ts';
import { answerStarting } from './starting.ts';
import { welcomePage } from './welcome.ts';
import type { Workflows } from './workflows.ts';

/** Where each address of one machine leads: the portal, the API, the issuer, and what AWS's services would answer. */

export interface Parts {
  url: string;
  issuer: Issuer;
  functions: Functions;
  routes: ReturnType<typeof routesOf>;
  workflows: Workflows;
  buses: EventBuses;
  mails: MailRoom;
  schedules: Schedules;
  portal: Portal;
  /** Until then people are asked to come again; the functions reach their services all the same. */
  isReady: () => boolean;
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void> | void;

/** Pages for whoever works at this machine have a style of their own, and nothing else. */
const PAGE = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The servers in the place of AWS's services, and the pages for a developer. */
async function serveLocal(
  { url, workflows, buses, mails, schedules }: Parts,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const html = (body: string) => void response.writeHead(200, PAGE).end(body);
  const json = (status: number, body: string) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(body);
  const body = async () => String((await bodyOf(request)) ?? '');
  if (path === '/local') return html(welcomePage(url));
  if (path === '/local/mail') return html(mails.page(url));
  if (path === '/local/mail.json') return json(200, JSON.stringify(mails.list()));
  if (path.startsWith('/local/ses')) return json(200, JSON.stringify(mails.accept(await body())));
  if (path.startsWith('/local/events')) return json(200, buses.putEvents(await body()));
  if (path === '/local/sfn' || path === '/local/sfn/') {
    const answer = answerSfn(workflows, String(request.headers['x-amz-target']), await body());
    return json(answer.status, answer.body);
  }
  if (path === '/local/sweep' && request.method === 'POST')
    return json(200, JSON.stringify(await schedules.runNow()));
  json(404, JSON.stringify({ message: 'Not Found' }));
}

/** Serves every request to a machine. */
export function routerOf(parts: Parts): Serve {
  const { routes, issuer, functions, portal, isReady } = parts;
  return (request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (/^\/local(\/|$)/.test(path)) {
      if (isFromHere(request)) return serveLocal(parts, path, request, response);
      response.writeHead(403, { 'content-type': 'text/plain' }).end('Only for whoever is at this machine.');
      return;
    }
    if (!isReady()) return answerStarting(request, response);
    if (path.startsWith('/oidc')) return issuer.serve(request, response);
    const isPage = /^(GET|HEAD)$/.test(request.method ?? '') && !/^\/(v1|docs)(\/|$)/.test(path);
    if (isPage) return portal.serve(request, response);
    return serveApi(routes, { functions, issuer }, request, response);
  };
}
