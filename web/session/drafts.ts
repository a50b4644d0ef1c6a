import { useEffect, useState } from 'react';
import type * as z from 'zod/mini';

/** What somebody is typing, kept in this tab until it is sent: a reload or a new sign-in loses nothing. */

const PREFIX = 'draft:';

/** What was kept under a name, if it looks as the schema says. */
export function readDraft<T>(name: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    const kept = schema.safeParse(JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null'));
    return kept.success ? kept.data : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps something under a name, for pages that do not use `useDraft`. */
export function keepDraft(name: string, value: unknown): void {
  sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
}

export function dropDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/**
 * Like `useState`, and kept under a name. The schema says what a draft looks like: one of an older shape is
 * dropped. `forget` once the API has accepted what was typed.
 */
export function useDraft<T>(name: string, schema: z.ZodMiniType<T>, initial: T) {
  const [value, setValue] = useState(() => readDraft(name, schema) ?? initial);
  const [isKept, setKept] = useState(false);
  useEffect(() => {
    if (isKept) sessionStorage.setItem(PREFIX + name, JSON.stringify(value));
  }, [isKept, name, value]);
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

/** Drops one draft: its content was accepted. */
export function forgetDraft(name: string): void {
  sessionStorage.removeItem(PREFIX + name);
}

/** Drops every draft: at sign-out, so that the next person on this device sees nothing of it. */
export function forgetDrafts(): void {
  for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
}
