import { fetchWords } from '../i18n/area.tsx';
import { rememberedLanguage } from '../i18n/languages.ts';

/** The page for those who are not signed in, with its words: both are fetched at once. */
export async function fetchWelcome() {
  void fetchWords('welcome', rememberedLanguage());
  return (await import('../pages/welcome/welcome.tsx')).Welcome;
}
