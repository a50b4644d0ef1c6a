// Asks for the reader's words, letters and page along with the scripts, before any of them runs. Arabic before any choice.
// It is written so that browsers of 2018 can read it: it is this file that tells them that they are too old.
(() => {
  // Every browser has it since 2022. Without it nothing of the build runs, and the page would stay white.
  if (typeof structuredClone === 'undefined') {
    const add = (to, name, attributes) =>
      to.appendChild(Object.assign(document.createElement(name), attributes));
    const tell = () => {
      const main = add(document.getElementById('root'), 'main', {});
      add(main, 'h1', { textContent: 'المتصفح قديم · Navigateur trop ancien' });
      add(main, 'p', {
        textContent:
          'لا تعمل شراكة في هذا المتصفح. حدثوه، أو استعملوا Chrome أو Edge 109 أو أحدث، أو Firefox 115 أو أحدث، أو Safari 15.6 أو أحدث.',
      });
      add(main, 'p', {
        lang: 'fr',
        dir: 'ltr',
        textContent:
          'Sharaka ne fonctionne pas dans ce navigateur. Mettez-le à jour, ou utilisez Chrome ou Edge 109, Firefox 115, Safari 15.6, ou une version plus récente.',
      });
    };
    if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', tell);
    else tell();
    return;
  }
  // React Aria waits with it for the keyboard of a phone; Safari has it since version 16.
  if (!AbortSignal.timeout)
    AbortSignal.timeout = (milliseconds) => {
      const control = new AbortController();
      setTimeout(() => control.abort(), milliseconds);
      return control.signal;
    };
  const { dataset } = document.currentScript;
  const kept = localStorage.getItem('sharaka.language');
  const language = kept === 'fr' || kept === 'en' ? kept : 'ar';
  const ask = (attributes) => document.head.append(Object.assign(document.createElement('link'), attributes));
  const askScript = (href) => ask({ rel: 'modulepreload', crossOrigin: '', href });
  askScript(dataset[language]);
  const letters = language === 'ar' ? dataset.arabic : dataset.latin;
  ask({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: letters });
  const { files, pages, words } = JSON.parse(dataset.pages);
  const isSignedIn = Object.keys(sessionStorage).some((key) => key.startsWith('oidc.user:'));
  const here = isSignedIn ? location.pathname.split('/') : ['visitor'];
  const asked = location.search.slice(1).split('&');
  const fits = (address) => {
    const [path, query] = address.split('?');
    if (query && asked.indexOf(query) < 0) return false;
    const there = path.split('/');
    return there.length === here.length && there.every((part, at) => part[0] === '$' || part === here[at]);
  };
  const [, places, areas] = pages.reverse().find(([address]) => fits(address)) || ['', [], []];
  for (const area of areas) askScript(`/${words[language][area]}`);
  // app/main.tsx runs them before the page is rendered, which would have to wait for them otherwise.
  dataset.areas = areas.join(' ');
  for (const href of places.map((place) => `/${files[place]}`)) {
    if (href.endsWith('.css')) ask({ rel: 'preload', as: 'style', crossOrigin: '', href });
    else askScript(href);
  }
})();
