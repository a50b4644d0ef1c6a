import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTargetWords } from '../../../parts/consultations/target-words.ts';
import type { Plan } from '../../../parts/plans/plan.ts';
import { planQuery, plansQuery } from '../../../parts/plans/queries.ts';
import { Select } from '../../../ui/choices.tsx';

interface Chosen {
  plan?: string | undefined;
  part?: string | undefined;
}

interface Props {
  kind: 'planLine' | 'target' | 'centreProgramme';
  region: string;
  value: Chosen;
  onChange: (value: Chosen) => void;
}

/** A plan of the region to which the reader's party belongs, and which of its lines or targets is meant. */
export function PlanFields({ kind, region, value, onChange }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  const api = useApi();
  const pages = useInfiniteQuery(plansQuery(api)).data?.pages;
  const plans = (pages ?? []).flatMap(({ items }) => items).filter((each) => each.region === region);
  const { plan: id, part } = value;
  const plan = useQuery({ ...planQuery(api, id ?? ''), enabled: id !== undefined }).data;
  const parts = usePartsOf(kind);
  return (
    <>
      <Select
        name="id"
        label={t('plans.plan')}
        options={plans.map((each) => ({ value: each.id, label: text(each.title) }))}
        value={id}
        onChange={(chosen) => onChange({ plan: chosen })}
        isRequired
      />
      {pages && plans.length === 0 ? <p className="hint">{t('consultation.find.noPlan')}</p> : null}
      {kind === 'centreProgramme' || plan === undefined ? null : (
        <>
          <Select
            name="part"
            label={t(`consultation.find.${kind}`)}
            options={parts(plan)}
            value={part}
            onChange={(chosen) => onChange({ plan: plan.id, part: chosen })}
            isRequired
          />
          {parts(plan).length === 0 ? <p className="hint">{t(`consultation.find.none.${kind}`)}</p> : null}
        </>
      )}
    </>
  );
}

/** The lines of a plan by their conventions' titles, or its targets in words. */
function usePartsOf(kind: Props['kind']) {
  const { text } = useFormat();
  const targetWords = useTargetWords();
  return ({ lines, targets }: Plan) =>
    kind === 'planLine'
      ? lines.map(({ convention, title }) => ({
          value: convention,
          label: title ? text(title) : convention,
        }))
      : targets.map((target) => {
          const { place, group, year, measure } = target;
          return { value: [place, group, year, measure].join('/'), label: targetWords(target) };
        });
}
