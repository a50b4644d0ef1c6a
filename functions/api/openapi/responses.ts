import { refTo } from './components.ts';
import { problemExample } from './problem-example.ts';

/** The answers that operations share: each set of refusals with one status is written once and referred to. */

export const json = (schema: unknown) => ({ 'application/json': { schema } });
export const header = (description: string) => ({ description, schema: { type: 'string' } });

export const LANGUAGE_HEADER = { 'Content-Language': header('The language it is written in') };

/** The answers of the gateway, before the API is reached. */
const GATEWAY = {
  Unauthorized: {
    description: 'Without a valid token: the gateway’s own answer',
    headers: { 'WWW-Authenticate': header('Which token is asked for, and what is wrong with the one given') },
    content: json(refTo('GatewayAnswer')),
  },
  TooManyRequests: {
    description: 'More requests than the stage takes: the gateway’s own answer. Try again later',
    content: json(refTo('GatewayAnswer')),
  },
};

/** Collects the shared answers while operations are written. */
export class SharedResponses {
  readonly written: Record<string, { description: string }> = { ...GATEWAY };

  /** An answer for each status with which an operation can be refused, with its codes, and the gateway's own. */
  refusals(codes: readonly [status: number, codes: readonly string[]][]) {
    const own = codes.map(([status, each]) => [status, this.#refer(status, each)]);
    return {
      401: reference('Unauthorized'),
      429: reference('TooManyRequests'),
      ...Object.fromEntries(own),
    };
  }

  #refer(status: number, codes: readonly string[]) {
    const description = `Refused: ${codes.join(', ')}`;
    const [known] = Object.entries(this.written).find(([, each]) => each.description === description) ?? [];
    if (known !== undefined) return reference(known);
    const before = Object.keys(this.written).filter((name) => name.startsWith(`Refused${status}`)).length;
    const name = `Refused${status}${before === 0 ? '' : `x${before + 1}`}`;
    this.written[name] = refusal(status, description, codes[0] ?? '');
    return reference(name);
  }
}

const reference = (name: string) => ({ $ref: `#/components/responses/${name}` });

function refusal(status: number, description: string, code: string) {
  return {
    description,
    headers: {
      ...LANGUAGE_HEADER,
      ...(status === 503 && { 'Retry-After': header('Seconds after which to try again') }),
    },
    content: { 'application/problem+json': { schema: refTo('Problem'), example: problemExample(code) } },
  };
}
