import { describe, expect, test } from 'vitest';
import { StageRules } from '../../functions/aggregates/convention/stage-rules.ts';
import { settingsOf } from '../../infra/settings.ts';
import { templatesOf } from './templates.ts';

/** The rules of a stage, on their way from its settings to the functions. */

const rulesOf = (stage: string) => StageRules.parse(settingsOf(stage).rules);

describe.each(['local', 'emulator', 'dev', 'staging', 'prod'])('%s', (stage) => {
  test('gives rules that the functions understand, and that fit into an environment', () => {
    expect(() => rulesOf(stage)).not.toThrow();
    // Lambda takes 4 KB for all of a function's variables.
    expect(JSON.stringify(settingsOf(stage).rules).length).toBeLessThan(3000);
  });

  test('allows delays of seconds only where people rehearse', () => {
    const isRehearsal = stage === 'local' || stage === 'emulator';
    expect(rulesOf(stage).shortestDelay.unit).toBe(isRehearsal ? 'seconds' : 'calendarDays');
  });
});

test('every function that knows the table is told the rules of its stage', () => {
  const variables = Object.values(templatesOf('prod'))
    .flatMap((template) => Object.values(template.findResources('AWS::Lambda::Function')))
    .map(({ Properties }) => Properties.Environment?.Variables ?? {})
    .filter(({ TABLE_NAME }) => TABLE_NAME);
  expect(variables.length).toBeGreaterThan(5);
  const given = variables.map(({ STAGE_RULES }) => JSON.parse(STAGE_RULES));
  expect(given).toEqual(given.map(() => settingsOf('prod').rules));
});
