import { type FieldFault, type Refusal, refusalOfFields, refusalsOf } from '../../kernel/refusal.ts';
import type { KernelDetails } from '../../kernel/refusals.ts';
import { type Name, type OnDay, type Phrase, phrasesOf } from '../../kernel/sentence.ts';
import type { ImportDetails } from '../shared/import/sentences.ts';
import type { PHRASES, REFUSALS } from './refusals.ts';

/**
 * The types of the details in these sentences, by their names, besides the kernel's. A string is a code, put in words.
 */
type CampaignDetails = KernelDetails &
  ImportDetails & {
    asked: string;
    dueOn: OnDay;
    eligible: number;
    reached: number;
    registered: number;
    kind: string;
    measure: string;
    other: string;
    past: number;
    place: string;
    population: number;
    region: string;
    row: number;
    source: Name;
    successor: Name;
    why: Phrase;
    year: Name;
  };

/** Refuses with every detail of the sentence. Only the tables' types are needed: no command loads the sentences. */
export const refuse = refusalsOf<typeof REFUSALS, CampaignDetails>();
export const phrase = phrasesOf<typeof PHRASES, CampaignDetails>();

/** Refuses for faults of single fields: the sentence says the first few as its `what`, each field has its own. */
export const refuseFields = (
  code: 'campaignInconsistent' | 'figuresRefused' | 'requestsOpen',
  faults: readonly FieldFault[],
): Refusal => refusalOfFields(code, faults);
