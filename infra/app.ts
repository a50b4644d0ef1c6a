import { App } from 'aws-cdk-lib';
import { assertGoodPractice } from './nag.ts';
import { settingsOf } from './settings.ts';
import { stacksOf } from './stacks.ts';

const app = new App({ analyticsReporting: false });
const { stage = 'dev', issuer } = app.node.getAllContext();
const settings = settingsOf(stage);
stacksOf(app, issuer ? { ...settings, issuer } : settings);
if (settings.forPeople) assertGoodPractice(app, settings);
app.synth();
