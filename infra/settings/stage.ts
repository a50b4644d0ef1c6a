import type { PortalSettings } from './portal.ts';
import type { StageRules } from './rules.ts';

/** A partner's system that calls the API in its party's name, with a client of its own (client credentials). */
export interface Partner {
  /** As the trail will name it: letters, digits and dashes. */
  name: string;
  party: string;
  roles: readonly string[];
}

/** The functions whose concurrency can be reserved, by the name of their construct. */
export type FunctionName =
  | 'Docs'
  | 'Read'
  | 'Conventions'
  | 'Money'
  | 'Registry'
  | 'Figures'
  | 'Centres'
  | 'Plans'
  | 'Steps'
  | 'DispatchWorkflows'
  | 'Publish'
  | 'Project'
  | 'Notify'
  | 'CountMetrics'
  | 'DeclareParties'
  | 'SettleTransfers'
  | 'FollowCentres'
  | 'Sweep'
  | 'Calendar'
  | 'Reckon'
  | 'Restart'
  | 'Claims';

/** The settings of a stage. One file each: names, retention, throttles, addresses, what happens to data. */
export interface Settings {
  stage: string;
  /** Deployed for people: the rules of good practice are asked of it. */
  forPeople: boolean;
  /** Where everything but the firewall lives: data stays in this region. */
  region: string;
  /** Keep table, documents and people when their stack is deleted, and refuse to delete them. */
  keepData: boolean;
  logRetentionDays: 7 | 30 | 365;

  /** The OpenID issuer of an identity provider outside AWS; without one the stage has its own user pool. */
  issuer?: string;
  audience?: string;
  /** The portal's client there. */
  portalClient?: string;
  /** People sign in with a second factor: an authenticator app, never a text message. */
  secondFactor: boolean;
  partners: readonly Partner[];

  /** Where the portal is reached. On CloudFront's own name it is known after the first deployment (output `Url`). */
  portalUrl: string;
  /** The certificate (in us-east-1) of the portal's domain, when it has one of its own. */
  certificateArn?: string;
  /** Whether this stage serves the portal from CloudFront. */
  servesPortal: boolean;
  /** What the portal says of those who run it. */
  portal: PortalSettings;
  /** The only countries from which the portal's address is reached (ISO 3166-1); none: from everywhere. */
  countries: readonly string[];
  mailFrom: string;

  /** The throttle of the API, after which it answers 429: requests in a second, and in a burst. */
  throttle: { rate: number; burst: number };
  /** The requests that the firewall allows from one address within five minutes. */
  requestsPerAddress: number;
  /** Executions kept for a function, which are its limit too. A new account has too few to keep any. */
  reservedConcurrency: Partial<Record<FunctionName, number>>;

  /** The rules for every convention of this stage; a rule that is not given has its default. */
  rules: StageRules;

  /** The recipients of alarms: mail addresses, each of which must confirm once. */
  alarmAddresses: readonly string[];
  /** CloudFormation types that are left out, because where this stage is deployed they do not exist. */
  unsupportedTypes: readonly string[];
}
