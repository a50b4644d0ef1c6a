import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Settings } from '../settings/stage.ts';

interface PrivateBucketProps {
  settings: Settings;
  /** Our key; without one S3 encrypts with its own, as for what S3 itself and CloudFront write or read. */
  key?: IKey;
  /** Where accesses are noted; absent for the bucket that holds the notes. */
  accessLogs?: Bucket;
  /** Its content can be made again, or is worth nothing without the stack. */
  disposable?: boolean;
}

/** A bucket that nobody reaches but by role and TLS, with its versions kept for a while. */
export class PrivateBucket extends Bucket {
  constructor(
    scope: Construct,
    id: string,
    { settings, key, accessLogs, disposable = false }: PrivateBucketProps,
  ) {
    const goes = disposable || !settings.keepData;
    super(scope, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      versioned: true,
      ...(key
        ? { encryption: BucketEncryption.KMS, encryptionKey: key, bucketKeyEnabled: true }
        : { encryption: BucketEncryption.S3_MANAGED }),
      ...(accessLogs && {
        serverAccessLogsBucket: accessLogs,
        serverAccessLogsPrefix: `${id.toLowerCase()}/`,
      }),
      autoDeleteObjects: goes && !settings.unsupportedTypes.includes('Custom::S3AutoDeleteObjects'),
      removalPolicy: goes ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN,
      lifecycleRules: [
        {
          abortIncompleteMultipartUploadAfter: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(goes ? 7 : 365),
          // Notes of accesses are kept like every other log.
          ...(!accessLogs && { expiration: Duration.days(settings.logRetentionDays) }),
        },
      ],
    });
  }
}
