import { phrasesOf } from '../../kernel/sentence.ts';
import type { PHRASES } from './phrases/index.ts';

/** A phrase of a convention with its details; the compiler knows which. */
export const phrase = phrasesOf<typeof PHRASES>();
