/** The pages about the service, in the order of the footer: everybody reads them, signed in or not. */
export const PUBLIC_PAGES = [
  { to: '/help', label: 'shell.footer.help' },
  { to: '/glossary', label: 'shell.footer.glossary' },
  { to: '/accessibility', label: 'shell.footer.accessibility' },
  { to: '/legal', label: 'shell.footer.legal' },
  { to: '/contact', label: 'shell.footer.contact' },
] as const;

export const isPublicPage = (pathname: string): boolean => PUBLIC_PAGES.some(({ to }) => to === pathname);
