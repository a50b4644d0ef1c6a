import './money-by-party.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import type { Region } from '../../parts/figures/figures.ts';
import { useIsPrinting } from '../../ui/printing.ts';
import { Answer } from '../../ui/states.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Money, Words } from '../../ui/values.tsx';
import { type Together, togetherQuery } from './queries.ts';

/**
 * What each party's contributions to the reader's conventions have come to, in a region or in all. It is asked for when
 * it is opened: the answer costs more with every convention.
 */
export function MoneyByParty({ region }: { region?: Region }) {
  const t = useTranslations();
  const isPrinting = useIsPrinting();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className={isOpen ? 'panel money-by-party' : 'panel money-by-party not-printed'}
      // Paper opens every fold: an answer that is asked for only then comes too late for the sheet.
      onToggle={({ currentTarget }) => {
        if (!isPrinting) setOpen(currentTarget.open);
      }}
    >
      <summary>{t('region.money.title')}</summary>
      {isOpen ? <Asked region={region} /> : null}
    </details>
  );
}

function Asked({ region }: { region: Region | undefined }) {
  const query = useQuery(togetherQuery(useApi(), region));
  return <Answer query={query}>{(answer) => <Parties answer={answer} region={region} />}</Answer>;
}

const STAGES = [
  'pledged',
  'committed',
  'called',
  'received',
  'outstanding',
  'disbursed',
  'justified',
] as const;

type Row = Pick<Together['figures'][number], (typeof STAGES)[number]> & {
  party: string;
  name: Together['figures'][number]['name'] | undefined;
};

function Parties({ answer, region }: { answer: Together; region: Region | undefined }) {
  const t = useTranslations();
  const { day, text } = useFormat();
  const { conventions, complete, figures, total } = answer;
  if (figures.length === 0) return <p>{t('region.money.none')}</p>;
  const rows: Row[] = [...figures, { ...total, party: '', name: undefined }];
  const columns: Column<Row>[] = [
    {
      key: 'party',
      label: t('region.money.party'),
      isHeading: true,
      cell: ({ name }) => <Words>{name ? text(name) : t('region.money.total')}</Words>,
    },
    ...STAGES.map(
      (stage): Column<Row> => ({
        key: stage,
        label: t(`region.money.stage.${stage}`),
        isNumber: true,
        cell: (row) => <Money centimes={row[stage]} />,
      }),
    ),
  ];
  return (
    <>
      <p className="hint">
        {t('region.money.of', { count: conventions, day: isolate(day(new Date().toISOString())) })}
      </p>
      {complete ? null : <p>{t('region.money.incomplete')}</p>}
      <Table
        caption={t('region.money.title')}
        isCaptionHidden
        rows={rows}
        rowKey={({ party }) => party}
        empty={t('region.money.none')}
        columns={columns}
      />
      <p className="hint">{t('region.money.reading')}</p>
      <p>
        <Link to="/conventions" search={region === undefined ? {} : { region }}>
          {t('region.money.source')}
        </Link>
      </p>
    </>
  );
}
