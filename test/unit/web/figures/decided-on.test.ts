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

const OF_OPENINGS = ['/v1/centres/{id}/opening/verification', '/v1/centres/{id}/opening/return'];

const sources = sourceFiles().map((file) => ({ file, text: readFileSync(file, 'utf8') }));

test.each(DECISIONS)('%s is sent with the version that its reader saw', (path) => {
  const senders = sources.filter(({ text }) => text.includes(`POST('${path}'`));
  expect(senders).toHaveLength(1);
  for (const { text } of senders) {
    expect(text).toContain('useDecidedOn(campaign)');
    expect(text).not.toContain("'Idempotency-Key'");
  }
});

test.each(OF_OPENINGS)('%s is sent with the version that its reader saw', (path) => {
  const sent = sources.flatMap(({ text }) => text.split(`POST('${path}', `).slice(1));
  expect(sent).toHaveLength(1);
  for (const each of sent) expect(each).toMatch(/^\{ params: onVersion\(sent\)/);
});
