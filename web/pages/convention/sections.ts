/**
 * The sections of a convention's page, in their order: each has an address of its own. Further addresses are within one:
 * it is the section that their reader is in.
 */
export const SECTIONS = [
  { key: 'progress', to: '/conventions/$id', within: ['/conventions/$id/text'] },
  { key: 'approvals', to: '/conventions/$id/approvals', within: [] },
  { key: 'money', to: '/conventions/$id/money', within: ['/conventions/$id/statement'] },
  { key: 'works', to: '/conventions/$id/works', within: [] },
  { key: 'changes', to: '/conventions/$id/amendments', within: ['/conventions/$id/amendment'] },
  { key: 'history', to: '/conventions/$id/trail', within: [] },
] as const;
