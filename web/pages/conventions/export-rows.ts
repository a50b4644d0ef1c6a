import { useTranslations } from 'use-intl/react';
import type { Cell } from '../../i18n/csv.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Convention } from './filters.ts';

/** The list's lines as a table: what a line shows, in the reader's words, with amounts in dirhams. */
export function useExportRows(): (conventions: readonly Convention[], now: number) => Cell[][] {
  const t = useTranslations();
  const format = useFormat();
  const places = usePlaces();
  const heads = [
    t('conventions.export.number'),
    t('conventions.export.reference'),
    t('conventions.export.title'),
    t('conventions.filter.region'),
    t('conventions.filter.province'),
    t('conventions.filter.phase'),
    t('conventions.export.phaseSince'),
    t('conventions.export.waitsFor'),
    t('conventions.export.waitingSince'),
    t('conventions.export.due'),
    t('conventions.export.late'),
    t('conventions.export.pledged'),
    t('conventions.export.minimum'),
    t('conventions.export.maximum'),
  ];
  const rowOf = (convention: Convention, now: number): Cell[] => {
    const { number, reference, title, region, provinces, phase, pledged, target, waitingFor, figures } =
      convention;
    const [first] = waitingFor;
    const nameOf = (party: string) => {
      const known = figures.find((each) => each.party === party);
      return known ? format.text(known.name) : party;
    };
    const isLate = first !== undefined && Date.parse(first.dueAt) < now;
    return [
      number,
      reference,
      format.text(title),
      places.name(region),
      provinces.map(places.name).join(' / '),
      t(`terms.phase.${phase}`),
      { day: format.isoDay(convention.phaseSince) },
      waitingFor.map(({ party, kind }) => `${nameOf(party)}: ${t(`tasks.asked.${kind}`)}`).join(' / '),
      first && { day: format.isoDay(first.since) },
      first && { day: format.isoDay(first.dueAt) },
      first && t(isLate ? 'conventions.export.yes' : 'conventions.export.no'),
      pledged / 100,
      target.minimum / 100,
      target.maximum / 100,
    ];
  };
  return (conventions, now) => [heads, ...conventions.map((convention) => rowOf(convention, now))];
}
