/**
 * The portal runs with Trusted Types on: nothing makes markup out of text. The component library empties its
 * announcements by `innerHTML = ''`, so emptiness, and nothing else, is let through.
 */
interface Policies {
  createPolicy: (name: 'default', rules: { createHTML: (html: string) => string }) => unknown;
}

declare global {
  interface Window {
    /** Chromium's, and no other browser's yet. */
    trustedTypes?: Policies;
  }
}

export function letEmptinessThrough(): void {
  window.trustedTypes?.createPolicy('default', {
    createHTML: (html) => {
      if (html !== '') throw new TypeError('No markup is made out of text here');
      return html;
    },
  });
}
