import { once } from 'node:events';
import { createServer, request as forward, type IncomingMessage, type ServerResponse } from 'node:http';

/** A call of a function to AWS. */
export interface Call {
  /** The function's logical id in the template. */
  by: string;
  service: 'dynamodb' | 'states' | 'events' | 'ses';
  /** As the service names it: `TransactWriteItems`. */
  operation: string;
  body: unknown;
  /** How long the answer was, in bytes. */
  answered: number;
}

/** A proxy between the functions and the services of this machine: it forwards each call and records it. */
export interface Listener {
  endpoint: string;
  stop: () => void;
}

const TARGETS: Record<string, Call['service']> = {
  DynamoDB_20120810: 'dynamodb',
  AWSStepFunctions: 'states',
  AWSEvents: 'events',
};

function callOf({ headers }: IncomingMessage, body: Buffer): Omit<Call, 'answered'> {
  const [target = '', operation = ''] = String(headers['x-amz-target'] ?? '').split('.');
  const by = /\bapp\/(\w+)/.exec(String(headers['user-agent']))?.[1] ?? '';
  const service = TARGETS[target];
  // SES has a REST protocol, and only one of its calls is used.
  if (!service) return { by, service: 'ses', operation: 'SendEmail', body: undefined };
  return { by, service, operation, body: JSON.parse(body.toString()) };
}

async function forwardCall(
  endpoint: string,
  onCall: (call: Call) => void,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  const call = callOf(request, body);
  const { method, headers, url = '/' } = request;
  const onward = forward(new URL(url, endpoint), { method, headers }, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    let answered = 0;
    answer.on('data', (chunk) => {
      answered += chunk.length;
    });
    answer.on('end', () => onCall({ ...call, answered }));
    answer.pipe(response);
  });
  onward.on('error', () => response.destroy());
  onward.end(body);
}

/** Records the calls to a service. */
export async function recordCalls(endpoint: string, onCall: (call: Call) => void): Promise<Listener> {
  const server = createServer((request, response) => {
    forwardCall(endpoint, onCall, request, response).catch(() => response.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
