import { App, Tags } from 'aws-cdk-lib';
import { DataStack } from './data.ts';
import { IdentityStack } from './identity.ts';
import { ServiceStack } from './service.ts';
import { settingsOf } from './settings.ts';

const app = new App({ analyticsReporting: false });
const settings = settingsOf(app.node.tryGetContext('stage') ?? 'dev');
const outside = app.node.tryGetContext('issuer') ?? settings.issuer;
const named = (name: string) => `Sharaka-${settings.stage}-${name}`;

const data = new DataStack(app, named('Data'), { settings });
const issuer = outside
  ? { url: outside, audience: [settings.audience ?? 'sharaka'] }
  : new IdentityStack(app, named('Identity'), { settings }).issuer;
new ServiceStack(app, named('Service'), { settings, table: data.table, issuer });

Tags.of(app).add('application', 'sharaka');
Tags.of(app).add('stage', settings.stage);
app.synth();
