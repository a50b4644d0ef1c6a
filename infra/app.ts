import { App } from 'aws-cdk-lib';
import { assertGoodPractice } from './compliance.ts';
import { settingsOf } from './settings.ts';
import { stacksOf } from './stacks.ts';

const app = new App({ analyticsReporting: false });
// One machine says where it is.
const { stage = 'dev', issuer, portalUrl } = app.node.getAllContext();
const settings = settingsOf(stage);
stacksOf(app, { ...settings, ...(issuer && { issuer }), ...(portalUrl && { portalUrl }) });
if (settings.forPeople) assertGoodPractice(app, settings);
app.synth();
