import type { Messages } from '../../kernel/messages.ts';
import { PHRASES, REFUSALS } from './refusals.ts';
import { WORDS } from './words.ts';

/** The sentences about consultations. */
export const CONSULTATION_MESSAGES: Messages = { refusals: REFUSALS, phrases: PHRASES, words: WORDS };
