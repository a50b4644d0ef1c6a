import { CommandContext, type Given } from '../../kernel/context.ts';
import type { CentreRules } from '../shared/centre-rules.ts';
import type { Centre } from './centre.ts';
import type { NewEvent } from './events.ts';
import { type CentreKey, STREAM } from './stream.ts';

/** The context of one command: a centre, who acts on it, and when. */
export class CentreContext extends CommandContext<Centre, NewEvent, CentreKey, CentreRules> {
  constructor(given: Given<Centre, CentreRules>) {
    super(STREAM, given);
  }
}
