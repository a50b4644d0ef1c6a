import type {
  PostImportsCentresAnswer,
  PostImportsKindAnswer,
  PostImportsOrganisationsAnswer,
} from '../../api/schema.d.ts';

export type FiguresReport = PostImportsKindAnswer;
/** Of rows that are about aggregates of their own: centres, their attendance, organisations. */
export type RowsReport = PostImportsCentresAnswer | PostImportsOrganisationsAnswer;
export type Report = FiguresReport | RowsReport;
export type Problem = Report['problems'][number];

/** Whether its rows follow singly, so that some may be overtaken, or left. */
export const hasRows = (report: Report): report is RowsReport => 'left' in report;

/** What keeps a file from being imported: errors, and doubts that nobody has answered. */
export const openProblems = ({ problems }: Pick<Report, 'problems'>): Problem[] =>
  problems.filter(({ severity, needsNote }) => severity === 'error' || needsNote === true);

/** The column in which a problem is mended; undefined where no single cell does it. */
export function mendedIn({ row, column, severity, needsNote }: Problem): string | undefined {
  if (row < 2) return undefined;
  if (needsNote) return 'note';
  return severity === 'error' && column !== '-' ? column : undefined;
}
