import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import type { PostConventionsIdReversalsBody } from '../../../api/schema.d.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { ActButton } from '../../../parts/acts/act-dialog.tsx';
import { ActSection } from '../../../parts/acts/act-section.tsx';
import { REVERSALS_HEADING } from '../../../parts/acts/headings.ts';
import { type Convention, type Entry, numberOf } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { ledgerQuery } from '../../../parts/ledger/queries.ts';
import { later } from '../../../ui/later.ts';
import { Answer } from '../../../ui/states.tsx';
import { type Column, Table } from '../../../ui/table.tsx';
import { Code, Day, Money, Words } from '../../../ui/values.tsx';
import { type Reversible, reversibles } from './reversible.ts';

const ReversalForm = later(() => import('./reversal-form.tsx').then((module) => module.ReversalForm));

/**
 * Undoing a mistake: the receipts, payments and justifications that may be reversed, for who may. It stands last: the
 * ledger is asked for when the page is there, and nothing may move away when it comes.
 */
export function Reversals({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const mayReverse = convention.possibleActs.includes('reverse');
  const query = useQuery({ ...ledgerQuery(useApi(), convention.id), enabled: mayReverse });
  if (!mayReverse) return null;
  return (
    <ActSection id={REVERSALS_HEADING} title={t('acts.reversal.title')} hint={t('acts.reversal.hint')}>
      <Answer query={query}>
        {(ledger) => <Journal convention={convention} rows={reversibles(ledger)} />}
      </Answer>
    </ActSection>
  );
}

function Journal({ convention, rows }: { convention: Convention; rows: readonly Reversible[] }) {
  const t = useTranslations();
  return (
    <Table
      caption={t('acts.reversal.caption')}
      isCaptionHidden
      empty={t('acts.reversal.none')}
      rows={rows}
      rowKey={({ entry }) => entry.id}
      columns={useColumns(convention)}
    />
  );
}

function useColumns(convention: Convention): Column<Reversible>[] {
  const t = useTranslations();
  const format = useFormat();
  const { party } = useNamesOf(convention);
  const partiesOf = (entries: readonly Entry[]) =>
    format.list([...new Set(entries.map((entry) => party(entry.party)))]);
  return [
    {
      key: 'motive',
      label: t('acts.reversal.entry'),
      cell: ({ motive, entry }) => (
        <>
          {t(`acts.motive.${motive}`)} <Code>{`#${numberOf(entry.id)}`}</Code>
        </>
      ),
      isHeading: true,
    },
    {
      key: 'party',
      label: t('acts.party'),
      cell: ({ together }) => <Words>{partiesOf(together)}</Words>,
    },
    { key: 'day', label: t('acts.reversal.day'), cell: ({ entry }) => <Day value={entry.at} /> },
    {
      key: 'tranche',
      label: t('acts.tranche'),
      cell: ({ entry }) => (entry.tranche === undefined ? null : String(entry.tranche)),
    },
    {
      key: 'reference',
      label: t('acts.reference'),
      cell: ({ entry }) => (entry.reference === undefined ? null : <Code>{entry.reference}</Code>),
    },
    {
      key: 'amount',
      label: t('acts.amount'),
      cell: ({ amount }) => <Money centimes={amount} />,
      isNumber: true,
    },
    {
      key: 'act',
      label: t('acts.act'),
      isAct: true,
      cell: (row) =>
        row.blockedBy === undefined ? (
          <Reverse convention={convention} reversible={row} />
        ) : (
          <span className="hint">{t(`acts.reversal.blocked.${blockOf(row.motive)}`)}</span>
        ),
    },
  ];
}

/** The entries to reverse first. */
function blockOf(motive: Reversible['motive']): 'receipt' | 'disbursement' | 'movement' {
  return motive === 'receipt' || motive === 'disbursement' ? motive : 'movement';
}

function Reverse({ convention, reversible }: { convention: Convention; reversible: Reversible }) {
  const t = useTranslations();
  const api = useApi();
  const draft = `reversal:${convention.id}:${reversible.entry.id}`;
  return (
    <ActButton
      label={t('acts.reversal.open')}
      about={`${t(`acts.motive.${reversible.motive}`)} ${reversible.entry.id}`}
      title={t('acts.reversal.confirm')}
      isWide
      draft={draft}
      done={t('acts.reversal.done')}
      headingId={REVERSALS_HEADING}
      send={(body: PostConventionsIdReversalsBody, key) =>
        read(
          api.POST('/v1/conventions/{id}/reversals', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) => <ReversalForm act={act} draft={draft} convention={convention} reversible={reversible} />}
    </ActButton>
  );
}
