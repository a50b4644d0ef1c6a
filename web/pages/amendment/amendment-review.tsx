import '../../parts/acts/act-buttons.css';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import type { Act } from '../../api/use-act.ts';
import { useConvention } from '../../parts/convention/use-convention.ts';
import { ChangesInBoth } from '../../parts/text/changes-in-both.tsx';
import { textQuery } from '../../parts/text/queries.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Answer } from '../../ui/states.tsx';
import { Quote } from '../../ui/values.tsx';
import { type Amendment, type AmendmentDraft, type Changes, changesOf } from './amendment-draft.ts';
import { amendedSide } from './amendment-preview.ts';

interface Props {
  act: Act<Amendment>;
  draft: AmendmentDraft;
  onBack: () => void;
}

/**
 * The differences from the text in force, as all will read them, before the amendment is sent. The buttons come with
 * them, so that they do not move away under a pressing hand.
 */
export function AmendmentReview({ act, draft, onBack }: Props) {
  const t = useTranslations();
  const convention = useConvention();
  const { changes } = changesOf(convention, draft);
  const { isFetched } = useQuery(textQuery(useApi(), convention.id));
  return (
    <Form act={act} onSubmit={() => act.start({ reason: draft.reason, changes })}>
      <h3>{t('acts.amendment.difference')}</h3>
      <Difference changes={changes} />
      <h3>{t('acts.reason')}</h3>
      <Quote>{draft.reason}</Quote>
      <p className="note note-info">
        <Icon name="info" />
        <span>{t('acts.amendment.follows')}</span>
      </p>
      {isFetched ? (
        <div className="acts-buttons">
          <Button type="submit" kind="primary" isPending={act.isPending}>
            {t('acts.amendment.submit')}
          </Button>
          <Button onPress={onBack} isDisabled={act.isPending}>
            {t('acts.amendment.back')}
          </Button>
        </div>
      ) : null}
    </Form>
  );
}

function Difference({ changes }: { changes: Changes }) {
  const { id, inKind } = useConvention();
  const query = useQuery(textQuery(useApi(), id));
  return (
    <Answer query={query}>
      {({ text }) => (
        <ChangesInBoth
          before={text}
          after={{
            ar: amendedSide(text.ar, changes, 'ar', inKind),
            fr: amendedSide(text.fr, changes, 'fr', inKind),
          }}
        />
      )}
    </Answer>
  );
}
