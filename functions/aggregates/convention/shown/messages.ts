import type { Messages } from '../../../kernel/messages.ts';
import { PHRASES } from '../phrases/index.ts';
import { COUNTED } from '../phrases/units.ts';
import { WORDS } from '../phrases/words.ts';
import { REFUSALS } from '../refusals.ts';

/** The sentences about conventions. */
export const CONVENTION_MESSAGES: Messages = {
  refusals: REFUSALS,
  phrases: PHRASES,
  words: WORDS,
  units: COUNTED,
};
