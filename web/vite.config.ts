import { fileURLToPath } from 'node:url';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** Arabic is what most visits begin in: its words and its letters are fetched along with the scripts. */
function preloadArabic(): Plugin {
  return {
    name: 'preload-arabic',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { bundle = {} }) =>
        Object.values(bundle).flatMap((file) => {
          const href = `/${file.fileName}`;
          const link = (attrs: Record<string, string>) => ({
            tag: 'link',
            attrs: { ...attrs, href, crossorigin: true },
            injectTo: 'head' as const,
          });
          if (file.type === 'chunk')
            return file.facadeModuleId?.endsWith('locales/ar/index.ts')
              ? [link({ rel: 'modulepreload' })]
              : [];
          const isLetters = file.names.some((name) => /arabic-arabic-400-.*woff2$/.test(name));
          return isLetters ? [link({ rel: 'preload', as: 'font', type: 'font/woff2' })] : [];
        }),
    },
  };
}

const LIBRARIES =
  /node_modules\/(react|react-dom|scheduler|@tanstack|use-intl|intl-messageformat|@formatjs|oidc-client-ts|zod|openapi-fetch)\//;
const SHELL = /web\/(api|i18n|session|ui\/(announce|badge|button|icon|page|progress|states|values))/;

/** The portal's build: static files that ask `/config.json` where they run. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [react(), preloadArabic(), optimizeLocales.vite({ locales: ['ar-AE', 'fr-FR', 'en-US'] })],
  build: {
    // README.md says which browsers are supported; styles are built for the same.
    target: ['chrome109', 'edge109', 'firefox115', 'safari15.6'],
    // Everything is a file of its own: the content security policy allows no data: scripts or styles.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      output: {
        // What every page needs comes in few files: many small ones cost a slow phone a journey each.
        codeSplitting: {
          groups: [
            { name: 'libraries', test: LIBRARIES },
            { name: 'shell', test: SHELL },
          ],
        },
      },
    },
  },
});
