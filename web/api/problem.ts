import { isRecord } from './search.ts';

/** Why the API did not do what was asked: RFC 9457, with a sentence in the reader's language. */
export interface Problem {
  status: number;
  code: string;
  detail: string;
  errors?: { path: string; message: string }[] | undefined;
}

function isProblem(body: unknown): body is Problem {
  if (!isRecord(body)) return false;
  const { status, code, detail, errors = [] } = body;
  const isError = (each: unknown) =>
    isRecord(each) && typeof each.path === 'string' && typeof each.message === 'string';
  return (
    Number.isInteger(status) &&
    typeof code === 'string' &&
    typeof detail === 'string' &&
    Array.isArray(errors) &&
    errors.every(isError)
  );
}

/** A refusal: an answer was given, and it is no. */
export class Refused extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.code);
    this.name = 'Refused';
    this.problem = problem;
  }
}

/**
 * No answer that settles it: nobody knows whether the request was done. Sending it again with its key is safe. Where
 * the API itself failed, it may have said so in a sentence.
 */
export class Unanswered extends Error {
  readonly status: number | undefined;
  readonly sentence: string | undefined;

  constructor(status?: number, sentence?: string) {
    super(`unanswered ${status ?? 'network'}`);
    this.name = 'Unanswered';
    this.status = status;
    this.sentence = sentence;
  }
}

/**
 * Turns an answer that is no success into its error. What fails beyond 500, or is too much for now, settles nothing.
 */
export function errorOf(status: number, body: unknown): Refused | Unanswered {
  const problem = isProblem(body) ? body : undefined;
  if (status >= 500 || status === 429) return new Unanswered(status, problem?.detail);
  if (problem) return new Refused(problem);
  return new Refused({ status, code: status === 401 ? 'signedOut' : 'unknown', detail: '' });
}

/** The refused fields by name, as a form shows them. */
export function fieldErrors(error: unknown): Record<string, string[]> {
  const errors = error instanceof Refused ? (error.problem.errors ?? []) : [];
  const byField: Record<string, string[]> = {};
  for (const { path, message } of errors) byField[path] = [...(byField[path] ?? []), message];
  return byField;
}
