import { useTranslations } from 'use-intl/react';
import type { AgendaItem } from '../../api/schema.d.ts';
import { csvOf } from '../../i18n/csv.ts';
import { useLanguage } from '../../i18n/language.tsx';
import { useFormat } from '../../i18n/use-format.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { isLate } from './days.ts';

interface Props {
  items: readonly AgendaItem[];
  /** The days that the file is of. */
  days: { from: string; until: string };
  today: string;
}

/** Takes the entries that are shown along, for a spreadsheet. */
export function Download({ items, days: { from, until }, today }: Props) {
  const t = useTranslations();
  const { language } = useLanguage();
  const { text } = useFormat();
  const announce = useAnnounce();
  const stateOf = (item: AgendaItem) =>
    t(item.done ? 'agenda.done' : isLate(item, today) ? 'agenda.late' : 'agenda.planned');
  const save = () => {
    const rows = items.map((item) => [
      { day: item.day },
      t(`agenda.kinds.${item.kind}`),
      item.label,
      text(item.about.title),
      item.about.number,
      stateOf(item),
    ]);
    const columns = (['day', 'kind', 'what', 'of', 'number', 'state'] as const).map((column) =>
      t(`agenda.column.${column}`),
    );
    saveFile(csvOf([columns, ...rows], language), `agenda-${from}-${until}.csv`);
    announce(t('agenda.downloaded'));
  };
  return (
    <Button icon="download" isDisabled={items.length === 0} onPress={save}>
      {t('agenda.download')}
    </Button>
  );
}
