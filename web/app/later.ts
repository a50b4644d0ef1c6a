import { lazy } from 'react';
import { part } from '../api/reachable.ts';

/**
 * Parts of the shell that the first page does without. They are fetched while nobody waits for them, so that
 * they are there when they are needed, without a connection too.
 */
const account = part(() => import('./account.tsx'));
const sessionEnded = part(() => import('./session-ended.tsx'));

export const Account = lazy(() => account().then((module) => ({ default: module.Account })));
export const SessionEnded = lazy(() => sessionEnded().then((module) => ({ default: module.SessionEnded })));

const AFTER = 10_000;

/** Fetches them soon; what fails is tried again when it is needed. */
export function fetchLater(): () => void {
  const timer = setTimeout(() => {
    for (const part of [account, sessionEnded]) part().catch(() => undefined);
  }, AFTER);
  return () => clearTimeout(timer);
}
