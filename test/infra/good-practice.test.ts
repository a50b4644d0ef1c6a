import { describe, expect, test } from 'vitest';
import { exceptionsOf, idsOf, packsOf } from '../../infra/compliance.ts';
import { settingsOf } from '../../infra/settings.ts';
import { stacksOf } from '../../infra/stacks.ts';
import { newApp } from '../app.ts';

/** AwsSolutions, NIST 800-53 R5 and Serverless: no open finding, and few exceptions, each of them needed. */

const stages = ['dev', 'staging', 'prod'];

function findingsOf(stage: string): string[] {
  const app = newApp();
  stacksOf(app, settingsOf(stage));
  return packsOf(app).flatMap((pack) => pack.validateScope(app).violations.map(({ ruleName }) => ruleName));
}

describe.each(stages)('%s', (stage) => {
  const exceptions = exceptionsOf(settingsOf(stage));
  const findings = findingsOf(stage);

  test('has no finding that is not an exception', () => {
    const excepted = new Set(exceptions.flatMap(idsOf));
    expect([...new Set(findings)].filter((id) => !excepted.has(id))).toEqual([]);
  });

  test('has no exception that nothing needs', () => {
    expect(exceptions.flatMap(idsOf).filter((id) => !findings.includes(id))).toEqual([]);
  });
});

test('there are at most ten exceptions in all, each with a reason of its own', () => {
  const rules = new Map(
    stages.flatMap((stage) => exceptionsOf(settingsOf(stage))).map(({ rule, reason }) => [rule, reason]),
  );
  expect(rules.size).toBeLessThanOrEqual(10);
  expect(new Set(rules.values()).size).toBe(rules.size);
  for (const reason of rules.values()) expect(reason.length).toBeGreaterThan(60);
});
