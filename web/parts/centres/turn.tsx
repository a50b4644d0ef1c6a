import { useTranslations } from 'use-intl/react';
import { Day, Words } from '../../ui/values.tsx';
import { usePartyName } from '../parties/party-name.ts';
import type { WaitsFor } from './centres.ts';

/** Whose turn it is, for what and until when; and to whom it was handed on because it is late. */
export function WhoseTurn({
  waitsFor: { kind, stage, parties, dueOn, escalatedTo },
}: {
  waitsFor: WaitsFor;
}) {
  const t = useTranslations();
  const asked = t(`tasks.asked.${kind}`);
  const task =
    stage === undefined
      ? asked
      : t('centres.askedStage', { task: asked, stage: t(`centres.statuses.${stage}`) });
  return (
    <>
      {t.rich('centres.turn', {
        parties: () => <Parties of={parties} />,
        task,
        day: () => <Day value={dueOn} />,
      })}{' '}
      {escalatedTo === undefined || parties.includes(escalatedTo)
        ? null
        : t.rich('centres.escalated', { party: () => <Party of={escalatedTo} /> })}
    </>
  );
}

function Parties({ of }: { of: readonly string[] }) {
  const t = useTranslations();
  return of.map((party, index) => (
    <span key={party}>
      {index > 0 ? t('centres.or') : null}
      <Party of={party} />
    </span>
  ));
}

function Party({ of }: { of: string }) {
  return <Words>{usePartyName(of)}</Words>;
}
