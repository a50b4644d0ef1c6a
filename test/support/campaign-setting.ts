import type { CampaignRules } from '../../functions/aggregates/shared/figure-rules.ts';
import { FigureRules } from '../../functions/aggregates/shared/figure-rules.ts';
import type { FigureRight } from '../../functions/aggregates/shared/figures.ts';
import { organisationIdOf } from '../../functions/aggregates/shared/registered.ts';
import type { Beside } from '../../functions/kernel/context.ts';
import { MINISTRY, person, WILAYA } from '../../scenarios/cases.ts';

/** The parties of a campaign in tests, as the register has them. */

export const REGION = 'MA-04';
export const ENTRAIDE = 'entraide-nationale';
export const ADS = 'ads';
export const RSU = 'rsu-aggregate';

const right = (measure: FigureRight['measure']): FigureRight => ({
  measure,
  regions: [REGION],
  provinces: [],
});

const registered = (party: string, kind: string, figures: readonly FigureRight[]) =>
  [
    organisationIdOf(party),
    {
      party,
      status: 'verified',
      details: {
        kind,
        name: { ar: party, fr: party },
        ...(kind === 'wilaya' && { region: REGION }),
        provinces: [],
        mailbox: `${party}@example.ma`,
      },
      figures,
    },
  ] as const;

const RULES: CampaignRules = { ...FigureRules.parse({}), yearlyHolidays: [] };

export const CAMPAIGN_BESIDE: Beside<CampaignRules> = {
  rules: RULES,
  others: new Map<string, unknown>([
    registered(MINISTRY, 'ministry', []),
    registered(WILAYA, 'wilaya', []),
    registered(ENTRAIDE, 'publicInstitution', [
      right('reached'),
      right('submitted'),
      right('processed'),
      right('delivered'),
    ]),
    registered(ADS, 'publicInstitution', [right('reached')]),
    registered(RSU, 'publicInstitution', [right('eligible'), right('registered')]),
  ]),
};

export const SOURCES = [ENTRAIDE, ADS, RSU] as const;
export const steward = person(WILAYA, 'officer');
export const approver = person(WILAYA, 'approver');
export const secondApprover = person(MINISTRY, 'approver');
export const reporter = (party: string) => person(party, 'officer');
