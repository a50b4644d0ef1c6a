import { ArnFormat } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Settings } from '../settings/stage.ts';

/** The names of the front's log, which its bucket and its delivery have in common. */
export const FRONT_LOG = {
  folder: 'front',
  source: ({ stage }: Pick<Settings, 'stage'>) => `sharaka-${stage}-front`,
};

/** Lets the delivery of the front's log, and no other, write into its folder. */
export function takesFrontLog(bucket: Bucket, settings: Settings): void {
  const { account } = bucket.stack;
  bucket.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('delivery.logs.amazonaws.com')],
      actions: ['s3:PutObject'],
      resources: [bucket.arnForObjects(`${FRONT_LOG.folder}/*`)],
      conditions: {
        StringEquals: { 's3:x-amz-acl': 'bucket-owner-full-control', 'aws:SourceAccount': account },
        ArnLike: {
          'aws:SourceArn': bucket.stack.formatArn({
            service: 'logs',
            region: 'us-east-1',
            resource: 'delivery-source',
            arnFormat: ArnFormat.COLON_RESOURCE_NAME,
            resourceName: FRONT_LOG.source(settings),
          }),
        },
      },
    }),
  );
}
