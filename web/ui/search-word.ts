import type { UseQueryResult } from '@tanstack/react-query';
import { failureTitle } from './states.tsx';

/**
 * What a list of a search says while it is empty. That nothing was found is said once the search for what is typed has
 * answered: before that nobody knows.
 */
export function searchWord(
  typed: string,
  sought: string,
  query: Pick<UseQueryResult, 'data' | 'error' | 'isPlaceholderData'>,
) {
  if (typed === '' && sought === '') return 'ui.typeToSearch';
  if (typed === sought && query.error) return failureTitle(query.error);
  const isAnswered = typed === sought && query.data !== undefined && !query.isPlaceholderData;
  return isAnswered ? 'ui.nothingFound' : 'ui.searching';
}
