import { useLanguage } from '../../i18n/language.tsx';
import { LANGUAGES } from '../../i18n/languages.ts';
import { ChangesTables } from './changes-tables.tsx';
import { type Side, textChanges } from './text-changes.ts';
import { isEmpty, wordingChanges } from './wording-changes.ts';

type Text = Record<'ar' | 'fr', Side>;

/**
 * The changes in the reader's language; below them those in the other language's wording, because both are
 * signed.
 */
export function ChangesInBoth({ before, after }: { before: Text; after: Text }) {
  const { language } = useLanguage();
  const [mine, other] = language === 'ar' ? (['ar', 'fr'] as const) : (['fr', 'ar'] as const);
  const changes = textChanges(before[mine], after[mine]);
  const wording = wordingChanges(before[other], after[other]);
  if (isEmpty(wording)) return <ChangesTables changes={changes} />;
  return (
    <>
      {isEmpty(changes) ? null : <ChangesTables changes={changes} />}
      <p>
        <strong lang={other}>{LANGUAGES[other].name}</strong>
      </p>
      <ChangesTables changes={wording} />
    </>
  );
}
