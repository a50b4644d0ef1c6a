import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useApi } from '../../../api/client.ts';
import { boardQuery } from '../../../parts/plans/queries.ts';
import { Answer } from '../../../ui/states.tsx';
import type { Waiting } from './waiting.ts';

interface Props {
  /** The id of the plan. */
  plan: string;
  children: (referred: readonly Waiting[]) => ReactNode;
}

/**
 * What waits for the committee, as the board has it by now. A form begins once it is there: begun before, it would offer
 * nothing to take up, and keep nothing of what was to be.
 */
export function WithWaiting({ plan, children }: Props) {
  const query = useQuery(boardQuery(useApi(), plan));
  return <Answer query={query}>{({ referred }) => children(referred)}</Answer>;
}
