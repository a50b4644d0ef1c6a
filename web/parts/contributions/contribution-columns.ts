import { useTranslations } from 'use-intl/react';
import { useEveryMessages } from '../../i18n/every-language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { ShownColumn } from '../paste/column.ts';
import { amountCell, chosenCell, RANK, textCell, wholeCell } from '../paste/columns.ts';
import { earmarkNames, namesIn } from '../paste/names.ts';
import { useChoices } from '../terms/choices.ts';
import { type ContributionDraft, NATURES } from '../terms/drafts.ts';
import type { ContributionFrame } from './contribution-fields.tsx';

type Columns = ShownColumn<ContributionDraft>[];

/** The columns of pasted contributions, in the order in which they stand without headings. */
export function useContributionColumns(frame: ContributionFrame): Columns {
  const party = useParty(frame);
  return [...(frame.parties ? party : []), ...useYearAndNature(frame), ...useAmount(), ...usePurpose(frame)];
}

function useParty({ parties = [] }: ContributionFrame): Columns {
  const t = useTranslations();
  const choices = useChoices();
  return [
    {
      key: 'party',
      label: t('draft.party'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(
        parties.map(({ id, name }) => ({ value: id, names: [name.ar, name.fr] })),
        (party) => ({ party }),
      ),
      shown: ({ party }) => choices.parties(parties).find(({ value }) => value === party)?.label,
    },
  ];
}

function useYearAndNature({ firstYear, lastYear }: ContributionFrame): Columns {
  const t = useTranslations();
  const every = useEveryMessages();
  return [
    {
      key: 'fiscalYear',
      label: t('draft.year'),
      isRequired: true,
      rank: RANK.year,
      read: wholeCell(
        (fiscalYear) => ({ fiscalYear }),
        (year) => year >= firstYear && year <= lastYear,
      ),
      shown: ({ fiscalYear }) => (fiscalYear === undefined ? undefined : String(fiscalYear)),
    },
    {
      key: 'nature',
      label: t('draft.nature'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(
        namesIn(every, NATURES, ({ terms: words }) => words.nature),
        (nature) => ({ nature }),
      ),
      shown: ({ nature }) => nature && t(`terms.nature.${nature}`),
    },
  ];
}

function useAmount(): Columns {
  const t = useTranslations();
  const format = useFormat();
  return [
    {
      key: 'amount',
      label: t('draft.amount'),
      isRequired: true,
      rank: RANK.amount,
      read: amountCell((amount) => ({ amount })),
      shown: ({ amount }) => (amount === undefined ? undefined : format.money(amount)),
    },
  ];
}

/** For whom and for what it is, and of which line of the budget. */
function usePurpose(frame: ContributionFrame): Columns {
  const t = useTranslations();
  const terms = useTerms();
  const choices = useChoices();
  const every = useEveryMessages();
  const titles = frame.components.map(({ id, title }) => ({ value: id, names: [title.ar, title.fr] }));
  return [
    {
      key: 'earmark',
      label: t('draft.earmark'),
      rank: RANK.chosen,
      read: chosenCell(
        earmarkNames(
          every,
          choices.targetGroups().map(({ value }) => value),
        ),
        (earmark) => ({
          earmark,
        }),
      ),
      shown: ({ earmark }) => terms.targetGroup(earmark === '' ? undefined : earmark),
    },
    {
      key: 'component',
      label: t('draft.component'),
      rank: RANK.chosen,
      read: chosenCell(
        [...titles, { value: '', names: every.map(({ terms }) => terms.wholePlan) }],
        (component) => ({
          component,
        }),
      ),
      shown: ({ component }) =>
        choices.components(frame.components).find(({ value }) => value === component)?.label ??
        t('terms.wholePlan'),
    },
    {
      key: 'budgetLine',
      label: t('draft.budgetLine'),
      fits: (cell) => /\d/.test(cell),
      read: textCell((budgetLine) => ({ budgetLine })),
      shown: ({ budgetLine }) => budgetLine,
    },
  ];
}
