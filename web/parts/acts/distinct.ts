import { useState } from 'react';
import type { Refused } from '../../api/problem.ts';
import type { Act } from '../../api/use-act.ts';

/**
 * An act that looks like one that is booked (`possibleDuplicate`): whoever acts may say that it is another one. What
 * they say holds for the very content that was refused: with other content the API is asked anew.
 */
export interface Asked {
  /** The last refusal that was looked at. */
  refusal?: Refused | undefined;
  /** The content of the form when it was refused as a duplicate. */
  content?: string;
  isConfirmed: boolean;
}

export const NOT_ASKED: Asked = { isConfirmed: false };

/** The confirmation after an act was refused, or none yet. */
export function afterRefusal(asked: Asked, refusal: Refused | undefined, content: string): Asked {
  if (!refusal || refusal === asked.refusal) return asked;
  if (refusal.problem.code !== 'possibleDuplicate') return { ...asked, refusal };
  return { refusal, content, isConfirmed: false };
}

/** Whether the form holds what was taken for a duplicate. */
export function isAsked(asked: Asked, content: string): boolean {
  return asked.content === content;
}

/** The field that the confirmation adds to the request. */
export function confirmation(asked: Asked, content: string): { confirmedDistinct?: true } {
  return isAsked(asked, content) && asked.isConfirmed ? { confirmedDistinct: true } : {};
}

export interface Distinct {
  isAsked: boolean;
  isConfirmed: boolean;
  confirm: (isConfirmed: boolean) => void;
  /** To be sent with the rest of the request. */
  sent: { confirmedDistinct?: true };
}

/** The question of a form; `value` is what the form holds. The refusal itself is shown above the form. */
export function useDistinct({ refusal }: Pick<Act<never>, 'refusal'>, value: unknown): Distinct {
  const [before, setAsked] = useState(NOT_ASKED);
  const content = JSON.stringify(value);
  const asked = afterRefusal(before, refusal, content);
  if (asked !== before) setAsked(asked);
  return {
    isAsked: isAsked(asked, content),
    isConfirmed: asked.isConfirmed,
    confirm: (isConfirmed) => setAsked({ ...asked, isConfirmed }),
    sent: confirmation(asked, content),
  };
}
