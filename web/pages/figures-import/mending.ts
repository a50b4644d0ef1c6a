import type { PostImportsCentresAnswer, PostImportsKindAnswer } from '../../api/schema.d.ts';

export type FiguresReport = PostImportsKindAnswer;
/** Of rows that are about centres: of their details, or of their attendance. */
export type RowsReport = PostImportsCentresAnswer;
export type Report = FiguresReport | RowsReport;
export type Problem = Report['problems'][number];

/** Whether it is about centres: those follow singly, so some may be overtaken, or left. */
export const isAboutCentres = (report: Report): report is RowsReport => 'left' in report;

/** What keeps a file from being imported: errors, and doubts that nobody has answered. */
export const openProblems = ({ problems }: Pick<Report, 'problems'>): Problem[] =>
  problems.filter(({ severity, needsNote }) => severity === 'error' || needsNote === true);

/** The column in which a problem is mended; undefined where no single cell does it. */
export function mendedIn({ row, column, severity, needsNote }: Problem): string | undefined {
  if (row < 2) return undefined;
  if (needsNote) return 'note';
  return severity === 'error' && column !== '-' ? column : undefined;
}
