import { QueryClient } from '@tanstack/react-query';
import { describe, expect, test } from 'vitest';
import * as ar from '../../../../web/locales/ar/index.ts';
import * as en from '../../../../web/locales/en/index.ts';
import * as fr from '../../../../web/locales/fr/index.ts';
import { ForWhoeverMay, NotYours } from '../../../../web/parts/acts/not-yours.tsx';
import type { RightName } from '../../../../web/parts/acts/rights.ts';
import { type PartyKind, registeredPartyQuery } from '../../../../web/parts/parties/register.ts';
import type { Role } from '../../../../web/session/person.ts';
import { markup, offline } from './given.tsx';

/** A form that is opened by its address: whoever may not do the act reads whose it is, and nobody else does. */

const WORDS = { ar, fr, en };
const TITLE = 'Title';
const FORM = 'the form';
const NAME = { ar: 'هيئة', fr: 'Organisation' };

interface Reader {
  roles: readonly Role[];
  kind?: PartyKind;
}

function shown(act: RightName, { roles, kind }: Reader, language: 'ar' | 'fr' | 'en' = 'fr'): string {
  const client = new QueryClient();
  const answer = kind && { id: 'own', kind, name: NAME, mailbox: '', region: '', status: 'verified' };
  client.setQueryData<unknown>(registeredPartyQuery(offline, 'own').queryKey, answer);
  const person = { sub: 'own.reader', name: 'Reader', party: 'own', roles };
  const form = (
    <ForWhoeverMay act={act} title={TITLE}>
      {FORM}
    </ForWhoeverMay>
  );
  return markup(form, { language, api: offline, client, person });
}

const OFFICE: Record<RightName, Reader> = {
  proposeConvention: { roles: ['officer'], kind: 'council' },
  callConsultation: { roles: ['officer'], kind: 'ministry' },
  registerCentre: { roles: ['officer'], kind: 'council' },
  launchCampaign: { roles: ['approver'], kind: 'wilaya' },
  declareOrganisation: { roles: ['administrator'], kind: 'council' },
  importOrganisations: { roles: ['officer'], kind: 'contributor' },
  importCentres: { roles: ['approver'], kind: 'contributor' },
};
const ACTS = Object.keys(OFFICE).filter((act): act is RightName => act in OFFICE);
const OTHERS: [RightName, Reader][] = [
  ['proposeConvention', { roles: ['officer'], kind: 'contributor' }],
  ['callConsultation', { roles: ['officer'], kind: 'council' }],
  ['registerCentre', { roles: ['officer'], kind: 'contributor' }],
  ['launchCampaign', { roles: ['officer'], kind: 'council' }],
];

describe('a form by its address', () => {
  test.each(ACTS)('%s: is shown to whose it is', (act) => {
    expect(shown(act, OFFICE[act])).toBe(FORM);
  });

  describe.each(['ar', 'fr', 'en'] as const)('in %s', (language) => {
    test.each(ACTS)('%s: an auditor reads whose it is, and as whom they are signed in', async (act) => {
      const { title, who } = WORDS[language].notYours;
      const auditor: Reader = { roles: ['auditor'], kind: 'ministry' };
      await expect.poll(() => shown(act, auditor, language)).toContain(title);
      const page = shown(act, auditor, language);
      expect(page).toContain(`${TITLE}</bdi></h1>`);
      expect(page).toContain(who[act]);
      expect(page).toContain(WORDS[language].terms.role.auditor);
      expect(page).not.toContain(FORM);
    });
  });

  test.each(OTHERS)('%s: the right role of another kind of party reads it too', async (act, reader) => {
    await expect.poll(() => shown(act, reader)).toContain(fr.notYours.who[act]);
    expect(shown(act, reader)).not.toContain(FORM);
  });

  test('a party whose kind cannot be learned is left to the API', () => {
    const client = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
    const person = { sub: 'x', name: 'X', party: 'unheard-of', roles: ['officer'] as const };
    const form = (
      <ForWhoeverMay act="registerCentre" title={TITLE}>
        {FORM}
      </ForWhoeverMay>
    );
    client
      .getQueryCache()
      .build(client, {
        queryKey: registeredPartyQuery(offline, 'unheard-of').queryKey,
        retry: false,
      })
      .setState({ status: 'error', error: new TypeError('no connection'), fetchStatus: 'idle' });
    expect(markup(form, { language: 'fr', api: offline, client, person })).toBe(FORM);
  });

  test('a text of certain parties names them', async () => {
    const said = () =>
      markup(<NotYours act="revise" parties={['Wilaya', 'Conseil']} />, {
        language: 'fr',
        api: offline,
        client: new QueryClient(),
        person: { sub: 'x', name: 'X', party: 'other', roles: [] },
      });
    await expect.poll(said).toContain(fr.notYours.title);
    expect(said()).toMatch(/Wilaya.*Conseil/);
    expect(said()).toContain(fr.notYours.noRole);
  });
});
