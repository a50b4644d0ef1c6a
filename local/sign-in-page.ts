import { escaped } from './mail.ts';
import { PARTIES, USERS } from './users.ts';

/** The pages of the local issuer, in Arabic or French: choosing whom to be, and leaving. */

const WORDS = {
  ar: {
    dir: 'rtl',
    title: 'من أنتم؟',
    lead: 'نظام تجريبي على هذا الجهاز: اختاروا الشخص الذي تدخلون باسمه. لا حاجة إلى كلمة سر.',
    other: 'Français',
    leaving: 'جارٍ الخروج ...',
    leave: 'تأكيد الخروج',
    roles: {
      officer: 'موظف مكلف بالملف',
      officer2: 'موظف ثانٍ مكلف بالملف',
      approver: 'مصادِق',
      signatory: 'موقّع',
      'authorising-officer': 'آمر بالصرف',
      accountant: 'محاسب عمومي',
      auditor: 'مدقق',
      administrator: 'مسؤول النظام',
    },
  },
  fr: {
    dir: 'ltr',
    title: 'Qui êtes-vous ?',
    lead: 'Système de démonstration sur cette machine : choisissez au nom de qui entrer. Aucun mot de passe.',
    other: 'العربية',
    leaving: 'Déconnexion en cours ...',
    leave: 'Confirmer la déconnexion',
    roles: {
      officer: 'Chargé du dossier',
      officer2: 'Second chargé du dossier',
      approver: 'Approbateur',
      signatory: 'Signataire',
      'authorising-officer': 'Ordonnateur',
      accountant: 'Comptable public',
      auditor: 'Auditeur',
      administrator: 'Administrateur',
    },
  },
} as const;

type Language = keyof typeof WORDS;

const STYLE = `
:root{color:#1c2b2a;background:#f4f7f6;font:1rem/1.6 system-ui,sans-serif}
body{max-inline-size:72rem;margin-inline:auto;padding:1.5rem 1rem 4rem}
header{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.5rem 2rem}
h1{color:#0b4f4a;font-size:1.6rem;margin:0}h2{font-size:1.05rem;margin:0 0 .5rem}
.parties{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,23rem),1fr));gap:1rem;margin-block-start:1.5rem}
section{background:#fff;border:1px solid #cfdad7;border-radius:.75rem;padding:1rem}
ul{list-style:none;margin:0;padding:0}
li a{display:flex;justify-content:space-between;gap:1rem;align-items:center;min-block-size:2.75rem;padding-inline:.5rem;border-radius:.5rem;color:#0b4f4a;font-weight:600;text-decoration:none}
li a:hover,li a:focus-visible{background:#e3efec;outline:2px solid #0b4f4a}
small{display:block;color:#4a5b59;font-weight:400}
code{color:#4a5b59;font-size:.75rem;font-weight:400;white-space:nowrap}
button{font:inherit;min-block-size:2.75rem;padding-inline:1.5rem}`;

function frame(language: Language, title: string, body: string): string {
  return `<!doctype html><html lang="${language}" dir="${WORDS[language].dir}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} · Sharaka</title><style>${STYLE}</style></head><body>${body}</body></html>`;
}

/** The first language of OpenID's `ui_locales` that these pages have; Arabic without one. */
export function languageOf(uiLocales: unknown): Language {
  const wanted = String(uiLocales ?? '').split(/[\s,]+/);
  const known = wanted.map((each) => each.slice(0, 2)).find((each) => each === 'fr' || each === 'ar');
  return known === 'fr' ? 'fr' : 'ar';
}

/** Every demonstration user, grouped by party. */
export function signInPage(uid: string, language: Language): string {
  const { title, lead, other, roles } = WORDS[language];
  const names = new Map<string, string>(Object.entries(roles));
  const parties = Object.entries(PARTIES).map(([short, party]) => {
    const people = USERS.filter((user) => user.sub.startsWith(`${short}.`)).map(({ sub, name }) => {
      const role = names.get(sub.slice(short.length + 1)) ?? sub;
      return `<li><a href="/oidc/sign-in/${uid}/${encodeURIComponent(sub)}"><span>${role}<small><bdi>${escaped(name)}</bdi></small></span> <code dir="ltr">${escaped(sub)}</code></a></li>`;
    });
    const name = language === 'ar' ? party.ar : party.name;
    return `<section><h2>${escaped(name)}</h2><ul>${people.join('')}</ul></section>`;
  });
  const otherLanguage = language === 'ar' ? 'fr' : 'ar';
  const choice = `<a href="/oidc/sign-in/${uid}?lang=${otherLanguage}" lang="${otherLanguage}">${other}</a>`;
  return frame(
    language,
    title,
    `<header><h1>${title}</h1>${choice}</header><main><p>${lead}</p><div class="parties">${parties.join('')}</div></main>`,
  );
}

/** Signing out is confirmed at once: `form` is the provider's own, which carries its token. */
export function signOutPage(form: string, language: Language): string {
  const { leaving, leave } = WORDS[language];
  return frame(
    language,
    leaving,
    `<main><p>${leaving}</p>${form}<button type="submit" form="op.logoutForm" name="logout" value="yes">${leave}</button></main><script>document.querySelector('button').click()</script>`,
  );
}
