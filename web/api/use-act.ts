import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { fieldErrors, Refused, Unanswered } from './problem.ts';

/**
 * An act on the API. One intention has one idempotency key, kept until an answer has come: a lost
 * connection is tried again with the same key and the same content, so it is done once or not at all.
 * A second press while it is on its way does nothing.
 */
export interface Act<Input> {
  start: (input: Input) => void;
  isPending: boolean;
  /** No answer came, after trying again by itself: `again` sends the very same act. Until then, do not edit. */
  isUnanswered: boolean;
  again: () => void;
  /** Why it was refused. */
  refusal: Refused | undefined;
  fields: Record<string, string[]>;
  reset: () => void;
}

interface Options<Input, Output> {
  /** Sends it: `key` goes into the `Idempotency-Key` header. */
  send: (input: Input, key: string) => Promise<Output>;
  /** After it was done; what it may have changed is being asked anew. */
  onDone?: (output: Output, input: Input) => void;
}

const TRIES = 3;
/** Gone, in conflict, changed since it was read. */
const MOVED_ON: readonly number[] = [404, 409, 412];

export function useAct<Input, Output>({ send, onDone }: Options<Input, Output>): Act<Input> {
  const queries = useQueryClient();
  const [isUnanswered, setUnanswered] = useState(false);
  const intention = useRef<{ input: Input; key: string } | undefined>(undefined);
  const mutation = useMutation({
    mutationFn: ({ input, key }: { input: Input; key: string }) => send(input, key),
    networkMode: 'always',
    retry: (failures, error) => error instanceof Unanswered && failures < TRIES,
    retryDelay: (failures) => 500 * 2 ** failures,
    onSuccess: (output, { input }) => {
      intention.current = undefined;
      setUnanswered(false);
      void queries.invalidateQueries();
      onDone?.(output, input);
    },
    onError: (error) => {
      setUnanswered(!(error instanceof Refused));
      if (!(error instanceof Refused)) return;
      intention.current = undefined;
      // What was acted on is not what it was: the page shows how it stands now.
      if (MOVED_ON.includes(error.problem.status)) void queries.invalidateQueries();
    },
  });
  return {
    start: (input) => {
      if (mutation.isPending || intention.current) return;
      intention.current = { input, key: crypto.randomUUID() };
      mutation.mutate(intention.current);
    },
    again: () => {
      if (!mutation.isPending && intention.current) mutation.mutate(intention.current);
    },
    isPending: mutation.isPending,
    isUnanswered,
    refusal: mutation.error instanceof Refused ? mutation.error : undefined,
    fields: fieldErrors(mutation.error),
    reset: () => {
      if (!isUnanswered) mutation.reset();
    },
  };
}
