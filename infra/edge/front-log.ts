import { Stack, type StackProps } from 'aws-cdk-lib';
import { CfnDelivery, CfnDeliveryDestination, CfnDeliverySource } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { FRONT_LOG } from '../constructs/front-log.ts';
import type { Settings } from '../settings/stage.ts';

/**
 * The fields of each line. `cs-uri-query`, `cs(Referer)` and `cs(Cookie)` are left out: the address of an agenda's
 * subscription has its secret in the query, and a sign-in comes back with its code there.
 */
const FIELDS = [
  'date',
  'time',
  'x-edge-location',
  'c-ip',
  'cs-method',
  'x-host-header',
  'cs-uri-stem',
  'sc-status',
  'sc-bytes',
  'cs-bytes',
  'time-taken',
  'cs(User-Agent)',
  'x-edge-result-type',
  'x-edge-detailed-result-type',
  'x-edge-request-id',
  'cs-protocol',
  'cs-protocol-version',
  'ssl-protocol',
  'ssl-cipher',
];

interface FrontLogProps extends StackProps {
  settings: Settings;
  accessLogs: IBucket;
  /** The ARN of the distribution. */
  front: string;
}

/**
 * Who asked the portal's address for what, in the bucket of access logs: the second version of CloudFront's standard
 * log, because the first cannot leave a field out. Its delivery is set up in us-east-1, wherever the bucket is.
 */
export class FrontLogStack extends Stack {
  constructor(scope: Construct, id: string, { settings, accessLogs, front, ...props }: FrontLogProps) {
    super(scope, id, { ...props, crossRegionReferences: true });
    const name = FRONT_LOG.source(settings);
    const source = new CfnDeliverySource(this, 'Front', { name, logType: 'ACCESS_LOGS', resourceArn: front });
    const destination = new CfnDeliveryDestination(this, 'AccessLogs', {
      name,
      destinationResourceArn: accessLogs.arnForObjects(FRONT_LOG.folder),
      outputFormat: 'json',
    });
    const delivery = new CfnDelivery(this, 'Noted', {
      deliverySourceName: name,
      deliveryDestinationArn: destination.attrArn,
      recordFields: FIELDS,
    });
    delivery.addDependency(source);
  }
}
