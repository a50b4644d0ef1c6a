import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { useNames } from '../convention/use-convention.ts';
import { useConditionSentence } from './condition-sentence.ts';
import type { Changed, TextChanges } from './text-changes.ts';

interface Row {
  key: string;
  name: string;
  before: string | undefined;
  after: string | undefined;
}

/** What changes, line by line: as it was, and as it becomes. */
export function ChangesTables({ changes }: { changes: TextChanges }) {
  const t = useTranslations();
  const rows = useRows(changes);
  if (rows.length === 0) return <p>{t('convention.amendments.nothing')}</p>;
  return (
    <Table
      caption={t('convention.amendments.changes')}
      isCaptionHidden
      empty={t('convention.amendments.nothing')}
      rows={rows}
      rowKey={(row) => row.key}
      columns={[
        {
          key: 'name',
          label: t('convention.amendments.what'),
          isHeading: true,
          cell: (row) => <Words>{row.name}</Words>,
        },
        {
          key: 'before',
          label: t('convention.amendments.before'),
          cell: (row) => <Version words={row.before} />,
        },
        {
          key: 'after',
          label: t('convention.amendments.after'),
          cell: (row) => (
            <strong>
              <Version words={row.after} />
            </strong>
          ),
        },
      ]}
    />
  );
}

function Version({ words }: { words: string | undefined }): ReactNode {
  const t = useTranslations();
  return words === undefined ? (
    <span className="nothing">{t('convention.amendments.absent')}</span>
  ) : (
    <Words>{words}</Words>
  );
}

/** Every change as a row: its name, and both versions in words. */
function useRows(changes: TextChanges): Row[] {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const names = useNames();
  const ranges = useRanges();
  const condition = useConditionSentence();
  const money = (centimes: number) => isolate(format.money(centimes));
  const facts = (words: readonly string[]) => words.map(isolate).join(' · ');
  function told<Line>(
    part: keyof TextChanges,
    pairs: readonly Changed<Line>[],
    name: (line: Line) => string,
    words: (line: Line) => string,
  ): Row[] {
    return pairs.flatMap(({ key, before, after }) => {
      const either = after ?? before;
      if (either === undefined) return [];
      return [
        {
          key: `${part}/${key}`,
          name: name(either),
          before: before === undefined ? undefined : words(before),
          after: after === undefined ? undefined : words(after),
        },
      ];
    });
  }
  const changed = (part: 'title' | 'object' | 'lastYear' | 'target') => () => t(`convention.changed.${part}`);
  return [
    ...told('title', changes.title, changed('title'), (title) => title),
    ...told('object', changes.object, changed('object'), (object) => object),
    ...told('lastYear', changes.lastYear, changed('lastYear'), String),
    ...told('target', changes.target, changed('target'), ({ minimum, maximum }) =>
      ranges.amounts(minimum, maximum),
    ),
    ...told(
      'earmarkFloors',
      changes.earmarkFloors,
      (floor) => terms.targetGroup(floor.targetGroup),
      (floor) => money(floor.minimum),
    ),
    ...told(
      'components',
      changes.components,
      (component) => component.title,
      ({ province, targetGroup, cost, work, beneficiaries }) =>
        facts([
          terms.province(province),
          terms.targetGroup(targetGroup),
          t(`convention.works.works.${work}`),
          ...(beneficiaries === undefined
            ? []
            : [t('convention.amendments.beneficiaries', { count: beneficiaries })]),
          money(cost),
        ]),
    ),
    ...told(
      'contributions',
      changes.contributions,
      ({ party, fiscalYear }) =>
        t('convention.amendments.contribution', {
          party: isolate(names.party(party)),
          year: String(fiscalYear),
        }),
      ({ amount, nature, earmark, budgetLine }) =>
        facts([
          money(amount),
          t(`terms.nature.${nature}`),
          terms.targetGroup(earmark),
          ...(budgetLine === undefined ? [] : [budgetLine]),
        ]),
    ),
    ...told(
      'tranches',
      changes.tranches,
      ({ n, party, earmark }) =>
        t('convention.amendments.trancheShare', {
          number: n,
          party: isolate(names.party(party)),
          group: isolate(terms.targetGroup(earmark)),
        }),
      ({ amount, dueDate }) => facts([money(amount), format.day(dueDate)]),
    ),
    ...told(
      'conditions',
      changes.conditions,
      ({ n }) => t('convention.amendments.conditionsOf', { number: n }),
      ({ conditions }) => conditions?.map(condition).join(' ') ?? t('convention.amendments.usual'),
    ),
  ];
}
