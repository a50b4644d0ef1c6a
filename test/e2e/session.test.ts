import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { act } from '../../scenarios/client.ts';
import * as fr from '../../web/locales/fr/index.ts';
import { violations } from './inspect.ts';
import { choose, complaintsOf, type Portal, signIn, startPortal } from './portal.ts';

/** Coming, being away too long, and leaving. */

let portal: Portal;
beforeAll(async () => {
  portal = await startPortal();
  await portal.play(2);
});
afterAll(() => portal?.stop());

const COMMENT = 'Précisez la liste des centres.';

/** The session ends: the token no longer counts and there is none to renew it with. */
async function endSession(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const [key, kept] of Object.entries({ ...sessionStorage })) {
      if (!key.startsWith('oidc.user:')) continue;
      const user = { ...JSON.parse(kept), access_token: 'expired' };
      delete user.refresh_token;
      sessionStorage.setItem(key, JSON.stringify(user));
    }
  });
  await page.reload();
}

test('whoever follows a link to a task signs in and arrives there, by keyboard and in Arabic at first', async () => {
  const inbox = await portal.person('ministry.approver', { language: 'fr' });
  await inbox.getByRole('link', { name: 'Examiner le projet' }).click();
  const { pathname } = new URL(inbox.url());
  const page = await portal.visitor({ path: `${pathname}#step-title` });
  expect(await page.locator('html').getAttribute('lang')).toBe('ar');
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Tab');
  expect(await page.locator('.skip-link').evaluate((link) => link === document.activeElement)).toBe(true);
  await signIn(page, 'ministry.approver');
  await page.getByRole('heading', { level: 1, name: 'دراسة المشروع' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(pathname);
  // A mail's link to one of several things on a page leads to it.
  expect(new URL(page.url()).hash).toBe('#step-title');
});

test('where no window opens, the session is renewed in the page itself, and what was typed is there', async () => {
  const page = await portal.person('ministry.approver', { language: 'fr', width: 360, height: 740 });
  await page.getByRole('link', { name: 'Examiner le projet' }).click();
  await choose(page, 'Renvoyer');
  await page.getByRole('textbox').fill(COMMENT);
  const { pathname } = new URL(page.url());
  await endSession(page);
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  // As in the browser of a messenger.
  await page.evaluate(() => {
    window.open = () => null;
  });
  await dialog.getByRole('button', { name: fr.account.ended.again, exact: true }).click();
  await dialog.getByRole('alert').waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: fr.account.ended.here }).click();
  // The issuer still knows who is there, and leads back at once.
  await dialog.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Confirmer la décision' }).waitFor();
  expect(new URL(page.url()).pathname).toBe(pathname);
  expect(await page.getByRole('textbox').inputValue()).toBe(COMMENT);
  await page.context().close();
});

test('a session that ends while somebody decides is renewed beside the page, and nothing is lost', async () => {
  const page = await portal.person('wilaya.approver', { language: 'fr' });
  await page.getByRole('link', { name: 'Examiner le projet' }).click();
  await choose(page, 'Renvoyer');
  await page.getByRole('textbox').fill(COMMENT);
  await endSession(page);
  const dialog = page.getByRole('alertdialog');
  await dialog.waitFor();
  expect(await violations(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Se reconnecter', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByRole('textbox').inputValue()).toBe(COMMENT);
  await page.getByRole('button', { name: 'Confirmer la décision' }).click();
  await page.getByText('Votre décision est enregistrée.').waitFor();
  expect(complaintsOf(page)).toEqual([]);
});

test('people whose organisation the register does not have, or has suspended, are told what to do', async () => {
  const { machine } = portal;
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const { unknown, suspended, declare, why } = fr.account.ownOrganisation;
  const page = await portal.person('council-gon.officer', { language: 'fr' });
  const main = page.locator('main');
  await main.getByText(unknown.slice(0, 40)).waitFor();
  expect(await violations(page)).toEqual([]);
  await main.getByRole('link', { name: declare }).click();
  await page.waitForURL('**/organisations/new');
  // Under a code made of its name it would still be unknown.
  await page.getByLabel(fr.organisations.nameFr).fill('Région Guelmim-Oued Noun');
  expect(await page.getByLabel(fr.organisations.party).inputValue()).toBe('council-gon');

  const path = '/v1/organisations/o-council-gon';
  const name = { ar: 'مجلس جهة كلميم-واد نون', fr: 'Conseil régional de Guelmim-Oued Noun' };
  const entry = { party: 'council-gon', kind: 'localAuthority', name, region: 'MA-10', provinces: [] };
  await act(world, 'council-gon.officer', 'declaration', ['POST', '/v1/organisations', entry]);
  await page.goto('/organisations/o-council-gon');
  await page.getByRole('heading', { level: 1, name: name.fr }).waitFor();
  await vi.waitFor(async () => expect(await main.getByText(unknown.slice(0, 40)).count()).toBe(0));

  await act(world, 'ministry.administrator', 'suspension', [
    'POST',
    `${path}/suspension`,
    { reason: 'Doublon' },
  ]);
  await page.goto('/conventions');
  await main.getByText(suspended).waitFor();
  await main.getByRole('link', { name: why }).click();
  await page.getByText('Doublon').first().waitFor();
  expect(complaintsOf(page)).toEqual([]);
  await page.context().close();
});

test('signing out leaves nothing of what was read or typed, and asks who is there next time', async () => {
  const page = await portal.person('council.approver', { language: 'fr' });
  await page.getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('dialog').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Se déconnecter' }).click();
  await page.getByRole('heading', { level: 1, name: /suivie en commun/ }).waitFor();
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => !key.startsWith('tsr'))),
  ).toEqual([]);
  await page.getByRole('button', { name: 'Se connecter' }).click();
  await page.getByRole('heading', { name: 'Qui êtes-vous ?' }).waitFor();
  expect(await violations(page)).toEqual([]);
});

test('a page that the browser brings back whole after signing out shows nobody’s work', async () => {
  const page = await portal.person('council.approver', { language: 'fr', path: '/conventions' });
  await page.locator('.navigation').waitFor();
  // As a browser's Back does: the page is as it was left, the session of the tab is not.
  await page.evaluate(() => {
    sessionStorage.clear();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  });
  await page.locator('.navigation').waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Se connecter' }).first().waitFor();
  await page.context().close();
});

test('where the issuer cannot be reached the sign-in says so, and goes on once it can', async () => {
  const page = await portal.visitor({ language: 'fr', path: '/conventions' });
  await page.route('**/.well-known/**', (route) => route.abort());
  await page.locator('main button').first().click();
  await page.getByText(fr.welcome.notReached).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/.well-known/**');
  await signIn(page, 'council.officer');
  expect(new URL(page.url()).pathname).toBe('/conventions');
  await page.context().close();
});

test('where the issuer cannot be reached the sign-out says so, and what was typed is kept', async () => {
  const page = await portal.person('council.officer', { language: 'fr', path: '/conventions/new' });
  // Opened anew it has not asked the issuer for anything yet.
  await page.reload();
  await page.locator('[name="terms.title.fr"]').fill('Centre des femmes de Salé');
  await page.getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await page.route('**/.well-known/**', (route) => route.abort());
  await page.getByRole('button', { name: fr.account.keepDrafts }).click();
  await page.getByText(fr.account.notSignedOut).waitFor();
  expect(await violations(page)).toEqual([]);
  await page.unroute('**/.well-known/**');
  // Nobody has been signed out: neither the page opened anew nor what is typed on says so.
  await page.reload();
  await page.locator('[name="terms.title.ar"]').fill('مركز النساء بسلا');
  await page.locator('.saving[data-status="local"]').waitFor();
  await page.reload();
  expect(await page.locator('[name="terms.title.ar"]').inputValue()).toBe('مركز النساء بسلا');
  await page.getByRole('button', { name: 'Votre compte' }).click();
  await page.getByRole('button', { name: 'Se déconnecter', exact: true }).click();
  await page.getByRole('button', { name: fr.account.keepDrafts }).click();
  await page.getByRole('heading', { level: 1, name: /suivie en commun/ }).waitFor();
  await page.context().close();
});
