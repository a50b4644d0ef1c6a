import { sum } from '../../../../kernel/money.ts';
import type { Convention } from '../../state.ts';
import { type Duty, duty, inTime } from '../duty.ts';

/** Money that another convention has reserved waits for the accountant's acceptance, once the convention is in force. */
export function transfers(convention: Convention): Duty[] {
  const { terms, transfersIn, phaseSince } = convention;
  return transfersIn
    .filter(({ status }) => status === 'announced')
    .map(({ source, reservation, parts, announcedAt }) => {
      const [openedAt = announcedAt] = [announcedAt, phaseSince].sort().reverse();
      const about = { party: terms.accountHolder, about: `${source}-${reservation}`, subject: source };
      const amount = sum(parts.map((each) => each.amount));
      return duty({ kind: 'transfer', ...about, amount, openedAt, dueAt: inTime(convention, openedAt) });
    });
}
