/** What differs between stages. One object each: names, retention, what happens to data when a stack goes. */
export interface Settings {
  stage: string;
  /** Keep the table when the stack is deleted, and refuse to delete it. */
  keepData: boolean;
  logRetentionDays: 7 | 30 | 365;
  /** The OpenID issuer of an identity provider outside AWS; without one the stage has its own user pool. */
  issuer?: string;
  audience?: string;
  mailFrom: string;
  portalUrl: string;
}

const STAGES: Record<string, Settings> = {
  local: {
    stage: 'local',
    keepData: false,
    logRetentionDays: 7,
    issuer: 'http://localhost:3000/oidc',
    audience: 'sharaka',
    mailFrom: 'sharaka@localhost.example',
    portalUrl: 'http://localhost:3000',
  },
  dev: {
    stage: 'dev',
    keepData: false,
    logRetentionDays: 30,
    mailFrom: 'sharaka-dev@example.org',
    portalUrl: 'https://dev.sharaka.example.org',
  },
  prod: {
    stage: 'prod',
    keepData: true,
    logRetentionDays: 365,
    mailFrom: 'sharaka@example.org',
    portalUrl: 'https://sharaka.example.org',
  },
};

/** The settings of a stage; an unknown one is an error that names those there are. */
export function settingsOf(stage: string): Settings {
  const settings = STAGES[stage];
  if (!settings) throw new Error(`Unknown stage "${stage}". There are: ${Object.keys(STAGES).join(', ')}.`);
  return settings;
}
