import { fingerprint } from '../../../kernel/chain.ts';
import { PROVINCES } from '../../shared/places.ts';
import type { Campaign, Correction } from '../campaign.ts';
import { coverageOf, type Row } from '../coverage/coverage.ts';
import type { Asked, Figures, SourcedFact } from '../coverage/facts.ts';
import { type FilesRow, filesOf } from '../coverage/files.ts';
import { packed, replaced, unpacked } from '../figures/series.ts';

/** The figures of a version: what was accepted when the campaign was frozen, with the corrections up to it. */

type Held = Pick<Campaign, 'region' | 'requests' | 'submissions' | 'corrections' | 'disjoint'>;

const isAccepted = ({ requests }: Pick<Campaign, 'requests'>, source: string, place: string) =>
  requests.some((each) => each.source === source && each.place === place && each.status === 'accepted');

/** The figures of one source in a version. */
function sourceFacts(campaign: Held, source: string, version: number): SourcedFact[] {
  const submission = campaign.submissions.find((each) => each.source === source);
  const accepted = unpacked(submission?.series ?? []).filter(({ place }) =>
    isAccepted(campaign, source, place),
  );
  const corrected = campaign.corrections
    .filter((each) => each.source === source && each.version !== undefined && each.version <= version)
    .sort((a, b) => (a.version ?? 0) - (b.version ?? 0))
    .reduce((facts, { series }) => replaced(facts, unpacked(series)), accepted);
  return corrected.map((fact) => ({ ...fact, source }));
}

/** Every figure of a version. */
export function factsIn(campaign: Held, version: number): SourcedFact[] {
  const sources = [...new Set(campaign.requests.map(({ source }) => source))];
  return sources.flatMap((source) => sourceFacts(campaign, source, version));
}

/** What was asked: also of sources that did not answer. */
function askedIn({ requests }: Pick<Campaign, 'requests'>): Asked[] {
  return requests.map(({ source, place, measures }) => ({ source, place, measures }));
}

/** The coverage of a version and the files of its services, for whoever accepts the figures. */
export function coverageIn(campaign: Held, version: number): { rows: Row[]; files: FilesRow[] } {
  const { region } = campaign;
  const figures: Figures = {
    region,
    provinces: PROVINCES.filter((each) => each.region === region).map(({ code }) => code),
    asked: askedIn(campaign),
    facts: factsIn(campaign, version),
    disjoint: campaign.disjoint.map(({ sources }) => sources),
  };
  return { rows: coverageOf(figures), files: filesOf(figures) };
}

/**
 * The hash of a version: SHA-256 over what each source reported, with its salt. Without the salt nine guesses would
 * tell a number from one to nine.
 */
export function hashOf(campaign: Held, version: number): string {
  const salts = (source: string) => [
    campaign.submissions.find((each) => each.source === source)?.salt ?? '',
    ...campaign.corrections.filter((each) => isIn(each, source, version)).map(({ salt }) => salt),
  ];
  const sources = [...new Set(campaign.requests.map(({ source }) => source))].sort();
  return fingerprint(
    sources.map((source) => ({
      source,
      hash: fingerprint({
        salts: salts(source),
        series: packed(sourceFacts(campaign, source, version).map(({ source: _source, ...fact }) => fact)),
      }),
    })),
  );
}

const isIn = (correction: Correction, source: string, version: number) =>
  correction.source === source && correction.version !== undefined && correction.version <= version;
