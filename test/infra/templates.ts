import { Template } from 'aws-cdk-lib/assertions';
import { settingsOf } from '../../infra/settings.ts';
import { stacksOf } from '../../infra/stacks.ts';
import { newApp, stackOf } from '../app.ts';

/** The templates of a stage's stacks. */
export function templatesOf(stage: string) {
  const app = newApp();
  stacksOf(app, settingsOf(stage));
  const template = (name: string) => Template.fromStack(stackOf(app, `Sharaka-${stage}-${name}`));
  return {
    data: template('Data'),
    identity: template('Identity'),
    service: template('Service'),
    edge: template('Edge'),
    web: template('Web'),
    operations: template('Operations'),
  };
}
