import './group-section.css';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { type CoverageCell, type CoverageRow, missingSources } from '../../parts/coverage/reading.ts';

interface Props {
  row: CoverageRow;
  cell: CoverageCell;
  /** The name of a party. */
  nameOf: (party: string) => string;
}

/** Why a place shows a range, or nothing; each reason in a sentence. */
export function Why({ row, cell, nameOf }: Props) {
  const t = useTranslations();
  const { list } = useFormat();
  if (cell.why.length === 0) return <span className="hint">{t('region.why.none')}</span>;
  const sources = (why: CoverageCell['missing'][number]['why']) =>
    list(missingSources(cell, why).map((party) => isolate(nameOf(party))));
  return (
    <ul className="coverage-why">
      {cell.why.map((reason) => (
        <li key={reason}>
          {reason === 'missing'
            ? t('region.why.missing', { sources: sources('notReported') })
            : reason === 'notCollected' || reason === 'cumulative'
              ? t(`region.why.${reason}`, { sources: sources(reason) })
              : reason === 'wholeUnknown'
                ? t('region.why.wholeUnknown', { of: row.of })
                : t(`region.why.${reason}`)}
        </li>
      ))}
    </ul>
  );
}
