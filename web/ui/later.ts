import { type ComponentType, createElement, lazy, Suspense } from 'react';
import { part } from '../api/reachable.ts';

/** When what the first page does without is fetched at the latest, in milliseconds: the page stands by then. */
const AFTER = 10_000;

/**
 * A component that its page stands without, such as a dialog: it is fetched when it is shown, or while nobody
 * waits for it, so that it is there without a connection too.
 */
export function later<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const Part = awaited(fetchPart);
  return function Later(props: Props) {
    return createElement(Suspense, null, createElement<Props>(Part, props));
  };
}

/** The same for a part that people wait for: the `Suspense` around it says so. */
export function awaited<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  const fetching = part(fetchPart);
  setTimeout(() => void fetching().catch(() => undefined), AFTER);
  return lazy(() => fetching().then((component) => ({ default: component })));
}
