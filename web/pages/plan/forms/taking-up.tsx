import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import { useFormat } from '../../../i18n/use-format.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Words } from '../../../ui/values.tsx';
import type { Waiting } from './waiting.ts';

/** What a session takes up, by its key, and what was decided on it. */
export const TakenUpDraft = z.array(z.object({ key: z.string(), decision: z.string() }));
type TakenUp = z.infer<typeof TakenUpDraft>;

export const keyOf = ({ what, id, n = 0 }: Pick<Waiting, 'what' | 'id' | 'n'>): string =>
  [what, id, n].join('/');

interface Props {
  referred: readonly Waiting[];
  value: TakenUp;
  onChange: (value: TakenUp) => void;
  /** Of a session that was held: what was decided on each. */
  isDecided?: boolean;
}

/** What was written on what waits for the committee no more: it is shown before it is left out. */
function Gone({ referred, value }: Pick<Props, 'referred' | 'value'>) {
  const t = useTranslations();
  const gone = value.filter(
    ({ key, decision }) => decision !== '' && !referred.some((each) => keyOf(each) === key),
  );
  return gone.map(({ key, decision }) => (
    <div key={key} className="note note-warning" role="status">
      <Icon name="warning" />
      <span>
        {t('plans.acts.holdCalledSession.gone')} <Words>{decision}</Words>
      </span>
    </div>
  ));
}

/** Which of what waits for the committee a session takes up; nothing where nothing waits. */
export function TakingUp({ referred, value, onChange, isDecided = false }: Props) {
  const t = useTranslations();
  const { text } = useFormat();
  if (referred.length === 0) return <Gone referred={referred} value={value} />;
  const chosen = referred.filter((each) => value.some(({ key }) => key === keyOf(each)));
  return (
    <fieldset name="takesUp">
      <legend>{t('plans.acts.callSession.takesUp')}</legend>
      {referred.map((each) => {
        const key = keyOf(each);
        const taken = value.find((one) => one.key === key);
        const rest = value.filter((one) => one.key !== key);
        return (
          <div key={key}>
            <Checkbox
              name={`takesUp.${key}`}
              label={text(each.title)}
              isSelected={taken !== undefined}
              onChange={(isTaken) => onChange(isTaken ? [...rest, { key, decision: '' }] : rest)}
            />
            {taken && isDecided ? (
              <TextArea
                name={`takesUp.${chosen.indexOf(each)}.decision`}
                label={t('plans.acts.holdCalledSession.decision')}
                value={taken.decision}
                onChange={(decision) =>
                  onChange(value.map((one) => (one.key === key ? { ...one, decision } : one)))
                }
                rows={2}
                maxLength={1000}
                isRequired
              />
            ) : null}
          </div>
        );
      })}
      <Gone referred={referred} value={value} />
    </fieldset>
  );
}
