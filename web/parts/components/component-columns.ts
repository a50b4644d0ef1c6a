import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { placesQuery } from '../../api/places.ts';
import { useEveryMessages } from '../../i18n/every-language.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { ShownColumn } from '../paste/column.ts';
import { amountCell, chosenCell, inArabic, inLatin, RANK, textCell, wholeCell } from '../paste/columns.ts';
import { namesIn } from '../paste/names.ts';
import { useChoices } from '../terms/choices.ts';
import { COMPONENT_KINDS, type ComponentDraft, newComponent, WORKS } from '../terms/drafts.ts';

/** A row as it is pasted: each cell is a field. */
interface PastedComponent extends Omit<ComponentDraft, 'id' | 'title'> {
  titleAr: string;
  titleFr: string;
}

export function componentOf({
  titleAr = '',
  titleFr = '',
  ...rest
}: Partial<PastedComponent>): ComponentDraft {
  return newComponent({ ...rest, title: { ar: titleAr, fr: titleFr } });
}

/** The columns of a pasted cost plan, in the order in which they stand without headings. */
export function useComponentColumns(region: string): ShownColumn<PastedComponent>[] {
  return [...useTitles(), ...useKinds(), ...usePlaceAndGroup(region), ...useFigures()];
}

function useTitles(): ShownColumn<PastedComponent>[] {
  const t = useTranslations();
  return [
    {
      key: 'titleAr',
      label: t('draft.titleAr'),
      isRequired: true,
      fits: inArabic,
      read: textCell((titleAr) => ({ titleAr })),
      shown: ({ titleAr }) => titleAr,
    },
    {
      key: 'titleFr',
      label: t('draft.titleFr'),
      isRequired: true,
      fits: inLatin,
      read: textCell((titleFr) => ({ titleFr })),
      shown: ({ titleFr }) => titleFr,
    },
  ];
}

function useKinds(): ShownColumn<PastedComponent>[] {
  const t = useTranslations();
  const every = useEveryMessages();
  return [
    {
      key: 'kind',
      label: t('draft.components.kind'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(
        namesIn(every, COMPONENT_KINDS, ({ convention }) => convention.works.kinds),
        (kind) => ({ kind }),
      ),
      shown: ({ kind }) => kind && t(`convention.works.kinds.${kind}`),
    },
    {
      key: 'work',
      label: t('draft.components.work'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(
        namesIn(every, WORKS, ({ convention }) => convention.works.works),
        (work) => ({ work }),
      ),
      shown: ({ work }) => work && t(`convention.works.works.${work}`),
    },
  ];
}

function usePlaceAndGroup(region: string): ShownColumn<PastedComponent>[] {
  const t = useTranslations();
  const places = usePlaces();
  const terms = useTerms();
  const choices = useChoices();
  const every = useEveryMessages();
  const { regions = [] } = useQuery(placesQuery(useApi())).data ?? {};
  const provinces = regions
    .filter(({ code }) => region === '' || code === region)
    .flatMap((each) => each.provinces.map(({ code, name }) => ({ value: code, names: [name.ar, name.fr] })));
  return [
    {
      key: 'province',
      label: t('draft.components.province'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(provinces, (province) => ({ province })),
      shown: ({ province }) => province && places.name(province),
    },
    {
      key: 'targetGroup',
      label: t('draft.targetGroup'),
      isRequired: true,
      rank: RANK.chosen,
      read: chosenCell(
        namesIn(
          every,
          choices.targetGroups().map(({ value }) => value),
          ({ terms: words }) => words.targetGroup,
        ),
        (targetGroup) => ({ targetGroup }),
      ),
      shown: ({ targetGroup }) => targetGroup && terms.targetGroup(targetGroup),
    },
  ];
}

function useFigures(): ShownColumn<PastedComponent>[] {
  const t = useTranslations();
  const format = useFormat();
  return [
    {
      key: 'cost',
      label: t('draft.components.cost'),
      isRequired: true,
      rank: RANK.amount,
      read: amountCell((cost) => ({ cost })),
      shown: ({ cost }) => (cost === undefined ? undefined : format.money(cost)),
    },
    {
      key: 'beneficiaries',
      label: t('draft.components.beneficiaries'),
      rank: RANK.count,
      read: wholeCell((beneficiaries) => ({ beneficiaries })),
      shown: ({ beneficiaries }) => (beneficiaries === undefined ? undefined : format.number(beneficiaries)),
    },
  ];
}
