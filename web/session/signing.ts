import type { UserManager } from 'oidc-client-ts';
import type { Config } from './config.ts';

/** The library that signs people in, with its settings, and the way out. No first page waits for it. */

export async function managerOf({ issuer, clientId }: Config): Promise<UserManager> {
  // Named here alone: what a module names at its head goes with the libraries of every page.
  const { UserManager, WebStorageStateStore } = await import('oidc-client-ts');
  const root = `${window.location.origin}/`;
  return new UserManager({
    authority: issuer,
    client_id: clientId,
    redirect_uri: root,
    post_logout_redirect_uri: root,
    scope: 'openid profile',
    automaticSilentRenew: true,
    userStore: new WebStorageStateStore({ store: sessionStorage }),
    stateStore: new WebStorageStateStore({ store: sessionStorage }),
  });
}

/** Ends the session here and with the issuer, by the issuer's own address for it where it has one. */
export async function leave(
  manager: UserManager,
  { signOutUrl, clientId }: Config,
  language: string,
): Promise<void> {
  if (signOutUrl === undefined) {
    await manager.signoutRedirect({ extraQueryParams: { ui_locales: language } });
    return;
  }
  await manager.removeUser();
  const query = new URLSearchParams({ client_id: clientId, logout_uri: `${window.location.origin}/` });
  window.location.assign(`${signOutUrl}?${query}`);
}
