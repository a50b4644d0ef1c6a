import './bar.css';
import './lines.css';
import './money-by-party.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../i18n/use-format.ts';
import { Meter } from '../../ui/progress.tsx';
import { Money, Words } from '../../ui/values.tsx';
import { Bar } from './bar.tsx';
import { type Amounts, type PartyFigures, reliabilityOf, STAGES } from './figures.ts';

/**
 * Each party's money from stage to stage, from what it pledged to what is justified, and how much of its word came in.
 */
export function MoneyByParty({ figures, total }: { figures: readonly PartyFigures[]; total: Amounts }) {
  const t = useTranslations();
  const { text } = useFormat();
  return (
    <section aria-labelledby="overview-money">
      <h2 id="overview-money">{t('overview.money.title')}</h2>
      <p className="lead">{t('overview.money.hint')}</p>
      <details className="hint">
        <summary>{t('overview.reliability.how')}</summary>
        <p>{t('overview.reliability.hint')}</p>
        <p>{t('overview.reliability.hintCalled')}</p>
      </details>
      <div className="overview-parties">
        {figures.length > 1 ? <Phases name={t('overview.money.total')} amounts={total} /> : null}
        {figures.map((party) => (
          <Phases key={party.party} name={text(party.name)} amounts={party} conventions={party.conventions} />
        ))}
      </div>
    </section>
  );
}

interface PhasesProps {
  name: string;
  amounts: Amounts;
  conventions?: number;
}

function Phases({ name, amounts, conventions }: PhasesProps) {
  const t = useTranslations();
  return (
    <article className="panel">
      <h3>
        <Words>{name}</Words>
      </h3>
      {conventions === undefined ? null : (
        <p className="hint">{t('overview.count', { count: conventions })}</p>
      )}
      <ul className="overview-lines">
        {STAGES.map((stage) => (
          <li key={stage} className="overview-bar">
            <span>{t(`overview.stage.${stage}`)}</span>
            <Bar part={amounts.pledged > 0 ? amounts[stage] / amounts.pledged : 0} />
            <span className="overview-amount">
              <Money centimes={amounts[stage]} />
            </span>
          </li>
        ))}
      </ul>
      <Reliable amounts={amounts} />
    </article>
  );
}

/** Received of called, and called of committed; nothing called yet is no figure at all. */
function Reliable({ amounts }: { amounts: Amounts }) {
  const t = useTranslations();
  const format = useFormat();
  const { received, called } = reliabilityOf(amounts);
  return (
    <div className="overview-reliability">
      {received === undefined ? (
        <p className="hint">{t('overview.reliability.nothingCalled')}</p>
      ) : (
        <>
          <Meter
            label={t('overview.reliability.received')}
            value={amounts.received}
            maximum={amounts.called}
            valueLabel={format.percent(received)}
          />
          <p className="hint">
            {t('overview.reliability.outstanding', { amount: format.money(amounts.outstanding) })}
          </p>
        </>
      )}
      {called === undefined ? null : (
        <Meter
          label={t('overview.reliability.called')}
          value={amounts.called}
          maximum={amounts.committed}
          valueLabel={format.percent(called)}
        />
      )}
    </div>
  );
}
