import { type ComponentType, createElement, lazy, Suspense, useState } from 'react';
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

/**
 * The same for a part that people wait for: the `Suspense` around it says so. What is `wanted` already is fetched at
 * once, so that it is there when the rest is.
 */
export function awaited<Props extends object>(
  fetchPart: () => Promise<ComponentType<Props>>,
  wanted = false,
): ComponentType<Props> {
  let known: ComponentType<Props> | undefined;
  const fetching = async () => {
    known = await part(fetchPart)();
    return { default: known };
  };
  setTimeout(() => void fetching().catch(() => undefined), wanted ? 0 : AFTER);
  const Fetched = lazy(fetching);
  return function Awaited(props: Props) {
    // What is there is shown at once: React holds back for some 300 ms what appears after a wait.
    const [Part] = useState<ComponentType<Props>>(() => known ?? Fetched);
    return createElement<Props>(Part, props);
  };
}
