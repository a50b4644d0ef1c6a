import { useLanguage } from '../../i18n/language.tsx';
import type { OfficeSetting } from '../../session/service.ts';
import { Words } from '../../ui/values.tsx';

/** An office that a setting names, in the reader's language; or the sentence that it is still to be set. */
export function Office({ of, unset }: { of: OfficeSetting | undefined; unset: string }) {
  const { language } = useLanguage();
  if (!of) return <p className="note note-quiet">{unset}</p>;
  const isArabic = language === 'ar';
  const address = isArabic ? of.addressAr : of.addressFr;
  return (
    <>
      <p>
        <Words>{isArabic ? of.nameAr : of.nameFr}</Words>
      </p>
      {address === undefined ? null : (
        <p>
          <Words>{address}</Words>
        </p>
      )}
    </>
  );
}
