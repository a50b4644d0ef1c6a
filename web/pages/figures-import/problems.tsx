import './import-form.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields.tsx';
import { Table } from '../../ui/table.tsx';
import { Words } from '../../ui/values.tsx';
import { cellIn } from './csv-text.ts';
import { mendedIn, type Problem } from './mending.ts';

interface Props {
  problems: readonly Problem[];
  /** The heading of a column in the text; one that is not there is added under its label. */
  headingOf: (column: string) => string;
  text: string;
  /** Whether its rows still stand where they were tried. */
  canMend: boolean;
  mend: (row: number, column: string, value: string) => void;
  goTo: (row: number) => void;
}

const PORTION = 100;

/** What is wrong, row by row, with the field that mends it beside the sentence that says how. */
export function Problems({ problems, headingOf, text, canMend, mend, goTo }: Props) {
  const t = useTranslations();
  const [shown, setShown] = useState(PORTION);
  return (
    <div className="import-problems">
      <Table
        caption={t('campaigns.import.problems')}
        rows={problems.slice(0, shown)}
        rowKey={({ row, column, code, value }) => `${row} ${column} ${code} ${value}`}
        empty={t('campaigns.import.noProblems')}
        columns={[
          {
            key: 'row',
            label: t('campaigns.import.row'),
            isHeading: true,
            cell: ({ row }) => (
              <Button
                kind="quiet"
                aria-label={t('campaigns.import.goTo', { row: String(row) })}
                onPress={() => goTo(row)}
              >
                {String(row)}
              </Button>
            ),
          },
          {
            key: 'column',
            label: t('campaigns.import.column'),
            cell: ({ column }) =>
              column === '-' ? t('campaigns.import.wholeRow') : <Words>{headingOf(column)}</Words>,
          },
          {
            key: 'value',
            label: t('campaigns.import.value'),
            cell: ({ value }) => (value === '' ? '–' : <Words>{value}</Words>),
          },
          {
            key: 'why',
            label: t('campaigns.import.why'),
            cell: ({ severity, message, needsNote }) => (
              <>
                <Badge tone={severity === 'error' ? 'bad' : 'warning'} icon="warning">
                  {t(`campaigns.import.severities.${needsNote ? 'doubt' : severity}`)}
                </Badge>{' '}
                <bdi>{message}</bdi>
              </>
            ),
          },
          {
            key: 'mend',
            label: t('campaigns.import.mend'),
            cell: (problem) => {
              const column = mendedIn(problem);
              if (column === undefined) return '–';
              const heading = headingOf(column);
              const before = cellIn(text, problem.row, heading) ?? '';
              return (
                <Mend
                  key={before}
                  row={problem.row}
                  column={column}
                  heading={heading}
                  before={before}
                  isDisabled={!canMend}
                  mend={mend}
                />
              );
            },
          },
        ]}
      />
      {problems.length > shown ? (
        <Button onPress={() => setShown(shown + PORTION)}>{t('ui.more')}</Button>
      ) : null}
    </div>
  );
}

interface MendProps {
  row: number;
  column: string;
  /** The heading of the column in the text, or that under which it is added. */
  heading: string;
  before: string;
  isDisabled: boolean;
  mend: Props['mend'];
}

/** Another value for a cell, put into its row by Enter or the button. */
function Mend({ row, column, heading, before, isDisabled, mend }: MendProps) {
  const t = useTranslations();
  const [value, setValue] = useState(before);
  const put = () => {
    if (!isDisabled && value.trim() !== before) mend(row, heading, value);
  };
  const label =
    column === 'note'
      ? t('campaigns.import.noteFor', { row: String(row) })
      : t('campaigns.import.valueFor', { column: heading, row: String(row) });
  return (
    <div className="import-mend">
      <TextField
        name={`${row}.${column}`}
        label={label}
        value={value}
        onChange={setValue}
        onEnter={put}
        maxLength={300}
        isRequired
      />
      <Button
        isDisabled={isDisabled || value.trim() === before}
        aria-label={t('campaigns.import.putLabel', { label })}
        onPress={put}
      >
        {t('campaigns.import.put')}
      </Button>
    </div>
  );
}
