import { useTranslations } from 'use-intl/react';
import * as z from 'zod/mini';
import type { PostConventionsIdReversalsBody } from '../../../api/schema.d.ts';
import type { Act } from '../../../api/use-act.ts';
import { useTerms } from '../../../i18n/use-terms.ts';
import type { Convention, Entry } from '../../../parts/convention/convention.ts';
import { useNamesOf } from '../../../parts/convention/use-names.ts';
import { useDraft } from '../../../session/drafts.ts';
import { Button } from '../../../ui/button.tsx';
import { TextArea } from '../../../ui/fields.tsx';
import { Form } from '../../../ui/form.tsx';
import { Table } from '../../../ui/table.tsx';
import { Money, Words } from '../../../ui/values.tsx';
import type { Reversible } from './reversible.ts';

const Draft = z.object({ reason: z.string() });

interface Props {
  act: Act<PostConventionsIdReversalsBody>;
  draft: string;
  convention: Convention;
  reversible: Reversible;
}

/** The entries of a reversal, its consequences, and its reason. */
export function ReversalForm({ act, draft: name, convention, reversible }: Props) {
  const t = useTranslations();
  const { value, set } = useDraft(name, Draft, { reason: '' });
  const { entry, motive } = reversible;
  return (
    <Form act={act} onSubmit={() => act.start({ entry: entry.id, reason: value.reason })}>
      <Bookings convention={convention} reversible={reversible} />
      <p>{t(`acts.reversal.follows.${motive}`)}</p>
      <TextArea
        name="reason"
        label={t('acts.reason')}
        hint={t('acts.reasonHint')}
        value={value.reason}
        onChange={(reason) => set({ reason })}
        maxLength={4000}
        isRequired
      />
      <Button type="submit" kind="danger" isPending={act.isPending}>
        {t('acts.reversal.submit')}
      </Button>
    </Form>
  );
}

/** The entries to come: each takes its money back to where it came from. */
function Bookings({ convention, reversible }: Pick<Props, 'convention' | 'reversible'>) {
  const t = useTranslations();
  const terms = useTerms();
  const { party } = useNamesOf(convention);
  const account = (name: Entry['debit']) => t(`acts.account.${name}`);
  return (
    <Table
      caption={t('acts.reversal.booked')}
      empty={t('acts.reversal.none')}
      rows={reversible.together}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'party',
          label: t('acts.party'),
          cell: (entry) => <Words>{party(entry.party)}</Words>,
          isHeading: true,
        },
        {
          key: 'for',
          label: t('acts.for'),
          cell: (entry) => <Words>{terms.targetGroup(entry.earmark)}</Words>,
        },
        { key: 'from', label: t('acts.reversal.from'), cell: ({ debit }) => account(debit) },
        { key: 'to', label: t('acts.reversal.to'), cell: ({ credit }) => account(credit) },
        {
          key: 'amount',
          label: t('acts.amount'),
          cell: ({ amount }) => <Money centimes={amount} />,
          isNumber: true,
        },
      ]}
    />
  );
}
