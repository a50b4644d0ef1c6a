// Asks for the reader's words and letters along with the scripts, before any of them runs. Arabic before any choice.
(() => {
  const { dataset } = document.currentScript;
  const kept = localStorage.getItem('sharaka.language');
  const language = kept === 'fr' || kept === 'en' ? kept : 'ar';
  const ask = (attributes) => document.head.append(Object.assign(document.createElement('link'), attributes));
  ask({ rel: 'modulepreload', crossOrigin: '', href: dataset[language] });
  const letters = language === 'ar' ? dataset.arabic : dataset.latin;
  ask({ rel: 'preload', as: 'font', type: 'font/woff2', crossOrigin: '', href: letters });
})();
