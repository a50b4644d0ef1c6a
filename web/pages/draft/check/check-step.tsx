import '../../../parts/readiness/readiness.css';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../../api/client.ts';
import { useAct } from '../../../api/use-act.ts';
import { Readiness } from '../../../parts/readiness/readiness.tsx';
import { useFaultWords } from '../../../parts/terms/fault-words.ts';
import { useAnnounce } from '../../../ui/announce.tsx';
import { Button } from '../../../ui/button.tsx';
import { ActNews } from '../../../ui/form.tsx';
import { usePlaceWords } from '../place-words.ts';
import type { ConventionAutosave, ConventionState } from '../saving/text.ts';
import { forgetKept } from '../saving/use-autosave.ts';
import { useStepTo } from '../step-links.ts';
import { stepOf } from '../steps.ts';

/** The missing parts, with a link to each field; once there are none, the submission. */
export function CheckStep({ autosave, state }: { autosave: ConventionAutosave; state: ConventionState }) {
  const { subject: convention } = state;
  return (
    <>
      <Missing state={state} />
      {convention ? (
        <Readiness convention={convention}>
          {convention.possibleActs.includes('submit') ? (
            <Submission autosave={autosave} id={convention.id} canSubmit={state.faults.length === 0} />
          ) : null}
        </Readiness>
      ) : null}
    </>
  );
}

function Missing({ state }: { state: ConventionState }) {
  const t = useTranslations();
  const place = usePlaceWords(state.draft);
  const faultWord = useFaultWords();
  const to = useStepTo(state);
  if (state.faults.length === 0) return <p className="note note-good">{t('draft.check.complete')}</p>;
  return (
    <section className="note note-warning" aria-labelledby="missing-title">
      <div>
        <h3 id="missing-title">{t('draft.check.missing', { count: state.faults.length })}</h3>
        <ul className="missing">
          {state.faults.map(({ path, code }) => (
            <li key={`${path}/${code}`}>
              <Link {...to(stepOf(path), path)}>{place(path.split('.'))}</Link> <span>{faultWord(code)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

function Submission({
  autosave,
  id,
  canSubmit,
}: {
  autosave: ConventionAutosave;
  id: string;
  canSubmit: boolean;
}) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const navigate = useNavigate();
  const [isSaving, setSaving] = useState(false);
  const act = useAct({
    send: (_: undefined, key) =>
      read(
        api.POST('/v1/conventions/{id}/submission', {
          params: { path: { id }, header: { 'Idempotency-Key': key } },
          body: {},
        }),
      ),
    onDone: () => {
      autosave.stop();
      forgetKept(id);
      announce(t('draft.check.submitted'));
      void navigate({ to: '/conventions/$id', params: { id } });
    },
  });
  const submit = async () => {
    setSaving(true);
    const isSaved = await autosave.flush();
    setSaving(false);
    if (isSaved) act.start(undefined);
  };
  return (
    <>
      <ActNews act={act} />
      <p>{t('draft.check.next')}</p>
      <Button
        kind="primary"
        isDisabled={!canSubmit}
        isPending={isSaving || act.isPending}
        onPress={() => void submit()}
      >
        {t('draft.check.submit')}
      </Button>
    </>
  );
}
