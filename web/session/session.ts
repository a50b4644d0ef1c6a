import { type User, UserManager, WebStorageStateStore } from 'oidc-client-ts';
import type { Config } from './config.ts';
import { forgetDrafts } from './drafts.ts';
import { type Person, personOf } from './person.ts';

/**
 * The reader's session with the issuer: authorisation code with PKCE. Tokens stay in this tab's session
 * storage. When a session ends while somebody works, the page stays as it is: requests wait until the
 * person has signed in again in a window of its own, and then go on.
 */
export interface SessionState {
  person: Person | undefined;
  /** The session has ended, and something waits for a new one. */
  ended: boolean;
}

export class Session {
  readonly #manager: UserManager;
  readonly #config: Config;
  readonly #listeners = new Set<() => void>();
  #token: string | undefined;
  #state: SessionState = { person: undefined, ended: false };
  #waiting: ((renewed: boolean) => void)[] = [];
  #renewing: Promise<boolean> | undefined;

  constructor(config: Config) {
    const root = `${window.location.origin}/`;
    this.#config = config;
    this.#manager = new UserManager({
      authority: config.issuer,
      client_id: config.clientId,
      redirect_uri: root,
      post_logout_redirect_uri: root,
      scope: 'openid profile',
      automaticSilentRenew: true,
      userStore: new WebStorageStateStore({ store: sessionStorage }),
      stateStore: new WebStorageStateStore({ store: sessionStorage }),
    });
    this.#manager.events.addUserLoaded((user) => this.#accept(user));
  }

  /** Reads what this tab has kept, or finishes a sign-in that has just come back. */
  async open(): Promise<void> {
    if (!isSignInAnswer()) return this.#accept(await this.#manager.getUser());
    const user = await this.#manager.signinRedirectCallback().catch(() => null);
    const kept = user?.state;
    window.history.replaceState(null, '', typeof kept === 'string' && /^\/(?!\/)/.test(kept) ? kept : '/');
    this.#accept(user);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): SessionState => this.#state;

  token(): string | undefined {
    return this.#token;
  }

  /** Leaves for the issuer's page; comes back to the address the reader is at. */
  async signIn(language: string): Promise<void> {
    const { pathname, search } = window.location;
    await this.#manager.signinRedirect({ state: pathname + search, ui_locales: language });
  }

  /** A new token after the old one was refused: silently if the issuer agrees, else by asking the person. */
  async renew(refused: string | undefined): Promise<boolean> {
    if (this.#token !== refused) return true;
    this.#renewing ??= this.#renewSilently().finally(() => {
      this.#renewing = undefined;
    });
    if (await this.#renewing) return true;
    this.#change({ ...this.#state, ended: true });
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  async #renewSilently(): Promise<boolean> {
    const user = await this.#manager.getUser();
    if (!user?.refresh_token) return false;
    return this.#manager.signinSilent().then(
      (renewed) => renewed !== null,
      () => false,
    );
  }

  /**
   * Signs in again beside the page; says whether it worked. Somebody else signing in gets a page of their
   * own: nothing that was typed here goes out under another name.
   */
  async signInAgain(language: string): Promise<boolean> {
    const before = this.#state.person?.sub;
    const user = await this.#manager.signinPopup({ ui_locales: language }).catch(() => null);
    if (!user) return false;
    if (before !== undefined && user.profile.sub !== before) {
      forgetDrafts();
      window.location.assign('/');
      return false;
    }
    this.#settle(true);
    return true;
  }

  /** The person does not sign in now: what waited is refused, and stays on the page. */
  giveUp(): void {
    this.#settle(false);
  }

  async signOut(language: string): Promise<void> {
    forgetDrafts();
    const { signOutUrl, clientId } = this.#config;
    if (signOutUrl === undefined) {
      await this.#manager.signoutRedirect({ extraQueryParams: { ui_locales: language } });
      return;
    }
    await this.#manager.removeUser();
    const query = new URLSearchParams({ client_id: clientId, logout_uri: `${window.location.origin}/` });
    window.location.assign(`${signOutUrl}?${query}`);
  }

  #settle(renewed: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#change({ ...this.#state, ended: false });
    for (const resolve of waiting) resolve(renewed);
  }

  #accept(user: User | null): void {
    this.#token = user?.access_token;
    this.#change({ ...this.#state, person: user ? personOf(user.profile) : undefined });
  }

  #change(state: SessionState): void {
    this.#state = state;
    for (const listener of this.#listeners) listener();
  }
}

/** Whether the page's address is the issuer's answer to a sign-in. */
export function isSignInAnswer(): boolean {
  const { search } = window.location;
  return /[?&](code|error)=/.test(search) && /[?&]state=/.test(search);
}

/** The window in which a person signs in again only brings its answer back to the page that opened it. */
export async function finishPopup(config: Config): Promise<boolean> {
  if (!window.opener || !/[?&]state=/.test(window.location.search)) return false;
  const manager = new UserManager({
    authority: config.issuer,
    client_id: config.clientId,
    redirect_uri: `${window.location.origin}/`,
  });
  await manager.signinPopupCallback();
  return true;
}
