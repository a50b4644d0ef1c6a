import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Code, Day, Words } from '../../ui/values.tsx';
import type { Convention } from '../convention/convention.ts';
import { useNamesOf } from '../convention/use-names.ts';
import { useMeasure } from './use-measure.ts';

export type InKind = Convention['inKind'][number];
export type Delivery = Convention['deliveries'][number];

interface Props {
  convention: Convention;
  /** What the reader may do about a pledge or a delivery. */
  onPledge?: (row: InKind) => ReactNode;
  onDelivery?: (row: Delivery) => ReactNode;
}

const TONES: Record<Delivery['status'], Tone> = {
  declared: 'info',
  confirmed: 'good',
  returned: 'warning',
  withdrawn: 'neutral',
  reversed: 'bad',
};

/** What is promised in land, staff and goods, how much of it is delivered, and each delivery. Its words are an area's. */
export function InKindTables({ convention, onPledge, onDelivery }: Props) {
  const t = useTranslations();
  return (
    <>
      <Table
        caption={t('inKind.title')}
        empty={t('inKind.nothing')}
        rows={convention.inKind}
        rowKey={({ pledge }) => pledge}
        columns={[...usePromised(convention), ...act(t('inKind.act'), onPledge)]}
      />
      <Table
        caption={t('inKind.deliveries')}
        empty={t('inKind.none')}
        rows={convention.deliveries}
        rowKey={({ id }) => id}
        columns={[...useDelivered(convention), ...act(t('inKind.act'), onDelivery)]}
      />
    </>
  );
}

function act<Row>(label: string, cell: ((row: Row) => ReactNode) | undefined): Column<Row>[] {
  return cell ? [{ key: 'act', label, isAct: true, cell }] : [];
}

function usePromised(convention: Convention): Column<InKind>[] {
  const t = useTranslations();
  const measure = useMeasure();
  const { party } = useNamesOf(convention);
  const pledgeOf = (id: string) => convention.pledges.find((each) => each.id === id);
  const figure = (key: 'delivered' | 'unconfirmed' | 'left'): Column<InKind> => ({
    key,
    label: t(`inKind.${key}`),
    isNumber: true,
    cell: (row) => measure({ ...row[key], unit: pledgeOf(row.pledge)?.unit }),
  });
  return [
    {
      key: 'what',
      label: t('inKind.what'),
      isHeading: true,
      cell: (row) => <What convention={convention} pledge={row.pledge} />,
    },
    {
      key: 'promised',
      label: t('inKind.promised'),
      isNumber: true,
      cell: (row) => measure(pledgeOf(row.pledge) ?? {}),
    },
    figure('delivered'),
    figure('unconfirmed'),
    figure('left'),
    {
      key: 'receiver',
      label: t('inKind.receiver'),
      cell: ({ receiver }) => <Words>{party(receiver)}</Words>,
    },
  ];
}

function What({ convention, pledge: id }: { convention: Convention; pledge: string }) {
  const t = useTranslations();
  const { party } = useNamesOf(convention);
  const pledge = convention.pledges.find((each) => each.id === id);
  if (!pledge) return null;
  return (
    <>
      <Words>{party(pledge.party)}</Words> · {t(`terms.nature.${pledge.nature}`)} · {pledge.fiscalYear}{' '}
      {pledge.description === undefined ? null : <Words>{pledge.description}</Words>}
    </>
  );
}

function useDelivered(convention: Convention): Column<Delivery>[] {
  const t = useTranslations();
  const measure = useMeasure();
  const { party } = useNamesOf(convention);
  return [
    { key: 'day', label: t('inKind.day'), isHeading: true, cell: ({ date }) => <Day value={date} /> },
    {
      key: 'party',
      label: t('inKind.party'),
      cell: ({ party: id, nature }) => (
        <>
          <Words>{party(id)}</Words> · {t(`terms.nature.${nature}`)}
        </>
      ),
    },
    { key: 'measure', label: t('inKind.measure'), isNumber: true, cell: (row) => measure(row) },
    {
      key: 'document',
      label: t('inKind.minutes'),
      cell: ({ document }) => (
        <>
          <a href={document.link} rel="noreferrer" target="_blank">
            <Words>{document.title}</Words>
          </a>{' '}
          <Code>{document.sha256.slice(0, 8)}</Code>
        </>
      ),
    },
    {
      key: 'status',
      label: t('inKind.state'),
      cell: ({ status, reason }) => (
        <>
          <Badge tone={TONES[status]}>{t(`inKind.status.${status}`)}</Badge>{' '}
          {reason === undefined ? null : <Words>{reason}</Words>}
        </>
      ),
    },
  ];
}
