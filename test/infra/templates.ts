import { Template } from 'aws-cdk-lib/assertions';
import { settingsOf } from '../../infra/settings.ts';
import { stacksOf } from '../../infra/stacks.ts';
import { newApp, stackOf } from '../app.ts';

const made = new Map<string, ReturnType<typeof synthesise>>();

/** The templates of a stage's stacks: made once for all test files, which share their process and only read them. */
export function templatesOf(stage: string) {
  const templates = made.get(stage) ?? synthesise(stage);
  made.set(stage, templates);
  return templates;
}

function synthesise(stage: string) {
  const app = newApp();
  stacksOf(app, settingsOf(stage));
  const template = (name: string) => Template.fromStack(stackOf(app, `Sharaka-${stage}-${name}`));
  return {
    data: template('Data'),
    identity: template('Identity'),
    service: template('Service'),
    edge: template('Edge'),
    web: template('Web'),
    frontLog: template('FrontLog'),
    operations: template('Operations'),
  };
}
