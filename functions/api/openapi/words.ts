import { PERMISSIONS } from '../../aggregates/convention/permissions.ts';
import { inWords } from '../../aggregates/convention/words.ts';
import type { Documented } from '../command.ts';

/** What the document says of operations and parameters in words. */

export const INFO = {
  title: 'Sharaka',
  version: '1',
  description: [
    'Tripartite partnership conventions, from proposal to closure. Amounts are integer centimes of MAD, days YYYY-MM-DD in Morocco, instants ISO 8601 in UTC.',
    'Every refusal is a problem document (RFC 9457) with a stable code and a sentence in the reader’s language (Accept-Language: ar, fr or en). Unknown addresses are 404 and unknown methods 405, as problems too.',
    'Three answers come from the gateway before the API is reached, as `{"message": "..."}`: 401 without a valid token, 413 above ten megabytes, 429 above the stage’s rate.',
    'HEAD is answered wherever GET is.',
  ].join('\n\n'),
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
  contact: { name: 'The administrator of the stage that you use' },
};

export const TAGS = {
  Reading: 'What stands, for members of a convention and for the holders of tasks.',
  Acts: 'What parties do to a convention: from its proposal to its closure.',
  Calendar: 'The days off of the whole stage, for its administrator.',
  Money: 'What moves money or proves its use: calls, payment orders, evidence, reversals.',
};

/** What the parameters of addresses mean. */
export const PARAMETERS: Record<string, string> = {
  id: 'The id of the convention or, under /v1/tasks, of the task',
  pledgeId: 'The id of the pledge, as the convention lists it',
  callId: 'The id of the call for funds, as the convention lists it',
  day: 'The day off, as YYYY-MM-DD',
  orderId: 'The id of the payment order, as the convention lists it',
  n: 'The number of the tranche, from 1',
  phase: 'Only conventions in this phase',
  region: 'Only conventions of this region, by its ISO 3166-2 code',
  province: 'Only conventions with works in this prefecture or province, by its ISO 3166-2 code',
  party: 'Only conventions in which this party takes part, by its id',
  text: 'Only conventions whose title or reference has these words, in any spelling',
  overdue: 'Only conventions that wait for somebody beyond the due date',
  limit: 'How many items a page has at most',
  cursor: 'Where the page begins: the cursor of the page before',
  after: 'The number of the event after which the page begins',
  amendment: 'The number of an open amendment: its text, instead of the one in force',
  at: 'The number of an event: the text as it was after it',
  asOf: 'An instant, or a day in Morocco up to its end',
};

/** Who may bring an act about, and when: read off the permissions. */
export function descriptionOfAct({ acts, summary, needsKey, repeatsHarmlessly }: Documented): string {
  if (repeatsHarmlessly) return `${summary}.\n\nBy the stage's administrator. A repeat changes nothing.`;
  const who = acts.map((act) => {
    const { roles, capacity, phases } = PERMISSIONS[act];
    const named = roles.map((role) => inWords(role, 'en')).join(' or ');
    const when = phases.map((phase) => inWords(phase, 'en')).join(', ');
    return `By ${named} of ${inWords(capacity, 'en')}${when === '' ? '' : `, while the convention is in: ${when}`}`;
  });
  return [
    `${summary}.`,
    `${[...new Set(who)].join('. ')}.`,
    needsKey
      ? 'The same request with the same Idempotency-Key repeats the same answer and does nothing twice.'
      : 'A repeat is harmless; with an Idempotency-Key it repeats the same answer.',
  ].join('\n\n');
}

/** Who may read. */
export function descriptionOfRead(route: string, summary: string): string {
  const who = route.includes('/{id}')
    ? 'To all but members of the convention it does not exist.'
    : 'Holds only what the caller’s party and roles may see.';
  return `${summary}.\n\n${who}`;
}
