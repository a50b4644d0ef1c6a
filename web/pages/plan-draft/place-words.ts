import { useMessages, useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { useTerms } from '../../i18n/use-terms.ts';
import { identityOf } from '../../parts/saving/merge.ts';
import { isFields } from '../../parts/terms/same.ts';
import type { PlanDraft } from './plan-draft.ts';

/** Where something stands in the form of a plan, in words: "Envelopes › 2 › Amount". */
export function usePlaceWords(draft: PlanDraft): (path: readonly string[]) => string {
  const t = useTranslations();
  const { place } = useMessages().planDraft;
  const isPlace = (name: string): name is keyof typeof place => name in place;
  return (path) => {
    const said: string[] = [];
    let value: unknown = draft;
    for (const name of path) {
      const index = Array.isArray(value) ? rowOf(value, name) : -1;
      if (index >= 0) said.push(String(index + 1));
      else if (isPlace(name)) said.push(t(`planDraft.place.${name}`));
      value = index >= 0 && Array.isArray(value) ? value[index] : isFields(value) ? value[name] : undefined;
    }
    return said.join(' › ');
  };
}

/** Rows are named by their place in a form's names, and by what identifies them in conflicts. */
function rowOf(rows: readonly unknown[], name: string): number {
  const known = rows.findIndex((row) => identityOf(row) === name);
  return known >= 0 ? known : /^\d+$/.test(name) && Number(name) < rows.length ? Number(name) : -1;
}

/** A value of the form in words. */
export function useValueWords(): (path: readonly string[], value: unknown) => string {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const rowWords = useRowWords();
  return (path, value) => {
    const name = path.at(-1) ?? '';
    if (value === undefined) return t('draft.conflict.nothing');
    if (typeof value === 'number') return name === 'amount' ? format.money(value) : String(value);
    if (typeof value === 'string') {
      if (name === 'group' || path.at(-2) === 'groups') return terms.targetGroup(value);
      if (value === 'own' || value === 'unknown') return t(`planDraft.from.${value}`);
      if (value === 'core' || value === 'associated') return t(`plans.line.${value}`);
      if (value === 'region' || value === 'national') return t(`plans.envelope.${value}`);
      return terms.province(value);
    }
    if (Array.isArray(value)) {
      const rows = value.flatMap((row) => rowWords(row) ?? []);
      const isSaid = rows.length > 0 && rows.length === value.length;
      return isSaid ? format.list(rows) : t('draft.conflict.rows', { count: value.length });
    }
    return rowWords(value) ?? t('draft.conflict.row');
  };
}

/** What a row is called, and its amount where it is a part of a whole. */
function useRowWords(): (row: unknown) => string | undefined {
  const format = useFormat();
  return (row) => {
    if (!isFields(row)) return undefined;
    const { title, holder, amount } = row;
    const named = title ?? holder;
    if (!isFields(named) || typeof named.ar !== 'string' || typeof named.fr !== 'string') return undefined;
    const name = format.text({ ar: named.ar, fr: named.fr });
    return title === undefined && typeof amount === 'number' ? `${name} (${format.money(amount)})` : name;
  };
}
