import { ArnFormat, Stack, type StackProps } from 'aws-cdk-lib';
import { CfnLoggingConfiguration, CfnWebACL } from 'aws-cdk-lib/aws-wafv2';
import type { Construct } from 'constructs';
import { newKey } from '../constructs/key.ts';
import { newLog } from '../constructs/log.ts';
import type { Settings } from '../settings/stage.ts';

const seen = (metricName: string) => ({
  cloudWatchMetricsEnabled: true,
  sampledRequestsEnabled: false,
  metricName,
});

/** A group of rules that AWS keeps; `counted` names those that only count. */
function managed(name: string, priority: number, counted: string[] = []): CfnWebACL.RuleProperty {
  return {
    name,
    priority,
    overrideAction: { none: {} },
    visibilityConfig: seen(name),
    statement: {
      managedRuleGroupStatement: {
        vendorName: 'AWS',
        name: `AWSManagedRules${name}`,
        // CloudFormation refuses a list of none.
        ...(counted.length > 0 && {
          ruleActionOverrides: counted.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
        }),
      },
    },
  };
}

/** The firewall before portal and API. CloudFront's must be in us-east-1, so it is a stack of its own. */
export class EdgeStack extends Stack {
  readonly firewallArn: string;

  constructor(scope: Construct, id: string, { settings, ...props }: StackProps & { settings: Settings }) {
    super(scope, id, { ...props, crossRegionReferences: true });
    const firewall = new CfnWebACL(this, 'Firewall', {
      scope: 'CLOUDFRONT',
      defaultAction: { allow: {} },
      visibilityConfig: seen('Firewall'),
      rules: [
        {
          name: 'TooManyRequests',
          priority: 0,
          action: { block: { customResponse: { responseCode: 429 } } },
          visibilityConfig: seen('TooManyRequests'),
          statement: {
            rateBasedStatement: {
              limit: settings.requestsPerAddress,
              evaluationWindowSec: 300,
              aggregateKeyType: 'IP',
            },
          },
        },
        managed('AmazonIpReputationList', 1),
        managed('KnownBadInputsRuleSet', 2),
        // A proposal with its components is larger than 8 KB; the API has a bound of its own.
        managed('CommonRuleSet', 3, ['SizeRestrictions_BODY']),
      ],
    });
    this.firewallArn = firewall.attrArn;
    if (settings.unsupportedTypes.includes(CfnLoggingConfiguration.CFN_RESOURCE_TYPE_NAME)) return;
    const log = newLog(this, 'Blocked', {
      settings,
      key: newKey(this, 'Key', settings),
      name: `aws-waf-logs-${this.stackName.toLowerCase()}`,
    });
    new CfnLoggingConfiguration(this, 'Noted', {
      resourceArn: firewall.attrArn,
      logDestinationConfigs: [
        this.formatArn({
          service: 'logs',
          resource: 'log-group',
          resourceName: log.logGroupName,
          arnFormat: ArnFormat.COLON_RESOURCE_NAME,
        }),
      ],
      // The blocked requests and the rule; never a token, an address or a person.
      loggingFilter: {
        DefaultBehavior: 'DROP',
        Filters: [
          {
            Behavior: 'KEEP',
            Requirement: 'MEETS_ANY',
            Conditions: [{ ActionCondition: { Action: 'BLOCK' } }],
          },
        ],
      },
      redactedFields: [{ singleHeader: { Name: 'authorization' } }, { queryString: {} }],
    });
  }
}
