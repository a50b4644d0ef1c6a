import type { UseQueryResult } from '@tanstack/react-query';
import { failureTitle } from './states.tsx';

/**
 * What a list of a search says while it is empty. That nothing was found is said once the search for what is typed has
 * answered, and has looked through everything: before that nobody knows.
 */
export function searchWord(
  typed: string,
  sought: string,
  query: Pick<UseQueryResult<{ more: boolean }>, 'data' | 'error' | 'isPlaceholderData'>,
) {
  if (typed === '' && sought === '') return 'ui.typeToSearch';
  if (typed === sought && query.error) return failureTitle(query.error);
  const isAnswered = typed === sought && query.data !== undefined && !query.isPlaceholderData;
  if (!isAnswered) return 'ui.searching';
  return query.data?.more ? 'ui.addWord' : 'ui.nothingFound';
}
