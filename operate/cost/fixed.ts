import { METRICS } from '../../infra/contracts.ts';
import type { Assembly } from '../../local/template.ts';
import type { Part, Prices } from './bill.ts';

/** The fixed monthly cost of a stage, counted in its templates; the number of users is assumed. */

/** The users of the stage. */
export interface Accounts {
  people: number;
  partners: number;
}

/** A function that takes from a queue asks for messages, with five pollers, each of which waits for twenty seconds. */
const ASKS_A_MONTH = (5 * 3600 * 24 * 30) / 20;

export function fixedOf(assembly: Assembly, { month }: Prices, { people, partners }: Accounts): Part[] {
  const count = (type: string) => assembly.ofType(type).length;
  const alarms = assembly.ofType('AWS::CloudWatch::Alarm');
  const metrics = alarms.map(({ properties: { Metrics } }) =>
    Array.isArray(Metrics) ? Metrics.filter((each) => 'MetricStat' in each).length : 1,
  );
  const firewalls = assembly.ofType('AWS::WAFv2::WebACL');
  const rules = firewalls.flatMap(({ properties: { Rules } }) => (Array.isArray(Rules) ? Rules : []));
  const queues = assembly
    .ofType('AWS::Lambda::EventSourceMapping')
    .filter(({ properties }) => !('StartingPosition' in properties));
  const part = (name: string, quantity: number, unit: string, price: number) => ({
    name,
    quantity,
    unit,
    cost: quantity * price,
  });
  return [
    part('Encryption keys', count('AWS::KMS::Key'), 'keys', month.key),
    part('Firewall', firewalls.length, 'firewalls', month.firewall),
    part('Firewall rules', rules.length, 'rules', month.firewallRule),
    part(
      'Alarms',
      metrics.reduce((sum, each) => sum + each, 0),
      'metrics watched',
      month.alarm,
    ),
    part('Dashboard', count('AWS::CloudWatch::Dashboard'), 'dashboards', month.dashboard),
    part('Metrics', METRICS.length, 'custom metrics', month.customMetric),
    part('People', people, 'who sign in', month.person),
    part("Partners' systems", partners, 'clients', month.partnerClient),
    part('Asking queues', queues.length * ASKS_A_MONTH, 'requests', month.queueRequest),
  ].filter(({ quantity }) => quantity > 0);
}
