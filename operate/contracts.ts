import { readFileSync, writeFileSync } from 'node:fs';
import { ACTION_PLAN_KIND } from '../functions/aggregates/action-plan/kind.ts';
import { ACTION_PLAN_METRICS } from '../functions/aggregates/action-plan/metrics.ts';
import { MAIL_EVENTS as ACTION_PLAN_MAIL_EVENTS } from '../functions/aggregates/action-plan/notices.ts';
import { typeName as actionPlanTypeName } from '../functions/aggregates/action-plan/published.ts';
import { CAMPAIGN_KIND } from '../functions/aggregates/campaign/kind.ts';
import { CAMPAIGN_METRICS } from '../functions/aggregates/campaign/metrics.ts';
import { MAIL_EVENTS as CAMPAIGN_MAIL_EVENTS } from '../functions/aggregates/campaign/notices.ts';
import { typeName as campaignTypeName } from '../functions/aggregates/campaign/published.ts';
import { CENTRE_KIND } from '../functions/aggregates/centre/kind.ts';
import { CENTRE_METRICS } from '../functions/aggregates/centre/metrics.ts';
import { MAIL_EVENTS as CENTRE_MAIL_EVENTS } from '../functions/aggregates/centre/notices.ts';
import { typeName as centreTypeName } from '../functions/aggregates/centre/published.ts';
import { CONSULTATION_KIND } from '../functions/aggregates/consultation/kind.ts';
import { CONSULTATION_METRICS } from '../functions/aggregates/consultation/metrics.ts';
import { MAIL_EVENTS as CONSULTATION_MAIL_EVENTS } from '../functions/aggregates/consultation/notices.ts';
import { typeName as consultationTypeName } from '../functions/aggregates/consultation/published.ts';
import { CONVENTION_KIND } from '../functions/aggregates/convention/kind.ts';
import { MAIL_EVENTS } from '../functions/aggregates/convention/notices/notices.ts';
import { CONVENTION_METRICS } from '../functions/aggregates/convention/shown/metrics.ts';
import { typeName } from '../functions/aggregates/convention/shown/published.ts';
import { ORGANISATION_KIND } from '../functions/aggregates/organisation/kind.ts';
import { ORGANISATION_METRICS } from '../functions/aggregates/organisation/metrics.ts';
import { MAIL_EVENTS as ORGANISATION_MAIL_EVENTS } from '../functions/aggregates/organisation/notices.ts';
import { typeName as organisationTypeName } from '../functions/aggregates/organisation/published.ts';
import { PROCESSES } from '../functions/aggregates/processes.ts';
import { OPEN_READS, OPEN_ROUTES } from '../functions/api/docs/routes.ts';
import { countRequests } from '../functions/api/http.ts';
import { ENTRIES } from '../functions/api/openapi/catalogue.ts';
import { openApi } from '../functions/api/openapi/document.ts';
import { NAMES_PARTIES } from '../functions/consumers/declare-parties.ts';
import { eventSchemas } from '../functions/consumers/event-schemas.ts';
import { MOVES_COMPONENTS } from '../functions/consumers/follow-centres.ts';
import { countMails } from '../functions/consumers/notify.ts';
import { MOVES_TRANSFERS } from '../functions/consumers/settle-transfers.ts';
import { HOLIDAYS_CHANGED, STAGE_SOURCE } from '../functions/consumers/stage-published.ts';
import { SOURCE } from '../functions/kernel/publication.ts';
import { countReckoned } from '../functions/orchestration/reckon.ts';
import { countRestarts } from '../functions/orchestration/restart.ts';
import { countSweep } from '../functions/orchestration/sweep.ts';
import { eventKey, snapshotKey } from '../functions/store/keys.ts';

/**
 * Writes what others read of the functions: `npm run contracts`, after any change of a route, a schema, a published
 * event, a mail or a metric. With `--check` it writes nothing and fails where a file is not current.
 */

/** The routes that each function serves. */
function routes(): Record<string, string[]> {
  const served = Map.groupBy(ENTRIES, ({ servedBy }) => servedBy);
  const tables = [...served].map(([name, entries]) => {
    const own = entries.map(({ documented }) => documented.route);
    return [name, name === 'Read' ? [...own, ...OPEN_READS] : own] as const;
  });
  return { Docs: [...OPEN_ROUTES], ...Object.fromEntries(tables) };
}

const beginningsOf = (kind: { letter: string; prefix: string }) => ({
  snapshots: snapshotKey(kind, '').PK,
  events: eventKey(kind.letter, 1).PK,
});

/** The contract for infrastructure, so that routes, events and metrics are listed once: in the code. */
export function infrastructure() {
  return {
    /** By the function that serves them. */
    routes: routes(),
    /** The routes that need no token. */
    open: [...OPEN_ROUTES, ...OPEN_READS],
    /** By whom and under which names events are published. */
    events: {
      source: SOURCE,
      mailEvents: [
        ...MAIL_EVENTS.map(typeName),
        ...CAMPAIGN_MAIL_EVENTS.map(campaignTypeName),
        ...CENTRE_MAIL_EVENTS.map(centreTypeName),
        ...ACTION_PLAN_MAIL_EVENTS.map(actionPlanTypeName),
        ...ORGANISATION_MAIL_EVENTS.map(organisationTypeName),
        ...CONSULTATION_MAIL_EVENTS.map(consultationTypeName),
      ],
      /** After which a convention may name a party that the register does not have. */
      namesParties: NAMES_PARTIES.map(typeName),
      /** After which a transfer between two conventions may go a step further. */
      movesTransfers: MOVES_TRANSFERS.map(typeName),
      /** After which a convention has something to learn of a centre. */
      movesComponents: MOVES_COMPONENTS.map(centreTypeName),
      stage: { source: STAGE_SOURCE, holidaysChanged: HOLIDAYS_CHANGED },
    },
    /** The beginnings of the keys under which each kind is stored: ids begin with its letter. */
    keys: Object.fromEntries(
      [
        CONVENTION_KIND,
        ORGANISATION_KIND,
        CAMPAIGN_KIND,
        CENTRE_KIND,
        ACTION_PLAN_KIND,
        CONSULTATION_KIND,
      ].map((each) => [each.kind, beginningsOf(each)]),
    ),
    /** The same, of the kinds that have procedures. */
    withProcedures: PROCESSES.map(beginningsOf),
    metrics: [
      ...CONVENTION_METRICS,
      ...ORGANISATION_METRICS,
      ...CAMPAIGN_METRICS,
      ...CENTRE_METRICS,
      ...ACTION_PLAN_METRICS,
      ...CONSULTATION_METRICS,
      ...[countRequests, countMails, countSweep, countReckoned, countRestarts].flatMap(({ names }) => names),
    ],
  };
}

/** Every generated file, by its name in docs/. */
export const CONTRACTS: Readonly<Record<string, () => unknown>> = {
  'openapi.json': openApi,
  'events.json': eventSchemas,
  'contracts.json': infrastructure,
};

const fileOf = (name: string) => new URL(`../docs/${name}`, import.meta.url);
const textOf = (contract: () => unknown) => `${JSON.stringify(contract(), null, 2)}\n`;

/** The names of the files that are not what the code says. */
export function outdated(): string[] {
  return Object.entries(CONTRACTS).flatMap(([name, contract]) =>
    readFileSync(fileOf(name), 'utf8') === textOf(contract) ? [] : [name],
  );
}

if (import.meta.main) {
  if (process.argv.includes('--check')) {
    const names = outdated();
    if (names.length > 0)
      throw new Error(`Not current: docs/${names.join(', docs/')}. Run npm run contracts.`);
  } else {
    for (const [name, contract] of Object.entries(CONTRACTS)) writeFileSync(fileOf(name), textOf(contract));
  }
}
