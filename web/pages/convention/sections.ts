/** The sections of a convention's page, in their order: each has an address of its own. */
export const SECTIONS = [
  { to: '/conventions/$id', key: 'progress' },
  { to: '/conventions/$id/acts', key: 'acts' },
  { to: '/conventions/$id/contributions', key: 'contributions' },
  { to: '/conventions/$id/works', key: 'works' },
  { to: '/conventions/$id/approvals', key: 'approvals' },
  { to: '/conventions/$id/tranches', key: 'tranches' },
  { to: '/conventions/$id/money', key: 'money' },
  { to: '/conventions/$id/documents', key: 'documents' },
  { to: '/conventions/$id/amendments', key: 'amendments' },
  { to: '/conventions/$id/trail', key: 'trail' },
  { to: '/conventions/$id/text', key: 'text' },
] as const;
