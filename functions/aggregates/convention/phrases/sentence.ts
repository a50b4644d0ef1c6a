import type { KernelDetails } from '../../../kernel/refusals.ts';
import {
  type Name,
  type OnDay,
  type Phrase,
  phrasesOf,
  type Quantity,
  type Reasons,
} from '../../../kernel/sentence.ts';
import type { MailboxDetails } from '../../shared/mailbox-sentences.ts';
import type { PHRASES } from './index.ts';

/**
 * The types of the details in a convention's sentences, by their names, besides the kernel's. A string is a code,
 * which is put in words; amounts are known by their unit.
 */
export type ConventionDetails = Omit<KernelDetails, 'act'> &
  MailboxDetails & {
    account: string;
    successor: Name;
    /** A command, or what else corrects it. */
    act: string | Phrase;
    asked: number;
    /** The step at which a tranche stands. */
    at: Phrase;
    centre: Name;
    component: Name;
    due: OnDay;
    dueDate: OnDay;
    /** A group of people, or `noEarmark`. */
    earmark: string;
    entries: Reasons;
    field: string;
    fields: readonly string[];
    firstYear: number;
    fiscalYear: number;
    fund: Phrase;
    funds: Reasons;
    kind: string | readonly string[];
    lastYear: number;
    /** What of a pledge is left: a quantity, a value or both. */
    left: Reasons;
    measure: Quantity;
    missing: Reasons;
    motive: string;
    nature: string;
    number: Name;
    open: readonly string[];
    onCalls: number;
    order: number;
    /** Another tranche, by its number, or another step. */
    other: number | Phrase;
    place: number;
    province: Name;
    quorum: number;
    reference: Name;
    region: Name;
    /** A resolution, by its number. */
    resolution: number;
    setting: string;
    /** A delay: its count and its unit. */
    shortest: string;
    /** A step of the plan, by its name, kind or identifier. */
    step: string | Name | Phrase;
    steps: Reasons;
    targetGroup: string;
    title: Name;
    /** Its number, or what was given for one. */
    tranche: number | Name;
    uncovered: number;
    year: number;
    column: string | Name;
    first: Name;
    second: Name;
    row: number;
    value: Name;
  };

/** A phrase of a convention with its details; the compiler knows which. */
export const phrase = phrasesOf<typeof PHRASES, ConventionDetails>();
