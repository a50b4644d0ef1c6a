import './approvals-step.css';
import '../../../ui/card-row.css';
import '../../../ui/edit-fold.css';
import { useTranslations } from 'use-intl/react';
import { useFormat } from '../../../i18n/use-format.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/choices.tsx';
import { NumberField } from '../../../ui/number-field.tsx';
import type { StepProps } from '../step-props.ts';
import { ON_TIMEOUT, ORDER_FIELDS, type SettingsDraft, type StepDraft } from '../terms-draft.ts';
import { DelayFields } from './delay-fields.tsx';
import { HolidaysField } from './holidays-field.tsx';

const DELAYS = [
  'fundsCallDelay',
  'preparationDelay',
  'authorisationDelay',
  'executionDelay',
  'reportDelay',
  'conditionsDelay',
  'dutyDelay',
  'resolutionDelay',
] as const;
const PERCENTS = [
  ['remindAtPercent', 1],
  ['justifiedPercent', 1],
  ['closureJustifiedPercent', 0],
] as const;

/** The approvals up to the visa and the delays: the defaults of the stage, which can be changed. */
export function ApprovalsStep({ draft, change }: StepProps) {
  const t = useTranslations();
  const { settings, plan } = draft;
  if (!settings || !plan) return <p className="note note-info">{t('draft.approvals.later')}</p>;
  const set = (part: Partial<SettingsDraft>) => change({ ...draft, settings: { ...settings, ...part } });
  return (
    <>
      <h3>{t('draft.approvals.steps')}</h3>
      <ol className="plan-steps">
        {plan.map((step, index) => (
          <li key={step.id}>
            <PlanStep
              path={`plan.${index}`}
              step={step}
              parties={draft.terms.parties}
              onChange={(next) =>
                change({ ...draft, plan: plan.map((each) => (each === step ? next : each)) })
              }
            />
          </li>
        ))}
      </ol>
      <details className="edit-fold">
        <summary>{t('draft.approvals.delays')}</summary>
        <div className="edit-fold-body">
          {DELAYS.map((name) => (
            <DelayFields
              key={name}
              path={`settings.${name}`}
              label={t(`draft.setting.${name}`)}
              delay={settings[name]}
              onChange={(delay) => set({ [name]: delay })}
            />
          ))}
          <HolidaysField days={settings.holidays} onChange={(holidays) => set({ holidays })} />
          {PERCENTS.map(([name, minimum]) => (
            <NumberField
              key={name}
              name={`settings.${name}`}
              label={t(`draft.setting.${name}`)}
              value={settings[name]}
              onChange={(percent) => set({ [name]: percent })}
              minimum={minimum}
              maximum={100}
              isRequired
            />
          ))}
          <OrderFields
            required={settings.requiredOrderFields}
            onChange={(requiredOrderFields) => set({ requiredOrderFields })}
          />
        </div>
      </details>
    </>
  );
}

type OrderField = SettingsDraft['requiredOrderFields'][number];

interface OrderFieldsProps {
  required: readonly OrderField[];
  onChange: (required: OrderField[]) => void;
}

/** What every payment order of the convention has to say. */
function OrderFields({ required, onChange }: OrderFieldsProps) {
  const t = useTranslations();
  return (
    <fieldset>
      <legend>{t('draft.setting.requiredOrderFields')}</legend>
      {ORDER_FIELDS.map((field) => (
        <Checkbox
          key={field}
          name={`settings.requiredOrderFields.${field}`}
          label={t(`draft.orderField.${field}`)}
          isSelected={required.includes(field)}
          onChange={(isRequired) =>
            onChange(ORDER_FIELDS.filter((each) => (each === field ? isRequired : required.includes(each))))
          }
        />
      ))}
    </fieldset>
  );
}

interface PlanStepProps {
  path: string;
  step: StepDraft;
  parties: readonly { id: string; name: { ar: string; fr: string } }[];
  onChange: (step: StepDraft) => void;
}

/** One step in a sentence; opened, what can be changed about it. */
function PlanStep({ path, step, parties, onChange }: PlanStepProps) {
  const t = useTranslations();
  const format = useFormat();
  const terms = useTerms();
  const nameOf = (id: string) => {
    const party = parties.find((each) => each.id === id);
    return party ? format.text(party.name) : id;
  };
  const asked = step.assignees.map(({ party, role }) => `${nameOf(party)} (${terms.role(role)})`);
  const outcomes = ON_TIMEOUT.filter(
    (onTimeout) => step.kind !== 'signature' || onTimeout === 'escalate',
  ).filter(
    // Other steps have no tacit approval, unless the stage says so.
    (onTimeout) => onTimeout !== 'approve' || step.kind === 'opposition' || step.onTimeout === 'approve',
  );
  return (
    <details className="card-row">
      <summary>
        <span className="card-row-title">{t(`draft.planStep.${kindOf(step.kind)}`)}</span>
        <span className="card-row-facts">
          <span>{format.list(asked)}</span>
          <span>
            {t(`draft.delay.${step.delay.unit}`, { count: step.delay.count ?? 0 })}
            {' · '}
            {t(`draft.onTimeout.${step.onTimeout}`)}
          </span>
        </span>
      </summary>
      <div className="card-row-body">
        <DelayFields
          path={`${path}.delay`}
          label={t('draft.approvals.delay')}
          delay={step.delay}
          onChange={(delay) => onChange({ ...step, delay })}
        />
        <Select
          name={`${path}.onTimeout`}
          label={t('draft.approvals.onTimeout')}
          options={outcomes.map((value) => ({ value, label: t(`draft.onTimeout.${value}`) }))}
          value={step.onTimeout}
          onChange={(onTimeout) => onChange({ ...step, onTimeout })}
        />
      </div>
    </details>
  );
}

const KINDS = [
  'review',
  'pledging',
  'deliberation',
  'opposition',
  'budgetControl',
  'signature',
  'visa',
] as const;

function kindOf(kind: string) {
  return KINDS.find((each) => each === kind) ?? 'review';
}
