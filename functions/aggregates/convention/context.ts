import { CommandContext, type Given } from '../../kernel/context.ts';
import type { NewEvent } from './events.ts';
import { accountFund } from './execution/funds.ts';
import type { Entry, Posting } from './execution/ledger.ts';
import { overdrawn } from './execution/ledger.ts';
import { refuse } from './refuse.ts';
import type { StageRules } from './stage-rules.ts';
import type { Convention } from './state.ts';
import { type ConventionKey, STREAM } from './stream.ts';

/** The context of one command: a convention, who acts on it, and when; with its ledger. */
export class ConventionContext extends CommandContext<Convention, NewEvent, ConventionKey, StageRules> {
  constructor(given: Given<Convention, StageRules>) {
    super(STREAM, given);
  }

  get convention(): Convention {
    return this.state;
  }

  /** Numbers postings as the entries of the event that comes next; refuses what would overdraw an account. */
  book(postings: readonly Posting[]): Entry[] {
    const { entries, version } = this.convention;
    const fault = overdrawn(entries, postings);
    if (fault) throw refuse('fundsInsufficient', { ...fault, fund: accountFund(this.convention, fault) });
    return postings.map((posting, index) => ({
      id: `e${entries.length + index + 1}`,
      event: version + 1,
      at: this.now,
      ...posting,
    }));
  }
}
