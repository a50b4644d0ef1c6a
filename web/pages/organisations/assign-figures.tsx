import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { read, useApi } from '../../api/client.ts';
import { everyOf } from '../../api/every.ts';
import type { PutOrganisationsIdFiguresBody } from '../../api/schema.d.ts';
import { useAct } from '../../api/use-act.ts';
import { useFormat } from '../../i18n/use-format.ts';
import { usePlaces } from '../../i18n/use-places.ts';
import { ChangedMeanwhile } from '../../parts/acts/changed-meanwhile.tsx';
import type { Change } from '../../parts/acts/rebased.ts';
import { useEdit } from '../../parts/acts/use-edit.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import type { ActProps } from './act-props.ts';
import { type Organisation, regionOf } from './filters.ts';

type Right = Organisation['figures'][number];
type Measure = Right['measure'];

const MEASURES = everyOf<Measure>()([
  'population',
  'eligible',
  'registered',
  'reached',
  'capacity',
  'waiting',
  'submitted',
  'processed',
  'delivered',
]);

interface Draft {
  figures: readonly Right[];
}
const draftOf = ({ figures }: Organisation): Draft => ({ figures });

/**
 * Says which figures may be reported: a new one for wherever the organisation is, one that was there for its places.
 */
export function AssignFigures({ organisation, onClose }: ActProps) {
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const format = useFormat();
  const places = usePlaces();
  const { id, region, provinces } = organisation;
  const [figures, setFigures] = useState<readonly Right[]>(organisation.figures);
  const everywhere = provinces.length > 0 ? [] : region ? [region] : places.regions.map(({ code }) => code);
  const add = (measure: Measure): Right => ({
    measure,
    regions: everywhere.flatMap((code) => regionOf(code) ?? []),
    provinces,
  });
  const act = useAct({
    send: ({ etag, body }: { etag: string; body: PutOrganisationsIdFiguresBody }, key) =>
      read(
        api.PUT('/v1/organisations/{id}/figures', {
          params: { path: { id }, header: { 'Idempotency-Key': key, 'If-Match': etag } },
          body,
        }),
      ),
    onDone: () => {
      announce(t('organisations.figures.done'));
      onClose();
    },
  });
  const send = (on: string) => act.start({ etag: on, body: { figures: [...figures] } });
  const { submit, changes } = useEdit({
    current: organisation,
    refusal: act.refusal,
    draftOf,
    value: { figures },
    set: (draft) => setFigures(draft.figures),
    send,
  });
  return (
    <Dialog
      title={t('organisations.figures.change')}
      isOpen
      onClose={onClose}
      isHeld={act.isPending || act.isUnanswered}
    >
      <Form act={act} onSubmit={submit}>
        <p className="hint">{t('organisations.figures.hint')}</p>
        <ChangedMeanwhile
          changes={changes}
          say={({ theirs }: Change<Draft>) => ({
            label: t('organisations.figures.title'),
            words: format.list(theirs.map(({ measure }) => t(`organisations.measures.${measure}`))),
          })}
        />
        {MEASURES.map((measure) => (
          <Checkbox
            key={measure}
            name="figures"
            label={t(`organisations.measures.${measure}`)}
            isSelected={figures.some((each) => each.measure === measure)}
            onChange={(isSelected) => {
              const others = figures.filter((each) => each.measure !== measure);
              setFigures(isSelected ? [...others, add(measure)] : others);
            }}
          />
        ))}
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {t('organisations.figures.submit')}
        </Button>
      </Form>
    </Dialog>
  );
}
