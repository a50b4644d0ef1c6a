import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { COPY_RULES } from '../../infra/data/copies.ts';
import { settingsOf } from '../../infra/settings.ts';
import { templatesOf } from './templates.ts';

/** The properties of every function, log and queue, also of the next one. */

const all = Object.entries(templatesOf('prod'));
const resources = (type: string) =>
  all.flatMap(([stack, template]) =>
    Object.entries(template.findResources(type)).map(([id, { Properties }]) => ({
      id: `${stack} ${id}`,
      ...Properties,
    })),
  );

const Configured = z.object({
  id: z.string(),
  Timeout: z.int(),
  Environment: z.object({ Variables: z.record(z.string(), z.unknown()) }),
  DeadLetterConfig: z.object({ TargetArn: z.unknown() }),
  LoggingConfig: z.object({ LogFormat: z.literal('JSON'), LogGroup: z.object({ Ref: z.string() }) }),
  TracingConfig: z.object({ Mode: z.literal('Active') }),
  ReservedConcurrentExecutions: z.int().positive(),
});
// CDK's own helpers (emptying a bucket, reading an export of another region) are not ours to configure.
const functions = resources('AWS::Lambda::Function')
  .filter(({ Environment }) => Environment?.Variables.STAGE)
  .map((each) => Configured.parse(each));
const timeoutOf = (name: string) =>
  functions.find(({ id }) => new RegExp(` ${name}[0-9A-F]{8}$`).test(id))?.Timeout ?? Number.NaN;

test('every function is there, is traced, logs JSON into a log of its own, and keeps what it failed on', () => {
  expect(functions).toHaveLength(22);
  const logs = functions.map(({ LoggingConfig }) => LoggingConfig.LogGroup.Ref);
  expect(new Set(logs).size).toBe(functions.length);
});

describe('a function gives up before its caller does', () => {
  test.each(['Docs', 'Read', 'Conventions', 'Money', 'Registry', 'Figures', 'Centres', 'Plans'])(
    '%s before the API, after thirty seconds',
    (name) => {
      expect(timeoutOf(name)).toBeLessThan(30);
    },
  );

  test('a command after the store does, after ten seconds', () => {
    for (const name of ['Conventions', 'Money', 'Registry', 'Figures', 'Centres', 'Plans', 'Steps'])
      expect(timeoutOf(name)).toBeGreaterThan(10);
  });

  test('the trigger before Cognito, after five seconds', () => {
    expect(timeoutOf('Claims')).toBeLessThan(5);
  });

  test.each(['procedure', 'human-task'])('a step before the %s machine', (name) => {
    const definition = readFileSync(new URL(`../../workflows/${name}.asl.json`, import.meta.url), 'utf8');
    const limits = [...definition.matchAll(/"TimeoutSeconds": (\d+)/g)].map(([, seconds]) => Number(seconds));
    expect(limits.length).toBeGreaterThan(0);
    expect(Math.min(...limits)).toBeGreaterThan(timeoutOf('Steps'));
  });
});

test('every log is encrypted with our key and kept as long as the stage says', () => {
  const logs = resources('AWS::Logs::LogGroup');
  expect(logs.length).toBeGreaterThan(functions.length);
  for (const { id, RetentionInDays, KmsKeyId } of logs) {
    expect([id, RetentionInDays]).toEqual([id, settingsOf('prod').logRetentionDays]);
    expect([id, KmsKeyId]).toEqual([id, expect.anything()]);
  }
});

test('every queue is encrypted and takes nothing without TLS', () => {
  const queues = resources('AWS::SQS::Queue');
  const policies = JSON.stringify(resources('AWS::SQS::QueuePolicy'));
  expect(queues.length).toBeGreaterThan(5);
  for (const { id, SqsManagedSseEnabled } of queues) {
    expect([id, SqsManagedSseEnabled]).toEqual([id, true]);
    const [, name] = id.split(' ');
    expect(policies).toMatch(new RegExp(`"aws:SecureTransport":"false".{0,120}"${name}"`));
  }
});

test('what the API notes of a request is nobody’s address', () => {
  const [stage] = resources('AWS::ApiGatewayV2::Stage');
  expect(stage?.AccessLogSettings.Format).toContain('$context.requestId');
  expect(stage?.AccessLogSettings.Format).not.toMatch(/identity|userAgent|claims\.(sub|name|email)/);
  expect(stage?.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 });
});

test('the table is copied outside of itself, and no copy goes before its time', () => {
  const [vault] = resources('AWS::Backup::BackupVault');
  expect(vault?.AccessPolicy.Statement[0]).toMatchObject({ Effect: 'Deny' });
  expect(JSON.stringify(resources('AWS::Backup::BackupSelection'))).toContain('Conventions');
});

test('the copies are those of the rules, of which the cost is reckoned', () => {
  const [plan] = resources('AWS::Backup::BackupPlan');
  const rules: unknown[] = plan?.BackupPlan.BackupPlanRule;
  expect(rules.map((rule) => [Object(rule).RuleName, Object(rule).Lifecycle])).toEqual(
    COPY_RULES.map(({ name, keptDays }) => [name, { DeleteAfterDays: keptDays }]),
  );
});

test('a stage that nobody knows is an error that names those there are', () => {
  expect(() => settingsOf('production')).toThrow(/dev, staging, prod/);
});
