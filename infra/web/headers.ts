/** The headers of every answer of the portal, on one machine and in the cloud alike. */

/**
 * The response headers of the portal's files. Scripts, styles and fonts come from the portal alone and none
 * is inline; `issuers` are the origins that sign-in asks for tokens, where they are not the portal's own. No opener
 * policy: the window in which an ended session is renewed must be able to answer the page that opened it.
 */
export function webHeaders(issuers: readonly string[] = []): Record<string, string> {
  const policy = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'font-src': "'self'",
    'img-src': "'self' data:",
    'connect-src': ["'self'", ...issuers].join(' '),
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'require-trusted-types-for': "'script'",
  };
  return {
    'content-security-policy': Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`)
      .join('; '),
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  };
}

/** Built files carry a hash in their name and never change; everything else is asked for anew. */
export function cacheControlOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
