import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import { defineConfig, type IndexHtmlTransformContext, type Plugin } from 'vite';
import { FIRST_PAGES } from './first-pages.ts';
import { unbroken } from './i18n/unbroken.ts';
import { withoutRanges } from './media-widths.ts';

/** Compiles the translations, so that no browser has to fetch the parser of their syntax. */
function compileMessages(): Plugin {
  return {
    name: 'compile-messages',
    enforce: 'pre',
    transform: {
      filter: { id: /web\/locales\/\w+\/\w+\.json$/ },
      handler: (json, id) => {
        const set = id.includes('/locales/fr/') ? unbroken : (words: string) => words;
        const compiled = JSON.parse(json, (_, value) =>
          typeof value === 'string' ? compile(set(value)) : value,
        );
        return { code: JSON.stringify(compiled), map: null };
      },
    },
  };
}

/** Widths of screens are asked for as every supported browser understands them. */
function widthsForAll(): Plugin {
  return {
    name: 'widths-for-all',
    enforce: 'pre',
    transform: {
      filter: { id: /web\/(styles|ui|parts|pages|app)\/[\w/-]+\.css$/ },
      handler: (css) => ({ code: withoutRanges(css), map: null }),
    },
  };
}

/** A page's styles apply over its parts', and these over the kit's, in whatever order they are fetched. */
function layerStyles(): Plugin {
  return {
    name: 'layer-styles',
    enforce: 'pre',
    transform: {
      // A sheet of paper is no part of a layer.
      filter: { id: /web\/(styles|ui|parts|pages|app)\/(?!print\.css)[\w/-]+\.css$/ },
      handler: (css, id) => {
        const [, layer] = /web\/(\w+)\/[\w/-]+\.css$/.exec(id) ?? [];
        return { code: `@layer styles, ui, parts, pages, app;\n@layer ${layer} {\n${css}}`, map: null };
      },
    },
  };
}

/** Names the files of each language and of each first page to `public/first.js`, which asks for those of the reader's. */
function askEarly(): Plugin {
  const areas = new Map<string, string[]>();
  return {
    name: 'ask-early',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: /web\/pages\/[\w/-]+\.tsx$/ },
      handler: (code, id) => {
        const [, page = ''] = id.split('/web/pages/');
        areas.set(
          page,
          Array.from(
            code.matchAll(/<Area name=(.+?)>/g),
            ([, names = '']) => names.match(/\w+/g) ?? [],
          ).flat(),
        );
      },
    },
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) => {
        const files = Object.values(bundle);
        const words = files.flatMap((file) => {
          const [, language] =
            /locales\/(\w+)\/entry\.ts$/.exec((file.type === 'chunk' && file.facadeModuleId) || '') ?? [];
          return language === undefined ? [] : [[`data-${language}`, `/${file.fileName}`]];
        });
        const letters = files.flatMap((file) => {
          const [, script] = /arabic-(arabic|latin)-400-.*woff2$/.exec(file.fileName) ?? [];
          return script === undefined ? [] : [[`data-${script}`, `/${file.fileName}`]];
        });
        const pages = JSON.stringify(filesOfFirstPages(bundle, areas));
        const attrs = {
          ...Object.fromEntries([...words, ...letters]),
          'data-pages': pages,
          async: true,
          src: '/first.js',
        };
        return [{ tag: 'script', attrs, injectTo: 'head-prepend' }];
      },
    },
  };
}

type Bundle = NonNullable<IndexHtmlTransformContext['bundle']>;

/**
 * What each first page needs besides the shell, as places in a list of files, with the areas of its words; and the files
 * of these words, for each language.
 */
function filesOfFirstPages(bundle: Bundle, areasIn: ReadonlyMap<string, string[]>) {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const chunkOf = (module: string) => {
    const chunk = chunks.find(({ facadeModuleId }) => facadeModuleId?.endsWith(`/web/${module}`));
    if (!chunk) throw new Error(`${module} has no file of its own`);
    return chunk.fileName;
  };
  const atOnce = new Set(
    chunks.filter(({ isEntry }) => isEntry).flatMap(({ fileName }) => filesOf(bundle, fileName)),
  );
  const files: string[] = [];
  const placeOf = (file: string) => {
    if (!files.includes(file)) files.push(file);
    return files.indexOf(file);
  };
  const words: Record<string, Record<string, string>> = { ar: {}, fr: {}, en: {} };
  const pages = Object.entries(FIRST_PAGES).map(([address, modules]) => {
    const needed = new Set(modules.flatMap((module) => filesOf(bundle, chunkOf(`pages/${module}`))));
    const areas = [...new Set(modules.flatMap((module) => areasIn.get(module) ?? []))];
    for (const [language, of] of Object.entries(words))
      for (const area of areas) of[area] = chunkOf(`locales/${language}/${area}.json`);
    return [address, [...needed].filter((file) => !atOnce.has(file)).map(placeOf), areas];
  });
  return { files, pages, words };
}

/** A file of the build, all that it imports, and their styles. */
function filesOf(bundle: Bundle, name: string, found = new Set<string>()): string[] {
  const chunk = bundle[name];
  if (chunk?.type !== 'chunk' || found.has(name)) return [...found];
  found.add(name);
  for (const style of chunk.viteMetadata?.importedCss ?? []) found.add(style);
  for (const each of chunk.imports) filesOf(bundle, each, found);
  return [...found];
}

const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl|intl-messageformat|@formatjs|openapi-fetch)\//;
const SHELL =
  /web\/(api\/(?!code-schema)|i18n\/(?!amount-in-words|csv|every-language|file-text|numbers|days|use-ranges)|session\/(?!agenda-renewal)|ui\/(alert|announce|badge|button|dialog\.|facts|fold|icon|later|more|none|page|printing|progress|scroll|states|table|toggles|use-arrival|values)|pages\/([\w-]+\/(activities-)?filters|(plan-)?draft\/step-search|(region|conventions)\/queries)|parts\/(convention\/queries|ledger\/sum|coverage\/filters|figures\/(figures|headings)|centres\/(centres\.|headings)|parties\/(register\.|party-name|own-region)))/;
/** What describes the draft of a form: pages without one do not fetch it. */
const SCHEMAS = /node_modules\/zod\/|web\/api\/code-schema/;
const FIELDS =
  /web\/i18n\/(days|numbers|plain-text)|web\/ui\/(checkbox|choices\.|date-field|error-summary|field|focus-field|form|invalid-fields|number-field|text-pair|typed|use-settled)|(react-aria-components\/dist\/private\/(TextField|SharedElementTransition)|react-aria\/dist\/private\/utils\/useUpdateEffect)/;
const TERMS = /web\/parts\/(terms\/(?!floors)|components\/cost|tranches\/funding-lines)/;
const DRAFT = /web\/pages\/draft\/((?!step-search)[\w-]+\.|saving\/)/;
/** What the acts of an accountant share, with how a payment is shown. */
const BOOKKEEPING =
  /web\/(parts\/payments\/(order-(words|lines)|payment\.|execution\.)|pages\/acts\/(use-send-proposal|bank\/(bank-act|account|movement-draft|transfer-draft)))/;
/** Whom a payment goes to, on which sheet, and what has been booked. */
const PAYEES = /web\/parts\/(payments\/(payee\.|rib|sheet-link)|ledger\/queries)/;
/** The frame of an act: where its dialog stands, and the dialog. */
const ACTING = /web\/parts\/acts\/act-(host|dialog)/;
/** Whose an act is, and what is said to others. */
const YOURS = /web\/parts\/acts\/(not-yours|rights)/;
/** What forms share whose draft is kept as it is typed. */
const DRAFTING = /web\/parts\/saving\/(?!conflicts)/;
/** The form of an action plan, without its steps. */
const PLAN_DRAFT =
  /web\/(pages\/plan-draft\/((plan-draft|plan-form|steps|step-props|saving\/(?!revision)[\w-]+)\.|plan-draft-page|drafting)|parts\/plans\/search-to-add)/;
/** What is said of what a plan lacks, in the last step. */
const PLAN_CHECK = /web\/(pages\/plan-draft\/(check-step|missing|place-words)|parts\/plans\/gaps)/;
/** What is edited row by row. */
const ROWS = /web\/ui\/row-/;
/** What pages of centres share, and the schedule of a draft: as files of their own their headers would weigh more than they do. */
const CENTRES =
  /web\/parts\/(centres\/(groups|quarters|component|turn|status-badge)|documents\/document-(words|link))/;
const SCHEDULE = /web\/(pages\/draft\/schedule\/|parts\/tranches\/(?!funding-lines))/;
/** What every section of a convention's page needs: as files of their own their headers would weigh more than they do. */
const CONVENTION =
  /web\/(parts\/(convention\/(?!queries)|calls\/|tasks\/(asked|duty-place|refresh|urgency)|acts\/(act-section|evidence-kinds|headings|may\.|transferable)|text\/condition-sentence|documents\/document-kind|in-kind\/use-measure)|pages\/convention\/tones)/;

/** The portal's build: static files that ask `/config.json` where they run. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [
    compileMessages(),
    layerStyles(),
    widthsForAll(),
    react(),
    askEarly(),
    optimizeLocales.vite({ locales: ['ar-AE', 'fr-FR', 'en-US'] }),
  ],
  // Formats what `compileMessages` has compiled; the other one parses.
  resolve: { alias: { 'use-intl/format-message': 'use-intl/format-message/format-only' } },
  build: {
    // README.md says which browsers are supported; styles are built for the same.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    // Everything is a file of its own: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // The code of every page comes in few files: each file costs a slow phone one request.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: LIBRARIES },
            { name: 'schemas', test: SCHEMAS },
            { name: 'shell', test: SHELL },
            { name: 'fields', test: FIELDS },
            // What other pages need of the draft's parts must not bring the draft's form along.
            { name: 'terms', test: TERMS, includeDependenciesRecursively: false },
            { name: 'convention', test: CONVENTION, includeDependenciesRecursively: false },
            { name: 'centre-parts', test: CENTRES, includeDependenciesRecursively: false },
            { name: 'schedule', test: SCHEDULE, includeDependenciesRecursively: false },
            { name: 'plan-draft', test: PLAN_DRAFT, includeDependenciesRecursively: false },
            { name: 'plan-check', test: PLAN_CHECK, includeDependenciesRecursively: false },
            { name: 'rows', test: ROWS, includeDependenciesRecursively: false },
            { name: 'drafting', test: DRAFTING, includeDependenciesRecursively: false },
            { name: 'payees', test: PAYEES, includeDependenciesRecursively: false },
            { name: 'yours', test: YOURS, includeDependenciesRecursively: false },
            { name: 'acting', test: ACTING, includeDependenciesRecursively: false },
            { name: 'bookkeeping', test: BOOKKEEPING, includeDependenciesRecursively: false },
            { name: 'draft', test: DRAFT, includeDependenciesRecursively: false },
          ],
        },
      },
    },
  },
});
