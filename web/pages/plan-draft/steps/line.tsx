import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { conventionQuery } from '../../../parts/convention/queries.ts';
import { usePartyName } from '../../../parts/parties/party-name.ts';
import { TakeOut } from '../../../parts/plans/take-out.tsx';
import { Choice } from '../../../ui/choice.tsx';
import { Select } from '../../../ui/choices.tsx';
import { RemoveRow, type RowTools } from '../../../ui/row-editor.tsx';
import { Words } from '../../../ui/values.tsx';
import {
  type ContributionDraft,
  fromEnvelope,
  type LineDraft,
  type PlanDraft,
  ROLES,
} from '../plan-draft.ts';
import type { StepProps } from '../step-props.ts';

interface LineProps extends Pick<StepProps, 'draft' | 'plan'> {
  tools: RowTools<LineDraft>;
  /** A plan in force is revised as a whole: its lines are taken out with the rest. */
  isRevision: boolean;
}

/** A convention of the plan: its axis, its part, and where its money comes from. */
export function Line({ tools, draft, plan, isRevision }: LineProps) {
  const t = useTranslations();
  const { text } = useFormat();
  const { row, index, number, mark, change, remove } = tools;
  const saved = plan?.lines.find(({ convention }) => convention === row.id);
  const title = useConventionTitle(row.id, saved?.title);
  return (
    <fieldset {...mark}>
      <legend>
        <Words>{title}</Words>
      </legend>
      <Select
        name={`lines.${index}.axis`}
        label={t('plans.line.axis')}
        options={draft.axes.map((each, at) => ({
          value: each.id,
          label: text(each.title) || t('planDraft.axisNumber', { number: String(at + 1) }),
        }))}
        value={row.axis === '' ? undefined : row.axis}
        onChange={(axis) => change({ ...row, axis })}
        isRequired
      />
      <Choice
        name={`lines.${index}.role`}
        label={t('plans.line.role')}
        options={ROLES.map((value) => ({
          value,
          label: t(`planDraft.roles.${value}`),
          hint: t(`planDraft.roleHints.${value}`),
        }))}
        value={row.role}
        onChange={(role) => change({ ...row, role })}
        isRequired
      />
      {row.contributions.length === 0 ? (
        <p className="hint">{t('planDraft.noContributions')}</p>
      ) : (
        <fieldset>
          <legend>{t('planDraft.fundedFrom')}</legend>
          {row.contributions.map((contribution, at) => (
            <FundedFrom
              key={keyOf(contribution)}
              name={`lines.${index}.contributions.${at}.fundedFrom`}
              contribution={contribution}
              amount={saved?.contributions.find((each) => isThe(each, contribution))?.amount}
              draft={draft}
              onChange={(from) => change({ ...row, contributions: withFrom(row, contribution, from) })}
            />
          ))}
        </fieldset>
      )}
      {saved && plan && !isRevision ? (
        <TakeOut plan={plan.id} convention={row.id} title={title} headingId="step-title" />
      ) : remove ? (
        <RemoveRow number={number} label={t('planDraft.removeLine', { title })} onRemove={remove} />
      ) : null}
    </fieldset>
  );
}

const keyOf = ({
  party,
  nature,
  earmark = '',
}: {
  party: string;
  nature: string;
  earmark?: string | undefined;
}) => [party, nature, earmark].join('/');
const isThe = (one: Parameters<typeof keyOf>[0], other: ContributionDraft) => keyOf(one) === keyOf(other);

const withFrom = ({ contributions }: LineDraft, contribution: ContributionDraft, from: string) =>
  contributions.map((each) => (each === contribution ? { ...each, from } : each));

/** As the plan shows it; of one that was chosen a moment ago, as the convention has it. */
function useConventionTitle(id: string, known: { ar: string; fr: string } | undefined): string {
  const { text } = useFormat();
  const { data } = useQuery({ ...conventionQuery(useApi(), id), enabled: known === undefined });
  const title = known ?? data?.terms.title;
  return title ? text(title) : id;
}

interface FundedProps {
  name: string;
  contribution: ContributionDraft;
  amount: number | undefined;
  draft: PlanDraft;
  onChange: (from: string) => void;
}

/** Whether a contribution is money of the party's own, out of an envelope of the region, or nobody says. */
function FundedFrom({ name, contribution, amount, draft, onChange }: FundedProps) {
  const t = useTranslations();
  const { text, money } = useFormat();
  const terms = useTerms();
  const party = usePartyName(contribution.party);
  const { nature, earmark, from } = contribution;
  const parts = [
    party,
    t(`terms.nature.${nature}`),
    ...(earmark === '' ? [] : [terms.targetGroup(earmark)]),
    ...(amount === undefined ? [] : [money(amount)]),
  ];
  const envelopes = draft.envelopes.filter(({ scope }) => scope === 'region');
  return (
    <Select
      name={name}
      label={parts.join(', ')}
      options={[
        { value: 'unknown', label: t('planDraft.from.unknown') },
        { value: 'own', label: t('planDraft.from.own') },
        ...envelopes.map(({ id, title }, index) => ({
          value: fromEnvelope(id),
          label: t('planDraft.from.envelope', {
            envelope: text(title) || t('planDraft.envelope', { number: String(index + 1) }),
          }),
        })),
      ]}
      value={from}
      onChange={onChange}
      isRequired
    />
  );
}
