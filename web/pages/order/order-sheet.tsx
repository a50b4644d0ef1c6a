import './order-sheet.css';
import { useTranslations } from 'use-intl/react';
import { amountInWords } from '../../i18n/amount-in-words.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { type Convention, numberOf, type Order } from '../../parts/convention/convention.ts';
import { useNamesOf } from '../../parts/convention/use-names.ts';
import { Payee } from '../../parts/payments/payee.tsx';
import { Fact, Facts } from '../../ui/facts.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Code, Day, Money, Words } from '../../ui/values.tsx';
import { Signatures } from './signatures.tsx';

interface Props {
  convention: Convention;
  order: Order;
}

/** What the accountant and the payer sign: whom the convention pays, how much, for what, on whose authority. */
export function OrderSheet({ convention, order, language }: Props & { language: 'ar' | 'fr' }) {
  const t = useTranslations();
  return (
    <article className="order-sheet">
      <h2>{t('order.heading', { order: numberOf(order.id), tranche: order.tranche })}</h2>
      <OrderFacts convention={convention} order={order} />
      <Table
        caption={t('order.lines')}
        isCaptionHidden
        empty={t('order.unknown')}
        rows={order.lines.map((line, index) => ({ ...line, place: index + 1 }))}
        rowKey={({ place }) => String(place)}
        columns={useColumns(convention)}
      />
      <p className="order-total">
        <strong>{t('order.total')}</strong>{' '}
        <strong>
          <Money centimes={order.amount} />
        </strong>
      </p>
      <p className="order-in-words">
        {t.rich('order.inWords', {
          amount: () => <strong>{amountInWords(order.amount, language)}</strong>,
        })}
      </p>
      <Signatures convention={convention} order={order} />
    </article>
  );
}

function OrderFacts({ convention, order }: Props) {
  const t = useTranslations();
  const format = useFormat();
  const { party } = useNamesOf(convention);
  const { number, terms } = convention;
  const { budgetLine, reference, valueDate, status } = order;
  return (
    <Facts>
      <Fact label={t('order.convention')}>
        <Code>{number}</Code> <Words>{format.text(terms.title)}</Words>
      </Fact>
      {terms.reference === undefined ? null : (
        <Fact label={t('convention.reference')}>
          <Words>{terms.reference}</Words>
        </Fact>
      )}
      <Fact label={t('order.accountHolder')}>
        <Words>{party(terms.accountHolder)}</Words>
      </Fact>
      <Fact label={t('order.tranche')}>{order.tranche}</Fact>
      {budgetLine === undefined ? null : (
        <Fact label={t('order.budgetLine')}>
          <Words>{budgetLine}</Words>
        </Fact>
      )}
      <Fact label={t('order.status')}>{t(`acts.orders.status.${status}`)}</Fact>
      {reference === undefined ? null : (
        <Fact label={t('order.reference')}>
          <Words>{reference}</Words>
        </Fact>
      )}
      {valueDate === undefined ? null : (
        <Fact label={t('order.valueDate')}>
          <Day value={valueDate} />
        </Fact>
      )}
    </Facts>
  );
}

type Row = Order['lines'][number] & { place: number };

function useColumns(convention: Convention): Column<Row>[] {
  const t = useTranslations();
  const terms = useTerms();
  const { component } = useNamesOf(convention);
  return [
    { key: 'place', label: t('order.line'), cell: ({ place }) => place },
    {
      key: 'payee',
      label: t('order.payee'),
      isHeading: true,
      cell: (line) => <Payee line={line} />,
    },
    {
      key: 'component',
      label: t('order.component'),
      cell: (line) => (
        <>
          <Words>{component(line.component)}</Words> · <Words>{terms.targetGroup(line.earmark)}</Words>
        </>
      ),
    },
    {
      key: 'amount',
      label: t('order.amount'),
      isNumber: true,
      cell: ({ amount }) => <Money centimes={amount} />,
    },
  ];
}
