import { useTranslations } from 'use-intl/react';
import { csvOf } from '../../i18n/csv.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useTerms } from '../../i18n/use-terms.ts';
import type { RegionCoverage } from '../../parts/coverage/reading.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { csvRows } from './csv-rows.ts';

/** Takes what is shown into a spreadsheet. */
export function Download({ items }: { items: readonly RegionCoverage[] }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { province, targetGroup } = useTerms();
  const announce = useAnnounce();
  const save = () => {
    const rows = csvRows(items, {
      place: province,
      group: targetGroup,
      sign: (sign) => t(`region.status.${sign}`),
      why: (reasons) => reasons.map((reason) => t(`region.whyShort.${reason}`)).join(' / '),
    });
    const [first] = items;
    const name = items.length === 1 && first ? `${first.region}-${first.year}` : `MA-${first?.year}`;
    saveFile(csvOf(rows, language), `coverage-${name}.csv`);
    announce(t('region.coverage.downloaded'));
  };
  return (
    <Button icon="download" onPress={save}>
      {t('region.coverage.download')}
    </Button>
  );
}
