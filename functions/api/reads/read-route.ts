import type { RouteFacts } from '../../kernel/route.ts';
import { StoreRefusal } from '../../store/refusals.ts';
import type { Route } from '../http.ts';

/** A route that reads more than the state of one aggregate. */
export interface ReadRoute<Answer extends string = string> extends RouteFacts<Answer>, Pick<Route, 'handle'> {
  /** Its answer bears the version as an ETag. */
  tagged?: true;
  /** It also answers as a table (CSV), where the caller likes that better. */
  answersCsv?: true;
}

/** Only DynamoDB knows whether a position lies in a list: one it will not start from was never handed out. */
export async function pageFrom<T>(cursor: string | undefined, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const isRefused = error instanceof Error && error.name === 'ValidationException';
    throw cursor !== undefined && isRefused ? new StoreRefusal('cursorInvalid') : error;
  }
}
