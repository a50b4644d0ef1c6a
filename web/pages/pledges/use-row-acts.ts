import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { read, useApi } from '../../api/client.ts';
import { fieldErrors, Refused, Unanswered } from '../../api/problem.ts';
import { conventionQuery } from '../../parts/convention/queries.ts';
import { Contribution, complete, type Fault } from '../../parts/terms/request-schema.ts';
import type { PledgeRow } from './rows.ts';

/** How the sending of one row went, where it is not done. */
export interface RowNews {
  isPending: boolean;
  isUnanswered: boolean;
  sentence?: string | undefined;
  refusal: Refused | undefined;
  fields: Record<string, string[]>;
  /** The gaps because of which it was not sent. */
  faults: readonly Fault[];
}

export const NO_NEWS: RowNews = {
  isPending: false,
  isUnanswered: false,
  refusal: undefined,
  fields: {},
  faults: [],
};

interface Options {
  convention: string;
  /** A row was done: it is no longer to be sent. */
  onDone: (row: PledgeRow) => void;
  /** A row was refused: when it is sent again it is another act. */
  onRefused: (row: PledgeRow) => void;
}

/**
 * Sends rows one after the other, each as one act with its own key. What fails stays with its reason, the
 * rest goes on; a row without an answer is sent again as it was.
 */
export function useRowActs({ convention, onDone, onRefused }: Options) {
  const api = useApi();
  const queries = useQueryClient();
  const [news, setNews] = useState<ReadonlyMap<string, RowNews>>(new Map());
  const isBusy = useRef(false);
  const say = (key: string, said: Partial<RowNews>) =>
    setNews((before) => new Map(before).set(key, { ...NO_NEWS, ...said }));
  const forget = (key: string) => setNews((before) => new Map([...before].filter(([each]) => each !== key)));

  const send = async (each: PledgeRow): Promise<boolean> => {
    const { row, pledge, attempt } = each;
    const { value: body, faults } = complete(Contribution, row);
    if (!body) {
      say(row.key, { faults });
      return false;
    }
    say(row.key, { isPending: true });
    const header = { 'Idempotency-Key': attempt };
    try {
      if (pledge === undefined) {
        await read(
          api.POST('/v1/conventions/{id}/pledges', { params: { path: { id: convention }, header }, body }),
        );
      } else {
        const path = { id: convention, pledgeId: pledge };
        await read(api.PATCH('/v1/conventions/{id}/pledges/{pledgeId}', { params: { path, header }, body }));
      }
      forget(row.key);
      onDone(each);
      return true;
    } catch (error) {
      if (error instanceof Refused) {
        say(row.key, { refusal: error, fields: fieldErrors(error) });
        onRefused(each);
      } else if (error instanceof Unanswered) say(row.key, { isUnanswered: true, sentence: error.sentence });
      else throw error;
      return false;
    }
  };

  return {
    newsOf: (key: string) => news.get(key) ?? NO_NEWS,
    forget,
    isPending: [...news.values()].some(({ isPending }) => isPending),
    /** Sends what is given; says how many were done. */
    sendAll: async (rows: readonly PledgeRow[]): Promise<number> => {
      if (isBusy.current) return 0;
      isBusy.current = true;
      let done = 0;
      for (const row of rows) if (await send(row)) done += 1;
      isBusy.current = false;
      await queries.invalidateQueries({ queryKey: conventionQuery(api, convention).queryKey });
      void queries.invalidateQueries();
      return done;
    },
  };
}
