import { describe, expect, test } from 'vitest';
import { notYetOwn } from '../../infra/settings/own.ts';
import type { Settings } from '../../infra/settings/stage.ts';
import { settingsOf } from '../../infra/settings.ts';

/** The settings that a stage must have of its own before it is deployed. */

const own: Settings = {
  ...settingsOf('prod'),
  portalUrl: 'https://conventions.region.ma',
  certificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/1b4e28ba-2fa1-11d2-883f-0016d3cca427',
  mailFrom: 'conventions@region.ma',
  alarmAddresses: ['operations@region.ma'],
};
const { certificateArn: _, ...uncertified } = own;

describe('where data is kept', () => {
  test("an example's values are named, each", () => {
    expect(notYetOwn(settingsOf('prod'))).toEqual([
      'certificateArn',
      'portalUrl',
      'mailFrom',
      'alarmAddresses',
    ]);
  });

  test('settings of its own are enough', () => expect(notYetOwn(own)).toEqual([]));

  test.each([
    ['nobody is told of alarms', 'alarmAddresses', { ...own, alarmAddresses: [] }],
    [
      'one of those who are told is nobody',
      'alarmAddresses',
      { ...own, alarmAddresses: [...own.alarmAddresses, 'you@example.org'] },
    ],
    ['there is no certificate', 'certificateArn', uncertified],
  ])('it is said when %s', (_case, name, settings) => expect(notYetOwn(settings)).toEqual([name]));
});

test('a new account is enough for dev, and staging needs a certificate', () => {
  expect(['dev', 'emulator', 'staging'].map((stage) => notYetOwn(settingsOf(stage)))).toEqual([
    [],
    [],
    ['certificateArn'],
  ]);
});
