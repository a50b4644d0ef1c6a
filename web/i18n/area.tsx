import { type ReactNode, Suspense, use } from 'react';
import { IntlProvider, useMessages } from 'use-intl/react';
import { part } from '../api/reachable.ts';
import { useLanguage } from './language.tsx';
import { LANGUAGES, type Language } from './languages.ts';

/** The words of areas that few come to: they are fetched with the area's pages, not with the first one. */
const AREAS = {
  acts: {
    ar: () => import('../locales/ar/acts.json'),
    fr: () => import('../locales/fr/acts.json'),
    en: () => import('../locales/en/acts.json'),
  },
  bank: {
    ar: () => import('../locales/ar/bank.json'),
    fr: () => import('../locales/fr/bank.json'),
    en: () => import('../locales/en/bank.json'),
  },
  calendar: {
    ar: () => import('../locales/ar/calendar.json'),
    fr: () => import('../locales/fr/calendar.json'),
    en: () => import('../locales/en/calendar.json'),
  },
  centre: {
    ar: () => import('../locales/ar/centre.json'),
    fr: () => import('../locales/fr/centre.json'),
    en: () => import('../locales/en/centre.json'),
  },
  centres: {
    ar: () => import('../locales/ar/centres.json'),
    fr: () => import('../locales/fr/centres.json'),
    en: () => import('../locales/en/centres.json'),
  },
  draft: {
    ar: () => import('../locales/ar/draft.json'),
    fr: () => import('../locales/fr/draft.json'),
    en: () => import('../locales/en/draft.json'),
  },
  inKind: {
    ar: () => import('../locales/ar/inKind.json'),
    fr: () => import('../locales/fr/inKind.json'),
    en: () => import('../locales/en/inKind.json'),
  },
  order: {
    ar: () => import('../locales/ar/order.json'),
    fr: () => import('../locales/fr/order.json'),
    en: () => import('../locales/en/order.json'),
  },
  organisations: {
    ar: () => import('../locales/ar/organisations.json'),
    fr: () => import('../locales/fr/organisations.json'),
    en: () => import('../locales/en/organisations.json'),
  },
  overview: {
    ar: () => import('../locales/ar/overview.json'),
    fr: () => import('../locales/fr/overview.json'),
    en: () => import('../locales/en/overview.json'),
  },
  conventions: {
    ar: () => import('../locales/ar/conventions.json'),
    fr: () => import('../locales/fr/conventions.json'),
    en: () => import('../locales/en/conventions.json'),
  },
  journal: {
    ar: () => import('../locales/ar/journal.json'),
    fr: () => import('../locales/fr/journal.json'),
    en: () => import('../locales/en/journal.json'),
  },
  resolutions: {
    ar: () => import('../locales/ar/resolutions.json'),
    fr: () => import('../locales/fr/resolutions.json'),
    en: () => import('../locales/en/resolutions.json'),
  },
  socialMap: {
    ar: () => import('../locales/ar/socialMap.json'),
    fr: () => import('../locales/fr/socialMap.json'),
    en: () => import('../locales/en/socialMap.json'),
  },
  statement: {
    ar: () => import('../locales/ar/statement.json'),
    fr: () => import('../locales/fr/statement.json'),
    en: () => import('../locales/en/statement.json'),
  },
  trail: {
    ar: () => import('../locales/ar/trail.json'),
    fr: () => import('../locales/fr/trail.json'),
    en: () => import('../locales/en/trail.json'),
  },
  transfers: {
    ar: () => import('../locales/ar/transfers.json'),
    fr: () => import('../locales/fr/transfers.json'),
    en: () => import('../locales/en/transfers.json'),
  },
  region: {
    ar: () => import('../locales/ar/region.json'),
    fr: () => import('../locales/fr/region.json'),
    en: () => import('../locales/en/region.json'),
  },
  campaigns: {
    ar: () => import('../locales/ar/campaigns.json'),
    fr: () => import('../locales/fr/campaigns.json'),
    en: () => import('../locales/en/campaigns.json'),
  },
} satisfies Record<string, Record<Language, () => Promise<{ default: object }>>>;

type AreaName = keyof typeof AREAS;

const fetched = new Map<string, Promise<object>>();

function wordsOf(area: AreaName, language: Language): Promise<object> {
  const key = `${area}/${language}`;
  const known = fetched.get(key);
  if (known) return known;
  const words = part(AREAS[area][language])().then((file): object => file.default);
  fetched.set(key, words);
  // A second attempt without success begins anew.
  words.catch(() => fetched.delete(key));
  return words;
}

interface Props {
  name: AreaName;
  children: ReactNode;
}

/** Gives everything below it the words of an area, besides those that every page has. */
export function Area({ name, children }: Props) {
  return (
    <Suspense fallback={null}>
      <Worded name={name}>{children}</Worded>
    </Suspense>
  );
}

function Worded({ name, children }: Props) {
  const { language } = useLanguage();
  const messages = { ...useMessages(), [name]: use(wordsOf(name, language)) };
  return (
    <IntlProvider locale={LANGUAGES[language].locale} messages={messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
}
