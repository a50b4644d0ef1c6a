import './amendment-form.css';
import { useState } from 'react';
import { useTranslations } from 'use-intl/react';
import type { Act } from '../../api/use-act.ts';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { useFaultWords } from '../../parts/terms/fault-words.ts';
import { Alert } from '../../ui/alert.tsx';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextArea } from '../../ui/fields.tsx';
import { Form } from '../../ui/form.tsx';
import { type Amendment, type AmendmentDraft, changesOf, PARTS, type Part } from './amendment-draft.ts';
import { AmendmentPart } from './amendment-part.tsx';

interface Props {
  act: Act<Amendment>;
  draft: AmendmentDraft;
  onChange: (draft: AmendmentDraft) => void;
  /** Everything that was opened is complete, and something differs. */
  onReady: () => void;
}

/** The parts to change: only those that are opened, each as it stands in the text in force. */
export function AmendmentForm({ act, draft, onChange, onReady }: Props) {
  const t = useTranslations();
  const convention = useConvention();
  const wordOf = useFaultWords();
  const [wasTried, setTried] = useState(false);
  const { changes, faults } = changesOf(convention, draft);
  const isUnchanged = Object.keys(changes).length === 0;
  const fields = wasTried
    ? Object.fromEntries(faults.map(({ path, code }) => [path, [wordOf(code)]]))
    : act.fields;
  const next = () => {
    setTried(true);
    if (faults.length === 0 && !isUnchanged) {
      act.reset();
      onReady();
    }
  };
  return (
    <Form act={{ ...act, fields }} onSubmit={next}>
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        maxLength={4000}
        isRequired
      />
      <PartChoice parts={draft.parts} onChange={(parts) => onChange({ ...draft, parts })} />
      {draft.parts.map((part) => (
        <fieldset key={part} className="acts-part">
          <legend>{t(`acts.amendment.part.${part}`)}</legend>
          <AmendmentPart part={part} draft={draft} onChange={onChange} />
        </fieldset>
      ))}
      {wasTried && faults.length > 0 ? (
        <Alert>{t('acts.amendment.faults', { count: faults.length })}</Alert>
      ) : null}
      {wasTried && faults.length === 0 && isUnchanged ? <Alert>{t('acts.amendment.unchanged')}</Alert> : null}
      <Button type="submit" kind="primary">
        {t('acts.amendment.review')}
      </Button>
    </Form>
  );
}

interface ChoiceProps {
  parts: readonly Part[];
  onChange: (parts: Part[]) => void;
}

/** Which parts of the text are to change. */
function PartChoice({ parts, onChange }: ChoiceProps) {
  const t = useTranslations();
  const open = (part: Part, isOpen: boolean) =>
    onChange(PARTS.filter((each) => (each === part ? isOpen : parts.includes(each))));
  return (
    <fieldset>
      <legend>{t('acts.amendment.what')}</legend>
      <div className="acts-parts">
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            name={`part.${part}`}
            label={t(`acts.amendment.part.${part}`)}
            isSelected={parts.includes(part)}
            onChange={(isOpen) => open(part, isOpen)}
          />
        ))}
      </div>
    </fieldset>
  );
}
