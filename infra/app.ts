import { App } from 'aws-cdk-lib';
import { settingsOf } from './settings.ts';
import { stacksOf } from './stacks.ts';

const app = new App({ analyticsReporting: false });
const { stage = 'dev', issuer } = app.node.getAllContext();
const settings = settingsOf(stage);
stacksOf(app, issuer ? { ...settings, issuer } : settings);
app.synth();
