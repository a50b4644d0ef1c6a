import { describe, expect, test } from 'vitest';
import { Unanswered } from '../../../../web/api/problem.ts';
import { searchWord } from '../../../../web/ui/search-word.ts';

/** What the list of a search says while it is empty. */

const answered = { data: { more: false }, error: null, isPlaceholderData: false };

describe('an empty list of a search', () => {
  test('asks for words before any are typed', () => {
    expect(searchWord('', '', { ...answered, data: undefined })).toBe('ui.typeToSearch');
  });

  test('says that it searches until what is typed has its own answer', () => {
    expect(searchWord('RSK', '', { ...answered, data: undefined })).toBe('ui.searching');
    expect(searchWord('RSK', 'RSK', { ...answered, data: undefined })).toBe('ui.searching');
    expect(searchWord('RSK', 'RSK', { ...answered, isPlaceholderData: true })).toBe('ui.searching');
    expect(searchWord('RSK-2', 'RSK', answered)).toBe('ui.searching');
  });

  test('says that nothing was found once it was answered, and why it was not', () => {
    expect(searchWord('RSK', 'RSK', answered)).toBe('ui.nothingFound');
    expect(searchWord('RSK', 'RSK', { ...answered, data: { more: true } })).toBe('ui.addWord');
    const failed = { ...answered, data: undefined, error: new Unanswered() };
    expect(searchWord('RSK', 'RSK', failed)).toBe('ui.failure.connection');
  });
});
