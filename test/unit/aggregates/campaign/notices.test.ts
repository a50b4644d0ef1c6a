import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { noticesOf } from '../../../../functions/aggregates/campaign/notices.ts';
import { approver, ENTRAIDE, reporter, secondApprover } from '../../../support/campaign-setting.ts';
import { fileOf, launched, type Play, published } from './setting.ts';

/** The mails of a campaign lead to pages that the portal has. */

const router = readFileSync(new URL('../../../../web/app/router.tsx', import.meta.url), 'utf8');
const ROUTES = [...router.matchAll(/path: '(\/[^']*)'/g)].map(([, path = '']) => path);

/** Whether an address is that of a page: a name stands where the route has a parameter. */
const isPage = (path: string) =>
  [...ROUTES, '/tasks/$taskId'].some((route) =>
    new RegExp(`^${route.replaceAll(/\$\w+/g, '[^/]+')}$`).test(path),
  );

/** Campaigns in which something is asked, to accept, returned, late, and corrected. */
function lives(): Play[] {
  const late = launched().run().import(ENTRAIDE, fileOf(ENTRAIDE));
  late.act({ type: 'returnFigures', data: { source: ENTRAIDE, reason: 'Semestre' } }, approver).run();
  late.at('2026-12-20T10:00:00.000Z').run().at('2027-02-01T10:00:00.000Z').run();
  const corrected = published();
  const [first] = corrected.campaign.submissions;
  if (!first) throw new Error('Nothing is submitted');
  for (const correction of [1, 2]) {
    corrected.act(
      {
        type: 'proposeCorrection',
        data: {
          source: ENTRAIDE,
          facts: [
            {
              place: 'MA-RAB',
              targetGroup: 'disability',
              measure: 'reached',
              unit: 'people',
              value: 3000 + correction,
              basis: 'service',
              quality: 'measured',
              asOf: '2026-10-31',
            },
          ],
          reason: 'Double compte',
          salt: 'salt-of-this-correction',
        },
      },
      reporter(ENTRAIDE),
    );
    corrected.act(
      correction === 1
        ? { type: 'returnCorrection', data: { correction, reason: 'À revoir' } }
        : { type: 'acceptCorrection', data: { correction } },
      approver,
    );
  }
  const asked = launched().run().import(ENTRAIDE, fileOf(ENTRAIDE));
  return [asked, late, corrected.act({ type: 'publish', data: {} }, secondApprover)];
}

test('every mail of a campaign leads to a page of the portal', () => {
  const paths = lives().flatMap(({ campaign, events }) =>
    events.flatMap((event) => noticesOf(campaign, event).map(({ path }) => path)),
  );
  expect(new Set(paths.map((path) => path.split('/')[1]))).toEqual(new Set(['tasks', 'region']));
  expect(paths.filter((path) => !isPage(path))).toEqual([]);
});
