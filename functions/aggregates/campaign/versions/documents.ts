import type { Document } from '../../../kernel/aggregate.ts';
import { coverageName } from '../../shared/published-coverage.ts';
import type { Campaign } from '../campaign.ts';
import { publicFiles, wholeFiles } from '../coverage/files.ts';
import { publicVersions, wholeRow } from '../coverage/public.ts';
import { coverageIn } from './figures.ts';

/**
 * Coverage as it is read: one document for each version, so that a region costs the same however many years there are.
 * A new version rewrites those before it, because what is hidden in one is hidden in every one.
 */

export function coverageDocuments(before: Campaign | undefined, after: Campaign): Document[] {
  const { versions, publishedVersion } = after;
  if (versions === before?.versions && publishedVersion === before.publishedVersion) return [];
  const made = versions.map(({ number }) => coverageIn(after, number));
  const { smallNumbersBelow } = after.settings;
  const shown = publicVersions(
    made.map(({ rows }) => rows),
    smallNumbersBelow,
  );
  const shownFiles = publicFiles(
    made.map(({ files }) => files),
    smallNumbersBelow,
  );
  const { id, region, year, members } = after;
  return versions.flatMap(({ number, at, reason }, index) => {
    const content = {
      campaign: id,
      region,
      year,
      version: number,
      at,
      ...(reason !== undefined && { reason }),
      isPublished: publishedVersion !== undefined && number <= publishedVersion,
      names: Object.fromEntries(members.map(({ party, name }) => [party, name])),
      keepers: members.filter(({ kind }) => kind !== 'source').map(({ party }) => party),
      whole: made[index]?.rows.map(wholeRow) ?? [],
      shown: shown[index] ?? [],
      files: { whole: made[index]?.files.map(wholeFiles) ?? [], shown: shownFiles[index] ?? [] },
    };
    const named = { name: coverageName(number), content };
    return number === publishedVersion ? [named, { name: coverageName(), content }] : [named];
  });
}
