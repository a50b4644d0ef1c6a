import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import type { Change } from '../../parts/acts/rebased.ts';
import { Words } from '../../ui/values.tsx';
import type { DetailsDraft } from './details-draft.ts';

/** What a colleague has changed of an organisation, in words. */
export function useDetailWords() {
  const t = useTranslations();
  const format = useFormat();
  const places = usePlaces();
  const wordsOf = (change: Change<DetailsDraft>): string | undefined => {
    if (change.field === 'region')
      return change.theirs === undefined ? t('organisations.national') : places.name(change.theirs);
    if (change.theirs === undefined) return undefined;
    switch (change.field) {
      case 'kind':
        return t(`organisations.kinds.${change.theirs}`);
      case 'provinces':
        return format.list(change.theirs.map(places.name));
      case 'receiptProvince':
        return places.name(change.theirs);
      case 'receiptDay':
        return change.theirs === '' ? undefined : format.day(change.theirs);
      default:
        return change.theirs;
    }
  };
  const labels: Record<keyof DetailsDraft, string> = {
    ar: t('organisations.nameAr'),
    fr: t('organisations.nameFr'),
    kind: t('organisations.kind'),
    region: t('organisations.region'),
    provinces: t('organisations.provinces'),
    ice: t('organisations.ice'),
    mailbox: t('organisations.mailbox'),
    receipt: t('organisations.receipt'),
    receiptDay: t('organisations.receiptDay'),
    receiptProvince: t('organisations.receiptProvince'),
  };
  return (change: Change<DetailsDraft>) => {
    const words = wordsOf(change);
    return { label: labels[change.field], words: words ? <Words>{words}</Words> : undefined };
  };
}
