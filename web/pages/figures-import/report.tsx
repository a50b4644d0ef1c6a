import './import-form.css';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Changes } from './changes.tsx';
import { useLabels } from './columns.ts';
import { hasRows, openProblems, type Report } from './mending.ts';
import type { Kind, LabelOf } from './model.ts';
import { Problems } from './problems.tsx';
import { RowChanges } from './row-changes.tsx';

interface Props {
  heading: RefObject<HTMLHeadingElement | null>;
  report: Report;
  /** What its rows are about. */
  kind: Kind;
  text: string;
  /** Whether it is about the text as it now is. */
  isCurrent: boolean;
  isPending: boolean;
  canMend: boolean;
  mend: (row: number, column: string, value: string) => void;
  goTo: (row: number) => void;
}

const COUNTS = ['create', 'update', 'unchanged', 'refused'] as const;

/** What the rows would do: how many are new or changed, what is wrong with which, and what changes into what. */
export function ReportShown({
  heading,
  report,
  kind,
  text,
  isCurrent,
  isPending,
  canMend,
  mend,
  goTo,
}: Props) {
  const t = useTranslations();
  const labelOf = useLabels()(kind);
  const { counts, problems, headings, isAcceptable } = report;
  const open = openProblems(report).length;
  const changing = counts.create + counts.update;
  return (
    <section className="panel">
      <h2 ref={heading} tabIndex={-1}>
        {t('campaigns.import.report')}
      </h2>
      <div role="status">
        <p className={`note ${open > 0 ? 'note-bad' : 'note-good'}`}>
          <Icon name={open > 0 ? 'warning' : 'check'} />
          <span>
            {open > 0
              ? t('campaigns.import.problemCount', { count: open })
              : t(changing > 0 ? 'campaigns.import.ready' : 'campaigns.import.nothingNew')}
          </span>
        </p>
        <ul className="import-counts">
          {COUNTS.map((name) => (
            <li key={name}>{t(`campaigns.import.counts.${name}`, { count: counts[name] })}</li>
          ))}
        </ul>
      </div>
      {problems.length > 0 ? (
        <Problems
          problems={problems}
          headingOf={(column) => headings[column] ?? labelOf(column)}
          text={text}
          canMend={canMend}
          mend={mend}
          goTo={goTo}
        />
      ) : null}
      <Button
        type="submit"
        kind="primary"
        isPending={isPending}
        isDisabled={!isCurrent || !isAcceptable || changing === 0}
      >
        {t(hasRows(report) ? 'campaigns.import.submitRows' : 'campaigns.import.submit', {
          count: changing,
        })}
      </Button>
      {open > 0 ? <p className="hint">{t('campaigns.import.mendFirst')}</p> : null}
      {changing > 0 ? <ChangesOf report={report} labelOf={labelOf} /> : null}
    </section>
  );
}

function ChangesOf({ report, labelOf }: { report: Report; labelOf: LabelOf }) {
  return hasRows(report) ? (
    <RowChanges changes={report.changes} labelOf={labelOf} />
  ) : (
    <Changes changes={report.changes} />
  );
}
