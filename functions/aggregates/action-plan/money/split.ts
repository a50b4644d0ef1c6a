import { sum } from '../../../kernel/money.ts';
import { type Envelope, NOT_PUBLISHED } from '../contents.ts';

/**
 * The part of an envelope of which nobody has published who holds it: the whole where its split is not published, and
 * what the published parts leave where they come to less than its amount. In centimes.
 */
export const notPublishedOf = ({ amount, split }: Pick<Envelope, 'amount' | 'split'>): number =>
  split === NOT_PUBLISHED ? amount : amount - sum(split.map((part) => part.amount));
