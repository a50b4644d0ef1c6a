import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, test, vi } from 'vitest';
import { FIRST_PAGES } from '../../../web/first-pages.ts';

/** What is asked for before any script has run: what the address needs, and nothing else. */

const read = (path: string) => readFileSync(new URL(`../../../web/${path}`, import.meta.url), 'utf8');
const ROUTER = read('app/router.tsx');

/** The addresses of the router, from its root on, each with its page. */
const ROUTES = new Map(
  ROUTER.split('createRoute(').flatMap((route) => {
    const [, path] = /\bpath: '(\/[^']+)'/.exec(route) ?? [];
    const [, page] = /import\('\.\.\/pages\/([^']+)'\)/.exec(route) ?? [];
    return path === undefined || page === undefined ? [] : [[path, page] as const];
  }),
);

const files = [...new Set(Object.values(FIRST_PAGES).flat())];
const pages = Object.entries(FIRST_PAGES).map(([address, modules]) => [
  address,
  modules.map((module) => files.indexOf(module)),
  address === 'visitor' ? ['welcome'] : [],
]);
const words = { ar: { welcome: 'welcome-ar' }, fr: { welcome: 'welcome-fr' }, en: { welcome: 'welcome-en' } };

/** What `first.js` asks for at an address. */
function askedAt(
  pathname: string,
  signedIn = true,
  language?: string,
  signals: { timeout?: (milliseconds: number) => AbortSignal } = AbortSignal,
): string[] {
  const asked: string[] = [];
  const dataset = {
    pages: JSON.stringify({ files, pages, words }),
    ar: '/ar',
    fr: '/fr',
    en: '/en',
    latin: '/l',
    arabic: '/a',
  };
  const sessionStorage = signedIn ? { 'oidc.user:x': '{}' } : {};
  runInNewContext(read('public/first.js'), {
    document: {
      currentScript: { dataset },
      createElement: () => ({}),
      head: { append: ({ href }: { href: string }) => asked.push(href) },
    },
    localStorage: { getItem: () => language ?? null },
    sessionStorage,
    location: new URL(pathname, 'https://sharaka.example'),
    structuredClone,
    AbortSignal: signals,
    AbortController,
    setTimeout,
    Object,
    JSON,
  });
  return asked;
}

describe('first pages', () => {
  test('every address of the list stands in the router with its page', () => {
    for (const [address, modules] of Object.entries(FIRST_PAGES)) {
      if (address === 'visitor') continue;
      const isOfForm = modules.at(-1)?.endsWith('-step.tsx');
      const [section, ...frame] = modules.filter((module) => !module.endsWith('-step.tsx')).toReversed();
      if (isOfForm) expect([address, ROUTES.get(address.replace(/\?.*/, ''))]).toEqual([address, section]);
      else if (frame.length === 0) expect([address, ROUTES.get(address)]).toEqual([address, section]);
      else {
        const parent = [...ROUTES].find(([path, page]) => page === frame[0] && address.startsWith(path));
        expect([address, parent !== undefined]).toEqual([address, true]);
        expect(ROUTER).toContain(`import('../pages/${section}')`);
      }
    }
  });

  test('of a form the step is asked for that the address names, and the first without one', () => {
    const at = (address: string) => askedAt(address).slice(2);
    const id = 'c60wo1lcfdkcpk2ybvziw';
    const edit = `/conventions/${id}/edit`;
    expect(at(edit)).toEqual(['/draft/draft-page.tsx', '/draft/identity/identity-step.tsx']);
    expect(at(`${edit}?field=f1&step=check`)).toEqual([
      '/draft/draft-page.tsx',
      '/draft/check/check-step.tsx',
    ]);
    expect(at(`${edit}?step=nowhere`)).toEqual(at(edit));
    expect(at(`/region/plans/${id}/edit?step=lines`)).toContain('/plan-draft/steps/lines-step.tsx');
  });

  test('every step of a form has a line, and the form fetches it by the same name', () => {
    const forms = ['draft/draft-form.tsx', 'plan-draft/plan-form.tsx', 'plan-draft/drafting.tsx'];
    const parts = forms.flatMap((form) =>
      [...read(`pages/${form}`).matchAll(/stepPart\('(\w+)',\s*\(\) =>\s*import\('\.\/([^']+)'\)/g)].map(
        ([, step, part]) => [step, `${form.split('/')[0]}/${part}`],
      ),
    );
    const lines = Object.entries(FIRST_PAGES).flatMap(([address, modules]) => {
      const step = /\?step=(\w+)/.exec(address)?.[1];
      return step === undefined ? [] : [[step, modules[1]]];
    });
    expect(parts.length).toBe(14);
    expect(lines.sort()).toEqual([...parts, ...parts].sort());
  });

  test('at every address of the router its own page is asked for, or none', () => {
    for (const [address, page] of ROUTES) {
      const asked = askedAt(address.replace(/\$\w+/g, 'c60wo1lcfdkcpk2ybvziw')).slice(2);
      if (asked.length > 0) expect([address, asked]).toEqual([address, expect.arrayContaining([`/${page}`])]);
    }
  });

  test('a visitor’s welcome is asked for with its words, whatever the address', () => {
    expect(askedAt('/region', false)).toEqual(['/ar', '/a', '/welcome-ar', '/welcome/welcome.tsx']);
  });

  test('the words and letters are those of the language chosen last, and Arabic before any choice', () => {
    expect(askedAt('/nowhere', true, 'fr')).toEqual(['/fr', '/l']);
    expect(askedAt('/nowhere', true, 'xx')).toEqual(['/ar', '/a']);
  });

  test('Safari 15 gets the signal that ends by itself, which the fields of a dialog wait with', async () => {
    const signals: { timeout?: (milliseconds: number) => AbortSignal } = {};
    askedAt('/nowhere', true, 'fr', signals);
    const signal = signals.timeout?.(5);
    expect(signal?.aborted).toBe(false);
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
    const { timeout } = AbortSignal;
    askedAt('/nowhere');
    expect(AbortSignal.timeout).toBe(timeout);
  });

  test('a browser of 2018 can read the file that tells it that it is too old', () => {
    expect(read('public/first.js')).not.toMatch(/\?\.|\?\?|\*\*|catch \{|\.at\(|findLast|replaceAll/);
    const told: string[] = [];
    const element = () => ({
      appendChild: (child: { textContent?: string }) => told.push(child.textContent ?? '') && child,
    });
    runInNewContext(read('public/first.js'), {
      document: { readyState: 'complete', createElement: element, getElementById: element },
      Object,
    });
    expect(told.join(' ')).toMatch(/Chrome.*Edge 109.*Firefox 115.*Safari 15\.6/);
  });
});
