import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import * as z from 'zod/mini';
import { Folder } from '../../local/folder.ts';
import { type Machine, startMachine } from '../../local/machine.ts';
import { temporaryFolder } from '../../local/temporary.ts';
import { caseAScenes } from '../../scenarios/case-a.ts';
import { read, until, type World } from '../../scenarios/client.ts';
import { newPlace } from '../assembly.ts';

/** A machine with its portal, and people who use it in Chromium. */

export type Language = 'ar' | 'fr' | 'en';

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** How long a page may take for anything, in milliseconds: two browsers and two machines share two cores. */
const TIMEOUT_MS = 90_000;

export interface Portal {
  machine: Machine;
  /**
   * Plays the first scenes of the demonstration's case over the API, so that there is something to do, and waits until
   * the lists show it.
   */
  play: (scenes: number) => Promise<void>;
  /** What the API answers to a person. */
  ask: (path: string, user?: string) => Promise<unknown>;
  /** The id of the convention that stands first in the council's list; empty where there is none. */
  firstConvention: () => Promise<string>;
  /** A person at the portal, signed in, in their own browser profile. */
  person: (user: string, options?: PersonOptions) => Promise<Page>;
  /** Somebody who is not signed in. */
  visitor: (options?: PersonOptions) => Promise<Page>;
  stop: () => Promise<void>;
}

export interface PersonOptions {
  language?: Language;
  width?: number;
  height?: number;
  /** Where they go first. */
  path?: string;
}

interface PortalOptions {
  /** The browser; the one that is installed, unless another is named. */
  executablePath?: string;
  /** Rules of the stage in place of those that it has. */
  rules?: object;
}

export async function startPortal({ executablePath = CHROMIUM, rules }: PortalOptions = {}): Promise<Portal> {
  const { path, remove } = temporaryFolder('e2e');
  const [machine, browser] = await Promise.all([
    newPlace(rules).then((place) => startMachine({ ...place, folder: new Folder(path) })),
    chromium.launch({ executablePath, args: FLAGS }),
  ]);
  const play = playOf(machine);
  const ask = askOf(machine);
  const visitor = (options: PersonOptions = {}) => open(browser, machine, options);
  return {
    machine,
    play,
    ask,
    firstConvention: async () => List.parse(await ask('/v1/conventions')).items[0]?.id ?? '',
    visitor,
    person: async (user, options = {}) => {
      const page = await visitor(options);
      await signIn(page, user);
      return page;
    },
    stop: async () => {
      await browser.close();
      await machine.stop();
      await remove();
    },
  };
}

const List = z.object({ items: z.array(z.object({ id: z.string() })) });

const askOf =
  (machine: Machine) =>
  async (path: string, user = 'council.auditor'): Promise<unknown> => {
    const authorization = `Bearer ${await machine.token(user)}`;
    const answer = await fetch(new URL(path, machine.url), { headers: { authorization } });
    return answer.json();
  };

function playOf(machine: Machine): (scenes: number) => Promise<void> {
  const world = { url: () => machine.url, play: randomUUID(), token: machine.token };
  const all = caseAScenes({ today: new Date().toISOString().slice(0, 10), callSeconds: 4 });
  let next = 0;
  return async (scenes) => {
    for (const scene of all.slice(next, next + scenes)) await scene.play(world);
    next += scenes;
    await until('the convention in the list', () => listed(world));
  };
}

const Listed = z.object({ items: z.array(z.object({ id: z.string(), version: z.int() })) });

/** Whether the list shows the convention as it is: it follows each act a little later. */
async function listed(world: World): Promise<true | undefined> {
  const { body } = await read(world, 'council.officer', '/v1/conventions');
  const [row] = Listed.parse(body).items;
  if (!row) return undefined;
  const { body: convention } = await read(world, 'council.officer', `/v1/conventions/${row.id}`);
  return convention.version === row.version ? true : undefined;
}

async function open(
  browser: Browser,
  machine: Machine,
  { language = 'ar', width = 1440, height = 900, path = '/' }: PersonOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width, height },
    baseURL: machine.url,
    reducedMotion: 'reduce',
  });
  await rememberLanguage(context, language);
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  complainAbout(page);
  await page.goto(path);
  // The page stands: nobody looks at one that is still on its way.
  await page.locator('h1').first().waitFor({ state: 'attached' });
  return page;
}

/** As if they had chosen it on an earlier visit; a choice made in the page itself still wins. */
async function rememberLanguage(context: BrowserContext, language: Language): Promise<void> {
  await context.addInitScript((chosen) => {
    if (localStorage.getItem('sharaka.language') === null) localStorage.setItem('sharaka.language', chosen);
  }, language);
}

const complaints = new WeakMap<Page, string[]>();

/** Notes what the browser complains of: scripts that failed, rules of the content security policy broken. */
function complainAbout(page: Page): void {
  const said: string[] = [];
  complaints.set(page, said);
  page.on('pageerror', (error) => said.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of (401|4\d\d)|net::ERR/.test(message.text()))
      said.push(message.text());
  });
}

/** The errors of the browser on a page since it was opened. */
export function complaintsOf(page: Page): readonly string[] {
  return complaints.get(page) ?? [];
}

/** Signs in on the issuer's page, from wherever the portal offers it. */
export async function signIn(page: Page, user: string): Promise<void> {
  await page.locator('main button').first().click();
  await page.locator(`a[href$="/${user}"]`).click();
  await page.locator('.navigation').waitFor();
}

export async function chooseLanguage(page: Page, language: Language): Promise<void> {
  await page.locator(`.header .toggles [lang="${language}"]`).click();
  await page.locator(`html[lang="${language}"]`).waitFor();
}

/** Chooses by its words: the label is what people press, the input itself is out of sight. */
export async function choose(page: Page, words: string): Promise<void> {
  await page.locator('label', { hasText: words }).first().click();
}
