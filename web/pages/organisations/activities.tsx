import './acts.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from '../../ui/button.tsx';
import { Table } from '../../ui/table.tsx';
import { useActivityColumns } from './activity-columns.tsx';
import type { Activity } from './activity-draft.ts';
import { ConfirmActivities } from './confirm-activities.tsx';
import { CorrectActivity } from './correct-activity.tsx';
import { DeclareActivity } from './declare-activity.tsx';
import type { Organisation } from './filters.ts';
import { WithdrawActivity } from './withdraw-activity.tsx';

type Open = { act: 'declare' | 'confirm' } | { act: 'correct' | 'withdraw'; number: number };

/** What an organisation does, where and for whom; with what its reader may do about it. */
export function Activities({ organisation }: { organisation: Organisation }) {
  const t = useTranslations();
  const [open, setOpen] = useState<Open>();
  const columns = useActivityColumns();
  const { activities, possibleActs } = organisation;
  const mayDeclare = possibleActs.includes('declareActivity');
  if (activities.length === 0 && !mayDeclare) return null;
  const goingOn = activities.flatMap(({ number, state }) => (state === 'ended' ? [] : [number]));
  const mayConfirm = possibleActs.includes('confirmActivities') && goingOn.length > 0;
  const props = { organisation, onClose: () => setOpen(undefined) };
  const { service, group, where, when, capacity, state } = columns;
  return (
    <section className="panel">
      <h2>{t('organisations.activities.title')}</h2>
      <Table<Activity>
        caption={t('organisations.activities.title')}
        isCaptionHidden
        rows={activities}
        rowKey={({ number }) => String(number)}
        empty={t('organisations.activities.noneDeclared')}
        columns={[
          { ...service, isHeading: true },
          group,
          where,
          when,
          capacity,
          state,
          ...(possibleActs.includes('correctActivity')
            ? [
                {
                  key: 'acts',
                  label: t('organisations.activities.acts'),
                  isAct: true,
                  cell: ({ number }: Activity) => (
                    <div className="register-acts">
                      <Button onPress={() => setOpen({ act: 'correct', number })}>
                        {t('organisations.acts.correct')}
                      </Button>
                      <Button onPress={() => setOpen({ act: 'withdraw', number })}>
                        {t('organisations.activities.withdraw')}
                      </Button>
                    </div>
                  ),
                },
              ]
            : []),
        ]}
      />
      <div className="register-acts not-printed">
        {mayConfirm ? (
          <Button kind="primary" onPress={() => setOpen({ act: 'confirm' })}>
            {t('organisations.activities.confirm')}
          </Button>
        ) : null}
        {mayDeclare ? (
          <Button onPress={() => setOpen({ act: 'declare' })}>{t('organisations.activities.declare')}</Button>
        ) : null}
      </div>
      {open?.act === 'declare' ? <DeclareActivity {...props} /> : null}
      {open?.act === 'confirm' ? <ConfirmActivities {...props} numbers={goingOn} /> : null}
      {open?.act === 'correct' ? <CorrectActivity {...props} number={open.number} /> : null}
      {open?.act === 'withdraw' ? <WithdrawActivity {...props} number={open.number} /> : null}
    </section>
  );
}
