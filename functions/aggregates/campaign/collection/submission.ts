import * as z from 'zod/mini';
import { dayOf } from '../../../kernel/calendar.ts';
import type { Needs } from '../../../kernel/command.ts';
import { Slug } from '../../../kernel/slug.ts';
import { type Fact, ReportedFact } from '../../shared/figures.ts';
import { MAX_ROWS } from '../../shared/import/table.ts';
import { readsRegister, registeredOf } from '../../shared/registered.ts';
import { Salt } from '../../shared/salt.ts';
import { Campaign } from '../campaign.ts';
import type { CampaignContext } from '../context.ts';
import type { SourcedFact } from '../coverage/facts.ts';
import type { Against, GivenFact } from '../figures/check.ts';
import { knownFacts } from '../figures/known.ts';
import { IMPORT_KINDS, type ReadFacts, readFacts } from '../figures/read.ts';
import { changedFacts, type ImportReport, reportOf } from '../figures/report.ts';
import { packed } from '../figures/series.ts';
import { KEY_PREFIX, yearBefore } from '../id.ts';
import { REPORTING } from '../permissions.ts';
import { phrase, refuse, refuseFields } from '../refuse.ts';
import { rule } from '../rule.ts';
import { factsIn } from '../versions/figures.ts';

/** A source reports figures: one by one, or as a file. Nothing of them is written while anything is wrong. */

export const Submitted = z.strictObject({
  facts: z.array(ReportedFact).check(z.minLength(1), z.maxLength(MAX_ROWS)),
});

/** What a report on figures is made from, besides the figures. */
export function againstOf(
  context: Pick<CampaignContext, 'state' | 'beside' | 'id' | 'now'>,
  source: string,
): Against {
  const { state, beside, now } = context;
  return {
    campaign: state,
    source,
    today: dayOf(now),
    rights: registeredOf({ beside }, source)?.figures ?? [],
    known: knownFacts(state),
    before: figuresBefore(context),
    smallBelow: state.settings.smallNumbersBelow,
  };
}

/** Facts as a request lists them: each is its own row, counted from 1. */
export const listed = (facts: readonly Fact[]): ReadFacts => ({
  rows: facts.map((_fact, index) => index + 1),
  given: facts.map(
    (fact, index): GivenFact => ({
      row: index + 1,
      fact,
      columns: { value: 'value', measure: 'measure' },
    }),
  ),
  misread: [],
  problems: [],
  headings: {},
});

/** Figures as a partner's system sends them. */
export const submitFigures = rule({
  data: z.extend(Submitted, { source: Slug, salt: Salt }),
  by: REPORTING,
  needs: ({ source }, _now, id) => readsFor(id, source),
  refuses: ['figuresRefused', 'sourceUnknown'],
  run(context, { source, facts, salt }): void {
    assertOwn(context, source);
    accept(context, { source, salt, report: reportOf(listed(facts), againstOf(context, source)) });
  },
});

/**
 * Figures as a file; the digest is that of a dry run, which showed what the import does. A file that would record nothing
 * is harmless, whatever its digest: it is the repeat of an import whose answer was lost.
 */
export const importFigures = rule({
  data: z.strictObject({
    kind: z.enum(IMPORT_KINDS),
    csv: z.string(),
    source: Slug,
    digest: z.string(),
    salt: Salt,
  }),
  by: REPORTING,
  needs: ({ source }, _now, id) => readsFor(id, source),
  refuses: ['figuresRefused', 'importOvertaken', 'sourceUnknown'],
  run(context, { kind, csv, source, digest, salt }): void {
    assertOwn(context, source);
    const report = fileReport(context, { kind, csv, source });
    const isRecorded = report.isAcceptable && !recordedOf(context.state, source, report);
    if (isRecorded) return;
    if (report.digest !== digest) throw refuse('importOvertaken');
    accept(context, { source, salt, report, digest });
  },
});

/** What a file would do to a campaign as it stands; the same for a dry run and for the import. */
export function fileReport(
  context: Pick<CampaignContext, 'state' | 'beside' | 'now' | 'id'>,
  { kind, csv, source }: { kind: (typeof IMPORT_KINDS)[number]; csv: string; source: string },
): ImportReport {
  const { region, year } = context.state;
  const reading = { region, year, source, today: dayOf(context.now) };
  return reportOf(readFacts(kind, csv, reading), againstOf(context, source));
}

function assertOwn(context: CampaignContext, source: string): void {
  if (context.party !== source || !context.state.requests.some((each) => each.source === source))
    throw refuse('sourceUnknown', { source: { name: source } });
}

interface Reported {
  source: string;
  salt: string;
  report: ImportReport;
  digest?: string;
}

/** Records what a report changes; figures that are there already change nothing. */
function accept(context: CampaignContext, { source, salt, report, digest }: Reported): void {
  assertAcceptable(report);
  const recorded = recordedOf(context.state, source, report);
  if (!recorded) return;
  const { facts, places } = recorded;
  context.emit({
    type: 'FiguresSubmitted',
    data: {
      source,
      series: packed(facts),
      places,
      salt,
      ...(digest !== undefined && { digest }),
      tasks: doneTasks(context.state, source, places),
    },
  });
}

/** The figures that a report changes, and the places that are reported by it; undefined where there is neither. */
function recordedOf({ requests }: Campaign, source: string, report: ImportReport) {
  const facts = changedFacts(report);
  const own = requests.filter((each) => each.source === source);
  const waiting = own.filter(({ status }) => status !== 'accepted' && status !== 'submitted');
  const given = report.places.filter((place) => waiting.some((each) => each.place === place));
  const changed = facts.map(({ place }) => place);
  const places = own
    .map(({ place }) => place)
    .filter((place) => changed.includes(place) || given.includes(place));
  return facts.length === 0 && places.length === 0 ? undefined : { facts, places };
}

/** Refuses with every error, and with every doubt that nobody has answered. */
export function assertAcceptable({ problems, isAcceptable }: ImportReport): void {
  if (isAcceptable) return;
  const wrong = problems.filter(({ severity, needsNote }) => severity === 'error' || needsNote);
  throw refuseFields(
    'figuresRefused',
    wrong.map(({ row, column, why, needsNote }) => ({
      path: column === '-' ? String(row) : `${row}.${needsNote ? 'note' : column}`,
      why: phrase('inRow', { row, why }),
    })),
  );
}

/** The tasks of a source that have nothing left to wait for once these places are reported. */
function doneTasks(campaign: Campaign, source: string, places: readonly string[]): string[] {
  const isLeft = campaign.requests.some(
    (each) =>
      each.source === source &&
      (each.status === 'asked' || each.status === 'returned') &&
      !places.includes(each.place),
  );
  if (isLeft) return [];
  return campaign.tasks
    .filter(({ status, assignee }) => status === 'open' && assignee.party === source)
    .map(({ id }) => id);
}

/** What figures are held against besides their campaign: what their source may report, and the year before. */
export function readsFor(id: string, source: string): Needs {
  const before = yearBefore(id);
  const { others } = readsRegister([source]);
  return { others: [...others, ...(before === undefined ? [] : [{ prefix: KEY_PREFIX, id: before }])] };
}

/** The figures of the year before that were accepted, as its newest version has them. */
function figuresBefore({ beside, id }: Pick<CampaignContext, 'beside' | 'id'>): SourcedFact[] {
  const before = Before.safeParse(beside.others?.get(yearBefore(id) ?? '')).data;
  return before ? factsIn(before, before.versions.length) : [];
}

const Before = z.pick(Campaign, {
  region: true,
  requests: true,
  submissions: true,
  corrections: true,
  disjoint: true,
  versions: true,
});
