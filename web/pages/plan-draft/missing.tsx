import '../../parts/readiness/readiness.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useFaultWords } from '../../parts/terms/fault-words.ts';
import type { Fault } from '../../parts/terms/request-schema.ts';
import { usePlaceWords } from './place-words.ts';
import type { PlanDraft } from './plan-draft.ts';
import type { StepAddress } from './plan-form.tsx';
import { stepOf } from './steps.ts';

interface Props {
  draft: PlanDraft;
  faults: readonly Fault[];
  address: StepAddress;
}

/** What of the form is not complete yet, with the way to each field. */
export function Missing({ draft, faults, address }: Props) {
  const t = useTranslations();
  const place = usePlaceWords(draft);
  const word = useFaultWords();
  if (faults.length === 0) return <p className="note note-good">{t('planDraft.complete')}</p>;
  return (
    <section className="note note-warning" aria-labelledby="missing-title">
      <div>
        <h3 id="missing-title">{t('draft.check.missing', { count: faults.length })}</h3>
        <ul className="missing">
          {faults.map(({ path, code }) => (
            <li key={`${path}/${code}`}>
              <Link {...address} search={{ step: stepOf(path), field: path }} resetScroll={false}>
                {place(path.split('.'))}
              </Link>{' '}
              <span>{word(code)}</span>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
