import type { IncomingMessage, ServerResponse } from 'node:http';

/** The answer of a machine before it is ready: 503, and when to try again. */

const WORDS = {
  ar: 'النظام قيد التشغيل. أعيدوا المحاولة بعد ثوان.',
  fr: 'Le système démarre. Réessayez dans quelques secondes.',
  en: 'The system is starting. Try again in a few seconds.',
};
const SECONDS = '2';

function languageOf({ headers }: IncomingMessage): keyof typeof WORDS {
  const [wanted] = /\b(?:ar|fr|en)\b/.exec(headers['accept-language'] ?? '') ?? [];
  return wanted === 'fr' || wanted === 'en' ? wanted : 'ar';
}

/** A page that asks again by itself for a browser, a problem document (RFC 9457) for everybody else. */
export function answerStarting(request: IncomingMessage, response: ServerResponse): void {
  const language = languageOf(request);
  const detail = WORDS[language];
  const head = { 'retry-after': SECONDS, 'content-language': language, 'cache-control': 'no-store' };
  if (request.headers.accept?.includes('text/html')) {
    const direction = language === 'ar' ? 'rtl' : 'ltr';
    response
      .writeHead(503, { ...head, 'content-type': 'text/html; charset=utf-8' })
      .end(
        `<!doctype html><html lang="${language}" dir="${direction}"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="${SECONDS}"><title>Sharaka</title><p>${detail}</p></html>`,
      );
    return;
  }
  const problem = {
    type: 'urn:sharaka:problem:starting',
    title: 'starting',
    status: 503,
    code: 'starting',
    detail,
    instance: (request.url ?? '/').split('?')[0],
  };
  response
    .writeHead(503, { ...head, 'content-type': 'application/problem+json' })
    .end(JSON.stringify(problem));
}
