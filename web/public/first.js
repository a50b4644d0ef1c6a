// Asks for the reader's words, letters and page along with the scripts, before any of them runs. Arabic before any choice.
(() => {
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
  const fits = (address) => {
    const there = address.split('/');
    return there.length === here.length && there.every((part, at) => part[0] === '$' || part === here[at]);
  };
  const [, places, areas] = pages.reverse().find(([address]) => fits(address)) ?? ['', [], []];
  for (const area of areas) askScript(`/${words[language][area]}`);
  for (const href of places.map((place) => `/${files[place]}`)) {
    if (href.endsWith('.css')) ask({ rel: 'preload', as: 'style', crossOrigin: '', href });
    else askScript(href);
  }
})();
