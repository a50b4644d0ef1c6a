import { useFormat } from '../../i18n/use-format.ts';
import type { Convention } from './standing.ts';

/** The names, in the reader's language, of what a convention's figures are about. */
export function useNames({ terms }: Pick<Convention, 'terms'>) {
  const format = useFormat();
  return {
    party: (id: string) => {
      const known = terms.parties.find((each) => each.id === id);
      return known ? format.text(known.name) : id;
    },
    component: (id: string) => {
      const known = terms.components.find((each) => each.id === id);
      return known ? format.text(known.title) : id;
    },
  };
}
