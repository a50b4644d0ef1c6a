import type { Messages } from '../kernel/messages.ts';
import { KERNEL_PHRASES, KERNEL_REFUSALS } from '../kernel/refusals.ts';
import { KERNEL_WORDS } from '../kernel/words.ts';
import { STORE_REFUSALS } from '../store/refusals.ts';
import { API_REFUSALS } from './refusals.ts';

/** The API's sentences that belong to no aggregate. */
export const API_MESSAGES: Messages = {
  refusals: { ...KERNEL_REFUSALS, ...STORE_REFUSALS, ...API_REFUSALS },
  phrases: KERNEL_PHRASES,
  words: KERNEL_WORDS,
};
