import { useTranslations } from 'use-intl/react';
import { isolate } from '../../i18n/isolate.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useRanges } from '../../i18n/use-ranges.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { useNames } from '../convention/use-convention.ts';
import { useMeasure } from '../in-kind/use-measure.ts';
import { useConditionSentence } from './condition-sentence.ts';
import type { Changed, TextChanges } from './text-changes.ts';

/** Every change of the text as a row: its name, and both versions in words. */

export interface ChangedRow {
  key: string;
  name: string;
  before: string | undefined;
  after: string | undefined;
}

export function useChangedRows(changes: TextChanges): ChangedRow[] {
  const general = useGeneral();
  const plan = usePlan();
  const money = useContributions();
  const schedule = useSchedule();
  return [...general(changes), ...plan(changes), ...money(changes), ...schedule(changes)];
}

function told<Line>(
  part: keyof TextChanges,
  pairs: readonly Changed<Line>[],
  name: (line: Line) => string,
  words: (line: Line) => string,
): ChangedRow[] {
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

/** Facts beside each other, each in its own direction. */
const facts = (words: readonly string[]) => words.map(isolate).join(' · ');

/** An amount within a sentence. */
function useMoney() {
  const format = useFormat();
  return (centimes: number) => isolate(format.money(centimes));
}

/** The single fields: the title, the object, the last year, the target. */
function useGeneral() {
  const t = useTranslations();
  const ranges = useRanges();
  const changed = (part: 'title' | 'object' | 'lastYear' | 'target') => () => t(`convention.changed.${part}`);
  return (changes: TextChanges): ChangedRow[] => [
    ...told('title', changes.title, changed('title'), (title) => title),
    ...told('object', changes.object, changed('object'), (object) => object),
    ...told('lastYear', changes.lastYear, changed('lastYear'), String),
    ...told('target', changes.target, changed('target'), ({ minimum, maximum }) =>
      ranges.amounts(minimum, maximum),
    ),
  ];
}

/** The floors of the groups, and the cost plan. */
function usePlan() {
  const t = useTranslations();
  const terms = useTerms();
  const money = useMoney();
  return (changes: TextChanges): ChangedRow[] => [
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
  ];
}

function useContributions() {
  const t = useTranslations();
  const terms = useTerms();
  const names = useNames();
  const money = useMoney();
  const measure = useMeasure();
  return (changes: TextChanges): ChangedRow[] => [
    ...told(
      'contributions',
      changes.contributions,
      ({ party, fiscalYear }) =>
        t('convention.amendments.contribution', {
          party: isolate(names.party(party)),
          year: String(fiscalYear),
        }),
      ({ amount, quantity, unit, description, nature, earmark, budgetLine }) =>
        facts([
          nature === 'cash' ? money(amount) : measure({ amount, quantity, unit }),
          ...(description === undefined ? [] : [description]),
          t(`terms.nature.${nature}`),
          terms.targetGroup(earmark),
          ...(budgetLine === undefined ? [] : [budgetLine]),
        ]),
    ),
  ];
}

/** The tranches' shares and days, and their conditions. */
function useSchedule() {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const names = useNames();
  const money = useMoney();
  const condition = useConditionSentence();
  return (changes: TextChanges): ChangedRow[] => [
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
