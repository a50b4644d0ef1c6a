import { iceFits } from '../../kernel/ice.ts';
import type { Phrase } from '../../kernel/sentence.ts';
import type { Details } from './organisation.ts';
import { phrase } from './refuse.ts';
import type { Summary } from './summary.ts';

/** The warnings about an organisation before it is verified; they block nothing. */

export const WARNINGS = ['iceDoubtful', 'receiptMissing', 'noMailbox', 'nameAlike'] as const;

export interface Warning {
  warning: (typeof WARNINGS)[number];
  said: Phrase;
  /** The organisation that it may be the same as. */
  other?: string;
}

/** `alike` are other organisations whose names have the same words. */
export function warningsOf(
  { kind, ice, receipt, mailbox }: Details,
  alike: readonly Pick<Summary, 'id' | 'name'>[],
): Warning[] {
  return [
    ...(ice !== undefined && !iceFits(ice)
      ? [{ warning: 'iceDoubtful' as const, said: phrase('iceDoubtful', { ice: { name: ice } }) }]
      : []),
    ...(kind === 'association' && !receipt
      ? [{ warning: 'receiptMissing' as const, said: phrase('receiptMissing') }]
      : []),
    ...(mailbox === undefined ? [{ warning: 'noMailbox' as const, said: phrase('noMailbox') }] : []),
    ...alike.map(({ id, name }) => ({
      warning: 'nameAlike' as const,
      said: phrase('nameAlike', { name: { name }, other: { name: id } }),
      other: id,
    })),
  ];
}
