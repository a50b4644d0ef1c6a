import { useTranslations } from 'use-intl/react';
import { useEveryMessages } from '../../i18n/every-language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Convention } from '../convention/convention.ts';
import type { useNamesOf } from '../convention/use-names.ts';
import type { Fund } from '../ledger/funds.ts';
import type { ShownColumn } from '../paste/column.ts';
import { amountCell, chosenCell, RANK, textCell } from '../paste/columns.ts';
import { earmarkNames } from '../paste/names.ts';
import type { Line } from './payment-draft.ts';

/** No target group can be called so. */
const NONE = '-';

/** The columns of a pasted payment order. A component is found by its title, or with its group where titles repeat. */
export function usePaymentColumns(
  { terms: { components } }: Convention,
  funds: readonly Fund[],
  nameOf: ReturnType<typeof useNamesOf>,
): ShownColumn<Line>[] {
  const t = useTranslations();
  const terms = useTerms();
  const format = useFormat();
  const every = useEveryMessages();
  const groupNames = (group = '') => [
    terms.targetGroup(group === '' ? undefined : group),
    ...earmarkNames(every, [group]).flatMap(({ value, names }) => (value === group ? names : [])),
  ];
  const titles = components.flatMap(({ title }) => [title.ar, title.fr]);
  const isUnique = (title: string) => titles.filter((each) => each === title).length === 1;
  const works = components.map(({ id, title, targetGroup }) => ({
    value: id,
    names: [title.ar, title.fr].flatMap((each) => [
      ...groupNames(targetGroup).map((group) => `${each} · ${group}`),
      ...(isUnique(each) ? [each] : []),
    ]),
  }));
  const named = funds.map(({ earmark }) => ({
    value: earmark ?? NONE,
    names: groupNames(earmark),
  }));
  return [
    {
      key: 'payee',
      label: t('acts.orders.payee'),
      isRequired: true,
      fits: (cell) => /\p{L}/u.test(cell),
      read: textCell((payee) => ({ payee })),
      shown: ({ payee }) => payee,
    },
    {
      key: 'rib',
      label: t('acts.payment.rib'),
      rank: RANK.chosen,
      fits: (cell) => /^[\d\s.-]{24,47}$/.test(cell),
      read: textCell((rib) => ({ rib })),
      shown: ({ rib }) => rib,
    },
    {
      key: 'ice',
      label: t('acts.payment.ice'),
      fits: (cell) => /^\d{15}$/.test(cell.replace(/\s/g, '')),
      rank: RANK.chosen,
      read: textCell((ice) => ({ ice })),
      shown: ({ ice }) => ice,
    },
    {
      key: 'contractReference',
      label: t('acts.payment.contractReference'),
      fits: (cell) => /\d/.test(cell) && /\p{L}/u.test(cell),
      read: textCell((contractReference) => ({ contractReference })),
      shown: ({ contractReference }) => contractReference,
    },
    {
      key: 'amount',
      label: t('acts.amount'),
      isRequired: true,
      rank: RANK.amount,
      read: amountCell((amount) => ({ amount })),
      shown: ({ amount }) => (amount === undefined ? undefined : format.money(amount)),
    },
    {
      key: 'component',
      label: t('acts.component'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(works, (component) => ({ component })),
      shown: ({ component }) => component && nameOf.component(component),
    },
    {
      key: 'earmark',
      label: t('acts.payment.fund'),
      rank: RANK.chosen,
      read: chosenCell<Line, string>(named, (earmark) => (earmark === NONE ? {} : { earmark })),
      shown: ({ earmark }) => terms.targetGroup(earmark),
    },
  ];
}
