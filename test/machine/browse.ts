/** Follows redirects by hand, keeping cookies, until the browser would be sent back to the portal. */
export async function browse(start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  for (let hops = 0; hops < 12; hops += 1) {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';');
      cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
    const location = answer.headers.get('location');
    const link = location ?? /href="([^"]*council\.officer)"/.exec(await answer.text())?.[1];
    if (!link) throw new Error(`${answer.status} at ${url}`);
    url = new URL(link, url).href;
    if (new URL(url).searchParams.has('code')) return new URL(url);
  }
  throw new Error('Too many redirects');
}
