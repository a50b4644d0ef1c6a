import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '../sources.ts';

/** What an approver decides on is what they saw: the portal names its version with every decision on figures. */

const DECISIONS = [
  '/v1/campaigns/{id}/acceptances',
  '/v1/campaigns/{id}/returns',
  '/v1/campaigns/{id}/freeze',
  '/v1/campaigns/{id}/publication',
  '/v1/campaigns/{id}/corrections/{number}/acceptance',
  '/v1/campaigns/{id}/corrections/{number}/return',
];

const sources = sourceFiles().map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test.each(DECISIONS)('%s is sent with the version that its reader saw', (path) => {
  const senders = sources.filter(({ text }) => text.includes(`POST('${path}'`));
  expect(senders).toHaveLength(1);
  for (const { text } of senders) {
    expect(text).toContain('useDecidedOn(campaign)');
    expect(text).not.toContain("'Idempotency-Key'");
  }
});
