import type { User, UserManager } from 'oidc-client-ts';
import { isRecord } from '../api/search.ts';
import type { Config } from './config.ts';
import { closeDrafts, openDrafts } from './drafts.ts';
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

/** The part of a session that this tab has kept: enough to begin with. */
interface KeptUser {
  access_token: string;
  profile: unknown;
}

const isKeptUser = (value: unknown): value is KeptUser =>
  isRecord(value) && typeof value.access_token === 'string' && 'profile' in value;

/** The library that signs people in and renews their tokens is fetched once the page stands. */
const AFTER = 10_000;

export class Session {
  #manager: Promise<UserManager> | undefined;
  readonly #config: Config;
  readonly #listeners = new Set<() => void>();
  #token: string | undefined;
  #state: SessionState = { person: undefined, ended: false };
  #waiting: ((renewed: boolean) => void)[] = [];
  #renewing: Promise<boolean> | undefined;

  constructor(config: Config) {
    this.#config = config;
  }

  /** The library with its settings, fetched once; what failed to load is tried again when it is needed. */
  #signing(): Promise<UserManager> {
    this.#manager ??= managerOf(this.#config).then(
      (manager) => {
        manager.events.addUserLoaded((user) => this.#accept(user));
        return manager;
      },
      (error: unknown) => {
        this.#manager = undefined;
        throw error;
      },
    );
    return this.#manager;
  }

  /** Reads what this tab has kept, or finishes a sign-in that has just come back. */
  async open(): Promise<void> {
    window.addEventListener('pageshow', ({ persisted }) => {
      // A page that the browser brings back whole still shows whoever has signed out meanwhile.
      if (persisted && this.#token !== undefined && !keptUser(this.#config)) window.location.reload();
    });
    if (!isSignInAnswer()) {
      this.#accept(keptUser(this.#config));
      // From then on tokens are renewed before they run out.
      if (this.#token !== undefined) setTimeout(() => void this.#signing().catch(() => undefined), AFTER);
      return;
    }
    const manager = await this.#signing();
    const user = await manager.signinRedirectCallback().catch(() => null);
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
    const { pathname, search, hash } = window.location;
    const manager = await this.#signing();
    await manager.signinRedirect({ state: pathname + search + hash, ui_locales: language });
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
    const manager = await this.#signing();
    const user = await manager.getUser();
    if (!user?.refresh_token) return false;
    return manager.signinSilent().then(
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
    const user = await this.#signing()
      .then((manager) => manager.signinPopup({ ui_locales: language }))
      .catch(() => null);
    if (!user) return false;
    if (before !== undefined && user.profile.sub !== before) {
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

  /**
   * Leaves; what was typed and not sent stays on this device only if the person says so. Where the issuer cannot be
   * reached it fails, and the person is still signed in.
   */
  async signOut(language: string, drafts: 'keep' | 'forget'): Promise<void> {
    const manager = await this.#signing();
    // An issuer that cannot be reached is found out before anything is given up.
    if (this.#config.signOutUrl === undefined) await manager.metadataService.getEndSessionEndpoint();
    const goOn = closeDrafts(drafts === 'keep' ? 'sent' : 'all');
    try {
      await this.#leave(manager, language);
    } catch (error) {
      goOn();
      throw error;
    }
  }

  async #leave(manager: UserManager, language: string): Promise<void> {
    const { signOutUrl, clientId } = this.#config;
    if (signOutUrl === undefined) {
      await manager.signoutRedirect({ extraQueryParams: { ui_locales: language } });
      return;
    }
    await manager.removeUser();
    const query = new URLSearchParams({ client_id: clientId, logout_uri: `${window.location.origin}/` });
    window.location.assign(`${signOutUrl}?${query}`);
  }

  #settle(renewed: boolean): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#change({ ...this.#state, ended: false });
    for (const resolve of waiting) resolve(renewed);
  }

  #accept(user: KeptUser | User | null): void {
    this.#token = user?.access_token;
    const person = user ? personOf(user.profile) : undefined;
    if (person) openDrafts(person.sub);
    this.#change({ ...this.#state, person });
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
  const manager = await managerOf(config);
  await manager.signinPopupCallback();
  return true;
}

async function managerOf({ issuer, clientId }: Config): Promise<UserManager> {
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

/** The session as the library has written it into this tab. */
function keptUser({ issuer, clientId }: Config): KeptUser | null {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(`oidc.user:${issuer}:${clientId}`) ?? 'null');
    return isKeptUser(kept) ? kept : null;
  } catch {
    return null;
  }
}
