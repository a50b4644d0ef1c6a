import { fingerprint } from '../../../kernel/chain.ts';
import type { Bilingual } from '../../../kernel/text.ts';
import type { Convention, Pledge } from '../state.ts';
import type { Terms } from '../terms.ts';

/** Signature: every party signs the same text, Arabic and French, known by its hash. */

type Language = keyof Bilingual;

/** The agreed text of a convention in one language: what is signed, and nothing else. */
function textIn(language: Language, terms: Terms, pledges: readonly Pledge[]) {
  const { parties, title, object, components, ...rest } = terms;
  return {
    ...rest,
    title: title[language],
    object: object[language],
    parties: parties.map(({ id, kind, name }) => ({ id, kind, name: name[language] })),
    components: components.map((component) => ({ ...component, title: component.title[language] })),
    contributions: pledges.map(({ status: _status, preparedBy: _preparer, ...contribution }) => contribution),
  };
}

/** The canonical text in both languages, and the SHA-256 of its RFC 8785 form that a signature is given over. */
export function conventionText(
  convention: Pick<Convention, 'id' | 'number' | 'textVersion' | 'terms' | 'pledges'>,
) {
  const text = {
    convention: convention.id,
    number: convention.number,
    version: convention.textVersion,
    ar: textIn('ar', convention.terms, convention.pledges),
    fr: textIn('fr', convention.terms, convention.pledges),
  };
  return { text, hash: fingerprint(text) };
}
