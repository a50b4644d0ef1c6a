import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import type { PostConventionsIdClosureBody as Closure } from '../../api/schema.d.ts';
import type { Act } from '../../api/use-act.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { useDraft } from '../../session/drafts.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ActButton } from './act-dialog.tsx';
import { DocumentDraft, emptyDocument, referenceOf } from './document-draft.ts';
import { DocumentFields } from './document-fields.tsx';
import { LIFE_HEADING } from './headings.ts';
import { type Convention, closureObstacles, type Obstacle } from './standing.ts';
import { useNames } from './use-names.ts';

/** Opening the closure with the final report, once nothing keeps the convention from it. */
export function CloseConvention({ convention }: { convention: Convention }) {
  const t = useTranslations();
  const api = useApi();
  const draft = `closure:${convention.id}`;
  const obstacles = closureObstacles(convention);
  return (
    <ActButton
      label={t('acts.closure.open')}
      title={t('acts.closure.title')}
      draft={draft}
      done={t('acts.closure.done')}
      headingId={LIFE_HEADING}
      send={(body: Closure, key) =>
        read(
          api.POST('/v1/conventions/{id}/closure', {
            params: { path: { id: convention.id }, header: { 'Idempotency-Key': key } },
            body,
          }),
        )
      }
    >
      {(act) =>
        obstacles.length > 0 ? (
          <Obstacles convention={convention} obstacles={obstacles} />
        ) : (
          <ClosureForm act={act} draft={draft} />
        )
      }
    </ActButton>
  );
}

function Obstacles({ convention, obstacles }: { convention: Convention; obstacles: readonly Obstacle[] }) {
  const t = useTranslations();
  const format = useFormat();
  const { party } = useNames(convention);
  const words = (obstacle: Obstacle) => {
    switch (obstacle.why) {
      case 'tranche':
        return t('acts.closure.obstacle.tranche', { tranche: obstacle.tranche });
      case 'call':
        return t('acts.closure.obstacle.call', {
          party: party(obstacle.party),
          amount: format.money(obstacle.amount),
        });
      case 'unjustified':
        return t('acts.closure.obstacle.unjustified', { amount: format.money(obstacle.amount) });
      case 'amendment':
        return t('acts.closure.obstacle.amendment');
    }
  };
  return (
    <div className="note note-warning">
      <Icon name="clock" />
      <div>
        <p>{t('acts.closure.early')}</p>
        <ul>
          {obstacles.map((obstacle) => (
            <li key={words(obstacle)}>{words(obstacle)}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

function ClosureForm({ act, draft: name }: { act: Act<Closure>; draft: string }) {
  const t = useTranslations();
  const { value, set } = useDraft(name, DocumentDraft, emptyDocument('final-report'));
  const [wasSent, setSent] = useState(false);
  const submit = () => {
    setSent(true);
    const report = referenceOf(value);
    if (report) act.start({ report });
  };
  return (
    <Form act={act} onSubmit={submit}>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('acts.closure.follows')}</span>
      </p>
      <DocumentFields
        value={value}
        onChange={(part) => set({ ...value, ...part })}
        isFileMissing={wasSent && value.sha256 === ''}
      />
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('acts.closure.submit')}
      </Button>
    </Form>
  );
}
