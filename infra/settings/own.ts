import type { Settings } from './stage.ts';

/** The domain and the account of AWS's and the internet's documentation: nobody has them. */
const EXAMPLE = /\bexample\.(org|com|net)\b|:111122223333:/;

const isExample = (value: string | undefined) => value !== undefined && EXAMPLE.test(value);

/**
 * The settings that a stage still lacks or has from the example, by name. They serve for its templates, which can be
 * synthesised and tested, and not for people. Only where data is kept must each be there: elsewhere a certificate of
 * nobody is refused, because it cannot be deployed.
 */
export function notYetOwn(settings: Settings): string[] {
  const { forPeople, keepData, portalUrl, mailFrom, alarmAddresses, certificateArn } = settings;
  const lacking = {
    certificateArn: isExample(certificateArn) || (keepData && !certificateArn),
    portalUrl: keepData && isExample(portalUrl),
    mailFrom: keepData && isExample(mailFrom),
    alarmAddresses: keepData && (alarmAddresses.length === 0 || alarmAddresses.some(isExample)),
  };
  if (!forPeople) return [];
  return Object.entries(lacking).flatMap(([name, lacks]) => (lacks ? [name] : []));
}
