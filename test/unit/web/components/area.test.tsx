import { QueryClient } from '@tanstack/react-query';
import { prerender } from 'react-dom/static';
import { IntlProvider, useTranslations } from 'use-intl/react';
import { expect, test } from 'vitest';
import { Area, fetchWords } from '../../../../web/i18n/area.tsx';
import { LanguageContext } from '../../../../web/i18n/language.tsx';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { later } from '../../../../web/ui/later.ts';
import { markup, offline } from './given.tsx';

/** What has been fetched is in the page when it is first written: whoever reads does not wait for it again. */

const given = { language: 'fr', api: offline, client: new QueryClient() } as const;

function Titles() {
  const t = useTranslations();
  return [t('centres.title'), t('plans.title')].join(' · ');
}

test('the words of areas that are there', async () => {
  await Promise.all([fetchWords('centres', 'fr'), fetchWords('plans', 'fr')]);
  const shown = markup(
    <Area name={['centres', 'plans']}>
      <Titles />
    </Area>,
    given,
  );
  expect(shown).toBe(`${fr.centres.title} · ${fr.plans.title}`);
});

test('each of several areas has its own words', async () => {
  const Both = () => {
    const t = useTranslations();
    return [t('agenda.title'), t('organisations.title')].join(' · ');
  };
  const page = (
    <LanguageContext value={{ language: 'en', choose: async () => undefined }}>
      <IntlProvider locale="en" messages={{}} timeZone="UTC">
        <Area name={['agenda', 'organisations']}>
          <Both />
        </Area>
      </IntlProvider>
    </LanguageContext>
  );
  const { prelude } = await prerender(page);
  const written = await new Response(prelude).text();
  expect(written).toContain(`${en.agenda.title} · ${en.organisations.title}`);
});

test('a part that is there', async () => {
  const Part = later(async () => () => 'The part');
  expect(markup(<Part />, given)).toBe('');
  await expect.poll(() => markup(<Part />, given)).toBe('The part');
});
