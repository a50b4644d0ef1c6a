import { type App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data/stack.ts';
import { FrontLogStack } from './edge/front-log.ts';
import { EdgeStack } from './edge/stack.ts';
import { IdentityStack } from './identity/stack.ts';
import { OperationsStack } from './operations/stack.ts';
import { ServiceStack } from './service/stack.ts';
import type { Settings } from './settings/stage.ts';
import { WebStack } from './web/stack.ts';

/** The stacks of a stage, each with what it needs from those before it. */
export function stacksOf(app: App, settings: Settings): void {
  const named = (name: string) => `Sharaka-${settings.stage}-${name}`;
  const common = { settings, env: { region: settings.region } };

  const { table, key, accessLogs } = new DataStack(app, named('Data'), common);
  const people = settings.issuer ? undefined : new IdentityStack(app, named('Identity'), { ...common, key });
  const service = new ServiceStack(app, named('Service'), { ...common, table, key, people });
  if (settings.servesPortal) {
    const edge = settings.unsupportedTypes.includes('AWS::WAFv2::WebACL')
      ? undefined
      : new EdgeStack(app, named('Edge'), { settings, env: { region: 'us-east-1' } });
    const { front } = new WebStack(app, named('Web'), { ...common, accessLogs, service, people, edge });
    if (!settings.unsupportedTypes.includes('AWS::Logs::Delivery')) {
      new FrontLogStack(app, named('FrontLog'), {
        settings,
        accessLogs,
        front: front.distributionArn,
        env: { region: 'us-east-1' },
      });
    }
  }
  new OperationsStack(app, named('Operations'), { ...common, table, key, people, service });

  Tags.of(app).add('application', 'sharaka');
  Tags.of(app).add('stage', settings.stage);
}
