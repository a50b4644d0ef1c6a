import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { forgetDraft, keepDraft, readDraft, schemaOf } from '../session/drafts.ts';
import { fieldErrors, Refused, Unanswered } from './problem.ts';
import { isRecord } from './search.ts';

/**
 * An act on the API. One intention has one idempotency key, kept until an answer has come: a lost
 * connection is tried again with the same key and the same content, so it is done once or not at all.
 * A second press while it is on its way does nothing. An act with a draft keeps its key and content on the device
 * beside it, so that what nobody has answered is the same act after a reload too.
 */
export interface Act<Input> {
  start: (input: Input) => void;
  isPending: boolean;
  /** No answer came, after trying again by itself: `again` sends the very same act. Until then, do not edit. */
  isUnanswered: boolean;
  /** The API's own sentence about its failure, where it gave one. */
  sentence?: string | undefined;
  again: () => void;
  /** Why it was refused. */
  refusal: Refused | undefined;
  fields: Record<string, string[]>;
  reset: () => void;
}

interface Options<Input, Output> {
  /** The name of the draft that the act's form keeps. */
  draft?: string;
  /** Sends it: `key` goes into the `Idempotency-Key` header. */
  send: (input: Input, key: string) => Promise<Output>;
  /** After it was done; what it may have changed is being asked anew. */
  onDone?: (output: Output, input: Input) => void;
}

const TRIES = 3;
/** Gone, in conflict, changed since it was read. */
const MOVED_ON: readonly number[] = [404, 409, 412];

interface Intention<Input> {
  input: Input;
  key: string;
}

const keptAct = (kept: unknown) =>
  isRecord(kept) && typeof kept.key === 'string' && typeof kept.content === 'string'
    ? { key: kept.key, content: kept.content }
    : undefined;

/** An act that was sent from this device and not answered. Its content is as it was sent; the API checks it. */
function readIntention<Input>(draft: string | undefined): Intention<Input> | undefined {
  const kept = draft === undefined ? undefined : readDraft(`act:${draft}`, schemaOf(keptAct));
  if (!kept) return undefined;
  const input: Input = JSON.parse(kept.content);
  return { input, key: kept.key };
}

export function useAct<Input, Output>({ send, onDone, draft }: Options<Input, Output>): Act<Input> {
  const queries = useQueryClient();
  const [kept] = useState(() => readIntention<Input>(draft));
  const [isUnanswered, setUnanswered] = useState(kept !== undefined);
  const intention = useRef(kept);
  const answered = () => {
    intention.current = undefined;
    setUnanswered(false);
    if (draft !== undefined) forgetDraft(`act:${draft}`);
  };
  const mutation = useMutation({
    mutationFn: ({ input, key }: Intention<Input>) => send(input, key),
    networkMode: 'always',
    retry: (failures, error) => error instanceof Unanswered && failures < TRIES,
    retryDelay: (failures) => 500 * 2 ** failures,
    onSuccess: (output, { input }) => {
      answered();
      void queries.invalidateQueries();
      onDone?.(output, input);
    },
    onError: (error) => {
      if (!(error instanceof Refused)) return setUnanswered(true);
      answered();
      // The aggregate has changed in the meantime: the page shows its present state.
      if (MOVED_ON.includes(error.problem.status)) void queries.invalidateQueries();
    },
  });
  return {
    start: (input) => {
      if (mutation.isPending || intention.current) return;
      const key = crypto.randomUUID();
      intention.current = { input, key };
      if (draft !== undefined) keepDraft(`act:${draft}`, { key, content: JSON.stringify(input) });
      mutation.mutate(intention.current);
    },
    again: () => {
      if (!mutation.isPending && intention.current) mutation.mutate(intention.current);
    },
    isPending: mutation.isPending,
    isUnanswered,
    sentence: mutation.error instanceof Unanswered ? mutation.error.sentence : undefined,
    refusal: mutation.error instanceof Refused ? mutation.error : undefined,
    fields: fieldErrors(mutation.error),
    reset: () => {
      if (!isUnanswered) mutation.reset();
    },
  };
}
