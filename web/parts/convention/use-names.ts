import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from './convention.ts';

type Names = ReadonlyMap<string, { ar: string; fr: string }>;

/** Names by id, made once for each version of the terms: every row of every table asks for them. */
const indexes = new WeakMap<Convention['terms'], { parties: Names; components: Names }>();

function indexOf(terms: Convention['terms']) {
  const known = indexes.get(terms);
  if (known) return known;
  const index = {
    parties: new Map(terms.parties.map(({ id, name }) => [id, name])),
    components: new Map(terms.components.map(({ id, title }) => [id, title])),
  };
  indexes.set(terms, index);
  return index;
}

/** The names of a convention's ids, in the reader's language. An unknown id is shown as it is. */
export function useNamesOf({ terms }: Pick<Convention, 'terms'>) {
  const { parties, components } = indexOf(terms);
  const format = useFormat();
  const { role } = useTerms();
  const named = (names: Names) => (id: string) => {
    const name = names.get(id);
    return name ? format.text(name) : id;
  };
  const party = named(parties);
  return {
    party,
    component: named(components),
    assignee: (asked: { party: string; role: string }) => `${party(asked.party)} (${role(asked.role)})`,
  };
}
