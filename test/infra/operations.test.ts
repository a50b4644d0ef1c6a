import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { templatesOf } from './templates.ts';

/** Every alarm names its cause and its runbook entry. */

const { operations, service } = templatesOf('prod');
const Alarm = z.object({
  AlarmDescription: z.string(),
  AlarmActions: z.array(z.unknown()).min(1),
  OKActions: z.array(z.unknown()).min(1),
  TreatMissingData: z.enum(['notBreaching', 'breaching']),
});
const alarms = Object.entries(operations.findResources('AWS::CloudWatch::Alarm')).map(
  ([name, { Properties }]) => ({ name, ...Alarm.parse(Properties) }),
);
const entryOf = (description: string) => /docs\/runbook\.md#([\w-]+)$/.exec(description)?.[1] ?? '';
const runbook = readFileSync(new URL('../../docs/runbook.md', import.meta.url), 'utf8');
const sections = runbook.split(/^## /m).slice(1);
const anchorOf = (section: string) =>
  (section.split('\n')[0] ?? '')
    .toLowerCase()
    .replaceAll(/[^\w\s-]/g, '')
    .replaceAll(' ', '-');

test('every alarm tells the topic, and names an entry of the runbook', () => {
  const anchors = sections.map(anchorOf);
  for (const { name, AlarmDescription } of alarms)
    expect([name, anchors]).toEqual([name, expect.arrayContaining([entryOf(AlarmDescription)])]);
});

describe('every entry of the runbook', () => {
  const entries = sections.filter((section) => anchorOf(section) !== 'follow-one-act');
  const named = alarms.map(({ AlarmDescription }) => entryOf(AlarmDescription));

  test.each(entries.map((section) => [anchorOf(section), section]))('%s', (anchor, section) => {
    expect(named).toContain(anchor);
    for (const part of ['**Means.**', '**Look.**', '**Do.**']) expect(section).toContain(part);
  });
});

test('every queue in which something may be stuck has an alarm', () => {
  const queues = Object.keys(service.findResources('AWS::SQS::Queue'));
  const watched = JSON.stringify(operations.findResources('AWS::CloudWatch::Alarm'));
  expect(queues.length).toBeGreaterThan(5);
  for (const queue of queues) expect(watched).toContain(`ExportsOutputFnGetAtt${queue}QueueName`);
});

test('an alarm on several figures goes off when only one of them is there', () => {
  const expressions = Object.values(operations.findResources('AWS::CloudWatch::Alarm')).flatMap(
    ({ Properties }) => (Properties.Metrics ?? []).flatMap(({ Expression = [] }) => Expression),
  );
  expect(expressions).toHaveLength(5);
  expect(new Set(expressions)).toEqual(new Set(['SUM(METRICS())', 'FILL(failed, 0) - FILL(busy, 0)']));
});

test('the topic is encrypted, takes nothing without TLS, and tells the addresses of the stage', () => {
  const [topic] = Object.values(operations.findResources('AWS::SNS::Topic'));
  expect(topic?.Properties.KmsMasterKeyId).toBeDefined();
  expect(topic?.Properties.Subscription).toEqual([
    { Protocol: 'email', Endpoint: 'sharaka-operations@example.org' },
  ]);
  const policy = JSON.stringify(operations.findResources('AWS::SNS::TopicPolicy'));
  expect(policy).toMatch(/"Allow","Principal":\{"Service":"cloudwatch\.amazonaws\.com"\}/);
  expect(policy).toContain('"aws:SecureTransport":"false"');
});

test('there is one dashboard', () => {
  operations.resourceCountIs('AWS::CloudWatch::Dashboard', 1);
});
