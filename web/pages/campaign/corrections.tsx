import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { type Api, read, useApi } from '../../api/client.ts';
import { useAct } from '../../api/use-act.ts';
import { useDecidedOn } from '../../parts/figures/decided-on.ts';
import { currentFigures } from '../../parts/figures/fact-key.ts';
import { FactTable } from '../../parts/figures/fact-table.tsx';
import type { Campaign } from '../../parts/figures/figures.ts';
import { CORRECTIONS_HEADING } from '../../parts/figures/headings.ts';
import { useMemberNames } from '../../parts/figures/names.ts';
import { usePerson } from '../../session/use-session.ts';
import { useAnnounce } from '../../ui/announce.tsx';
import { Badge, type Tone } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { Day, Quote, Words } from '../../ui/values.tsx';
import { Arriving } from './arriving.tsx';

type Correction = Campaign['corrections'][number];

const TONES: Record<Correction['status'], Tone> = {
  proposed: 'warning',
  accepted: 'good',
  returned: 'bad',
  withdrawn: 'neutral',
};

/** The corrections that were proposed after the freeze, the newest first, and what the reader may do with each. */
export function Corrections({ campaign }: { campaign: Campaign }) {
  const t = useTranslations();
  const nameOf = useMemberNames(campaign);
  const corrections = [...campaign.corrections].reverse();
  if (corrections.length === 0) return null;
  return (
    <section className="panel">
      <Arriving id={CORRECTIONS_HEADING}>{t('campaigns.corrections.title')}</Arriving>
      {corrections.map((correction) => (
        <article key={correction.number}>
          <h3>
            {t('campaigns.corrections.numbered', { number: String(correction.number) })}
            {t('campaigns.separator')}
            <Words>{nameOf(correction.source)}</Words>
          </h3>
          <p>
            <Badge tone={TONES[correction.status]}>{t(`campaigns.corrections.${correction.status}`)}</Badge>{' '}
            <Day value={correction.at} />
          </p>
          <Quote>{correction.reason}</Quote>
          {correction.facts.length > 0 ? (
            <FactTable
              caption={t('campaigns.corrections.numbered', { number: String(correction.number) })}
              figures={correction.facts}
              before={currentFigures(campaign, correction.number)}
              beforeLabel={t('campaigns.corrections.before')}
            />
          ) : null}
          <Deciding campaign={campaign} correction={correction} />
        </article>
      ))}
    </section>
  );
}

type Decision = 'acceptCorrection' | 'returnCorrection' | 'withdrawCorrection';

/** The acts on a correction: of another party to accept or return it, of its own to withdraw it. */
function Deciding({ campaign, correction }: { campaign: Campaign; correction: Correction }) {
  const t = useTranslations();
  const { party } = usePerson();
  const [open, setOpen] = useState<Decision>();
  if (correction.status !== 'proposed') return null;
  const own: readonly Decision[] = ['withdrawCorrection'];
  const others: readonly Decision[] = ['acceptCorrection', 'returnCorrection'];
  const possible = (correction.source === party ? own : others).filter((name) =>
    campaign.possibleActs.includes(name),
  );
  if (possible.length === 0) return null;
  return (
    <>
      <p className="actions">
        {possible.map((name) => (
          <Button
            key={name}
            kind={name === 'acceptCorrection' ? 'primary' : 'secondary'}
            onPress={() => setOpen(name)}
          >
            {t(`campaigns.corrections.acts.${name}`)}
          </Button>
        ))}
      </p>
      {open ? (
        <Decide
          campaign={campaign}
          number={String(correction.number)}
          decision={open}
          onClose={() => setOpen(undefined)}
        />
      ) : null}
    </>
  );
}

interface DecideProps {
  campaign: Campaign;
  number: string;
  decision: Decision;
  onClose: () => void;
}

type Header = ReturnType<ReturnType<typeof useDecidedOn>>;

function send(api: Api, { campaign, number, decision }: DecideProps, reason: string, header: Header) {
  const params = { path: { id: campaign.id, number }, header };
  switch (decision) {
    case 'acceptCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/acceptance', { params, body: {} }));
    case 'returnCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/return', { params, body: { reason } }));
    case 'withdrawCorrection':
      return read(api.POST('/v1/campaigns/{id}/corrections/{number}/withdrawal', { params, body: {} }));
  }
}

function Decide(props: DecideProps) {
  const { campaign, decision, onClose } = props;
  const t = useTranslations();
  const api = useApi();
  const announce = useAnnounce();
  const headerOf = useDecidedOn(campaign);
  const [reason, setReason] = useState('');
  const act = useAct({
    send: (why: string, key) => send(api, props, why, headerOf(key)),
    onDone: () => {
      announce(t(`campaigns.corrections.done.${decision}`));
      onClose();
    },
  });
  const title = t(`campaigns.corrections.acts.${decision}`);
  return (
    <Dialog title={title} isOpen onClose={onClose} isHeld={act.isPending || act.isUnanswered}>
      <Form act={act} onSubmit={() => act.start(reason)}>
        <p>{t(`campaigns.corrections.follows.${decision}`)}</p>
        {decision === 'returnCorrection' ? (
          <TextArea
            name="reason"
            label={t('campaigns.reason')}
            value={reason}
            onChange={setReason}
            maxLength={1000}
            isRequired
          />
        ) : null}
        <Button type="submit" kind="primary" isPending={act.isPending}>
          {title}
        </Button>
      </Form>
    </Dialog>
  );
}
