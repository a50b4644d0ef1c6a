import { useEffect, useState } from 'react';
import { isRecord } from '../api/search.ts';

/**
 * A draft that is being typed, kept on this device until it is sent, also when the tab or the browser is closed. It is
 * kept under the person who is signed in, so that nobody else finds it here, and for a month at most. At signing out
 * the person says whether it stays.
 */

const PREFIX = 'draft:';
const MAX_AGE = 30 * 86_400_000;

/** `at` is when it was typed; what is not `isUnsent` has reached the API, and is kept for convenience alone. */
interface Stored {
  at: number;
  isUnsent: boolean;
  value?: unknown;
}
const isStored = (kept: unknown): kept is Stored =>
  isRecord(kept) && typeof kept.at === 'number' && typeof kept.isUnsent === 'boolean';

/** What a draft looks like: a schema of zod, or of a reader where the page comes without that library. */
export interface DraftSchema<T> {
  safeParse: (value: unknown) => { success: true; data: T } | { success: false };
}

export const schemaOf = <T>(read: (value: unknown) => T | undefined): DraftSchema<T> => ({
  safeParse: (value) => {
    const data = read(value);
    return data === undefined ? { success: false } : { success: true, data };
  },
});

/** The person whose drafts these are; nothing is read or kept before somebody has signed in. */
let owner: string | undefined;

/**
 * Says who is signed in. Somebody else in the same page gets nothing, and nothing more is kept: what stands on
 * the page was typed by the person before.
 */
export function openDrafts(person: string, now = Date.now()): void {
  owner = owner === undefined || owner === person ? person : '';
  for (const key of keysOf(PREFIX)) {
    const stored = storedAt(key);
    if (!stored || now - stored.at > MAX_AGE) localStorage.removeItem(key);
  }
}

/** The value kept under a name, if it fits the schema. */
export function readDraft<T>(name: string, schema: DraftSchema<T>): T | undefined {
  if (!owner) return undefined;
  const kept = schema.safeParse(storedAt(ownPrefix(owner) + name)?.value);
  return kept.success ? kept.data : undefined;
}

/** The first of the drafts under one beginning of a name that is looked for. */
export function findDraft<T>(
  beginning: string,
  schema: DraftSchema<T>,
  isIt: (draft: T) => boolean,
): T | undefined {
  if (!owner) return undefined;
  const prefix = ownPrefix(owner);
  return keysOf(prefix + beginning)
    .flatMap((key) => readDraft(key.slice(prefix.length), schema) ?? [])
    .find(isIt);
}

/** Keeps something under a name, for what does not use `useDraft`. */
export function keepDraft(name: string, value: unknown, isUnsent = true): void {
  if (!owner) return;
  try {
    localStorage.setItem(ownPrefix(owner) + name, JSON.stringify({ at: Date.now(), isUnsent, value }));
  } catch {
    // The device has no room or keeps nothing: what is typed stays on the page.
  }
}

/** Drops one draft: its content was accepted. */
export function forgetDraft(name: string): void {
  if (owner) localStorage.removeItem(ownPrefix(owner) + name);
}

/** Gives the drafts under one beginning of a name another. */
export function moveDrafts(from: string, to: string): void {
  if (!owner) return;
  for (const key of keysOf(ownPrefix(owner) + from)) {
    const name = key.slice((ownPrefix(owner) + from).length);
    localStorage.setItem(ownPrefix(owner) + to + name, localStorage.getItem(key) ?? '');
    localStorage.removeItem(key);
  }
}

/** Whether something of this person's would be lost if all were forgotten. */
export function hasUnsentDrafts(): boolean {
  return ownKeys().some((key) => storedAt(key)?.isUnsent === true);
}

/**
 * Drops this person's drafts at signing out, all of them or those alone that have reached the API, and keeps nothing
 * more: the page stands until the issuer's comes, and what it kept meanwhile would stay on a device that others use.
 * Answers how to go on where the sign-out failed.
 */
export function closeDrafts(which: 'all' | 'sent'): () => void {
  const person = owner;
  for (const key of ownKeys())
    if (which === 'all' || storedAt(key)?.isUnsent !== true) localStorage.removeItem(key);
  owner = '';
  return () => {
    // Of two sign-outs that fail, the second found nobody.
    if (person) owner = person;
  };
}

/**
 * Like `useState`, and kept under a name. The schema says what a draft looks like: one of an older shape is
 * dropped. `forget` once the API has accepted what was typed.
 */
export function useDraft<T>(name: string, schema: DraftSchema<T>, initial: T) {
  const [value, setValue] = useState(() => readDraft(name, schema) ?? initial);
  const [isKept, setKept] = useState(false);
  const [untouched] = useState(() => JSON.stringify(initial));
  useEffect(() => {
    if (!isKept) return;
    if (JSON.stringify(value) === untouched) forgetDraft(name);
    else keepDraft(name, value);
  }, [isKept, name, value, untouched]);
  return {
    value,
    set: (next: T) => {
      setKept(true);
      setValue(next);
    },
    /** From what it is by then, where several things may change it at once. */
    change: (by: (before: T) => T) => {
      setKept(true);
      setValue(by);
    },
    forget: () => {
      setKept(false);
      forgetDraft(name);
    },
  };
}

const ownPrefix = (person: string) => `${PREFIX}${encodeURIComponent(person)}:`;
const keysOf = (prefix: string) => Object.keys(localStorage).filter((key) => key.startsWith(prefix));
const ownKeys = () => (owner ? keysOf(ownPrefix(owner)) : []);

function storedAt(key: string): Stored | undefined {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return isStored(stored) ? stored : undefined;
  } catch {
    return undefined;
  }
}
