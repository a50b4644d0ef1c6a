import { useTranslations } from 'use-intl/react';
import { useLanguage } from '../../../i18n/language.tsx';
import { LANGUAGES } from '../../../i18n/languages.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useService } from '../../../session/use-service.ts';
import { Icon } from '../../../ui/icon.tsx';

/** From which countries an address is answered, where not from all: calendars that ask from abroad cannot subscribe. */
export function FromWhere() {
  const t = useTranslations();
  const { language } = useLanguage();
  const { list } = useFormat();
  const { countries } = useService();
  if (countries === undefined) return null;
  const names = new Intl.DisplayNames(LANGUAGES[language].locale, { type: 'region' });
  return (
    <p className="note note-info">
      <Icon name="info" />
      <span>
        {t('agenda.subscribe.fromWhere', {
          countries: list(countries.map((code) => names.of(code) ?? code)),
        })}
      </span>
    </p>
  );
}
