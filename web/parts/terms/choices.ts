import { useMessages, useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import type { Option } from '../../ui/choices.tsx';
import { NONE } from '../../ui/none.ts';
import { COMPONENT_KINDS, CONDITION_TYPES, IN_KIND, NATURES, STATUSES, UNITS, WORKS } from './drafts.ts';

export interface NamedParty {
  id: string;
  name: { ar: string; fr: string };
}

export interface NamedWork {
  id: string;
  title: { ar: string; fr: string };
}

/** The options in the rows of a plan, in the reader's language. */
export function useChoices() {
  const t = useTranslations();
  const format = useFormat();
  const places = usePlaces();
  const terms = useTerms();
  const { terms: words } = useMessages();
  /** The groups that have a word, and those that are in use already. */
  const targetGroups = (used: readonly string[] = []): Option<string>[] =>
    [...new Set([...Object.keys(words.targetGroup), ...used.filter((code) => code !== '')])].map((value) => ({
      value,
      label: terms.targetGroup(value),
    }));
  return {
    targetGroups,
    earmarks: (used: readonly string[] = []) => [
      { value: NONE, label: t('terms.noEarmark') },
      ...targetGroups(used),
    ],
    kinds: COMPONENT_KINDS.map((value) => ({ value, label: t(`convention.works.kinds.${value}`) })),
    works: WORKS.map((value) => ({ value, label: t(`convention.works.works.${value}`) })),
    natures: NATURES.map((value) => ({ value, label: t(`terms.nature.${value}`) })),
    naturesInKind: IN_KIND.map((value) => ({ value, label: t(`terms.nature.${value}`) })),
    units: UNITS.map((value) => ({ value, label: t(`terms.unit.${value}`) })),
    years: (first: number, last: number): Option<string>[] =>
      Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => String(first + index)).map(
        (year) => ({
          value: year,
          label: year,
        }),
      ),
    statuses: STATUSES.map((value) => ({ value, label: t(`draft.status.${value}`) })),
    conditionTypes: CONDITION_TYPES.map((value) => ({ value, label: t(`draft.condition.${value}`) })),
    provinces: (region: string): Option<string>[] =>
      places
        .provincesOf(region === '' ? undefined : region)
        .map(({ code, name }) => ({ value: code, label: name })),
    parties: (parties: readonly NamedParty[]): Option<string>[] =>
      parties
        .filter(({ id }) => id !== '')
        .map(({ id, name }) => ({ value: id, label: format.text(name) || id })),
    components: (components: readonly NamedWork[]): Option<string>[] =>
      components.map(({ id, title }, index) => ({
        value: id,
        label: format.text(title) || t('draft.components.untitled', { number: index + 1 }),
      })),
  };
}
