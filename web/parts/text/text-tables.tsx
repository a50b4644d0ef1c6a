import './text-body.css';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Fold } from '../../ui/fold.tsx';
import { type Column, Table } from '../../ui/table.tsx';
import { Code, Day, Money, Words } from '../../ui/values.tsx';
import { useMeasure } from '../in-kind/use-measure.ts';
import { useConditionSentence } from './condition-sentence.ts';
import type { Side } from './text-changes.ts';

interface Props {
  text: Side;
  /** The parties' names in the language of the text. */
  names: ReadonlyMap<string, string>;
  folds: boolean;
}

/** The lists of the text: the cost plan, the contributions, and the schedule of tranches with its conditions. */
export function TextTables({ text, names, folds }: Props) {
  const t = useTranslations();
  const { components, contributions, tranches } = text;
  return (
    <>
      <Part title={t('tasks.text.components')} count={components.length} folds={folds}>
        <List caption={t('tasks.text.components')} rows={components} columns={useComponents()} />
      </Part>
      <Part title={t('tasks.text.contributions')} count={contributions.length} folds={folds}>
        <List
          caption={t('tasks.text.contributions')}
          rows={contributions}
          columns={useContributions(names, components)}
        />
      </Part>
      <Part title={t('tasks.text.tranches')} count={tranches.length} folds={folds}>
        <Schedule tranches={tranches} names={names} />
      </Part>
    </>
  );
}

interface PartProps {
  title: string;
  count: number;
  folds: boolean;
  children: ReactNode;
}

function Part({ title, count, folds, children }: PartProps) {
  if (folds) {
    return (
      <Fold title={title} count={count}>
        {children}
      </Fold>
    );
  }
  return (
    <section>
      <h4>{title}</h4>
      {children}
    </section>
  );
}

interface ListProps<Row> {
  caption: string;
  rows: readonly Row[];
  columns: readonly Column<Row>[];
}

function List<Row extends { id: string }>({ caption, rows, columns }: ListProps<Row>) {
  const t = useTranslations();
  return (
    <Table
      caption={caption}
      isCaptionHidden
      empty={t('tasks.text.none')}
      rows={rows}
      rowKey={(row) => row.id}
      columns={columns}
    />
  );
}

function useComponents(): Column<Side['components'][number]>[] {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  return [
    {
      key: 'title',
      label: t('tasks.text.component'),
      isHeading: true,
      cell: (row) => (
        <>
          {row.title}{' '}
          <span className="hint">
            {t(`convention.works.kinds.${row.kind}`)} · {t(`convention.works.works.${row.work}`)}
          </span>
        </>
      ),
    },
    { key: 'province', label: t('tasks.text.province'), cell: (row) => terms.province(row.province) },
    { key: 'for', label: t('tasks.text.for'), cell: (row) => terms.targetGroup(row.targetGroup) },
    {
      key: 'beneficiaries',
      label: t('convention.works.beneficiaries'),
      isNumber: true,
      cell: (row) =>
        row.beneficiaries === undefined ? t('convention.nothing') : format.number(row.beneficiaries),
    },
    {
      key: 'cost',
      label: t('tasks.text.cost'),
      isNumber: true,
      cell: (row) => <Money centimes={row.cost} />,
    },
  ];
}

function useContributions(
  names: Props['names'],
  components: Side['components'],
): Column<Side['contributions'][number]>[] {
  const t = useTranslations();
  const terms = useTerms();
  const titles = new Map(components.map(({ id, title }) => [id, title]));
  const measure = useMeasure();
  const purpose = ({ earmark, component, description }: Side['contributions'][number]) =>
    [
      terms.targetGroup(earmark),
      ...(component === undefined ? [] : [titles.get(component) ?? component]),
      ...(description === undefined ? [] : [description]),
    ].join(' · ');
  return [
    {
      key: 'party',
      label: t('tasks.text.party'),
      cell: (row) => <Words>{names.get(row.party) ?? row.party}</Words>,
      isHeading: true,
    },
    {
      key: 'year',
      label: t('tasks.text.year'),
      cell: (row) => `${row.fiscalYear} · ${t(`terms.nature.${row.nature}`)}`,
    },
    { key: 'for', label: t('tasks.text.for'), cell: purpose },
    {
      key: 'line',
      label: t('convention.contributions.budgetLine'),
      cell: (row) => (row.budgetLine === undefined ? t('convention.nothing') : <Code>{row.budgetLine}</Code>),
    },
    {
      key: 'amount',
      label: t('tasks.amount'),
      isNumber: true,
      cell: (row) => (row.nature === 'cash' ? <Money centimes={row.amount} /> : measure(row)),
    },
  ];
}

/** The tranches: when each is due, on what conditions, and who owes what to it. */
function Schedule({ tranches, names }: Pick<Side, 'tranches'> & Pick<Props, 'names'>) {
  const t = useTranslations();
  const terms = useTerms();
  const condition = useConditionSentence();
  return (
    <>
      {tranches.map(({ n, dueDate, shares, conditions }) => (
        <section key={n} className="text-tranche">
          <h5>
            {t('tasks.text.tranche', { number: n })} · {t('tasks.text.dueDate')} <Day value={dueDate} />
          </h5>
          <p>
            {conditions
              ? conditions.map((each) => condition(each)).join(' ')
              : t('convention.amendments.usual')}
          </p>
          <ul>
            {shares.map(({ party, earmark, amount }) => (
              <li key={`${party}/${earmark ?? '-'}`}>
                <Words>{names.get(party) ?? party}</Words> · {terms.targetGroup(earmark)} ·{' '}
                <Money centimes={amount} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
