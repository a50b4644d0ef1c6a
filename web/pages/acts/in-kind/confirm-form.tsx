import { useTranslations } from 'use-intl/react';
import type { Act } from '../../../api/use-act.ts';
import { Area } from '../../../i18n/area.tsx';
import type { Delivery } from '../../../parts/in-kind/in-kind.tsx';
import { useMeasure } from '../../../parts/in-kind/use-measure.ts';
import { Button } from '../../../ui/button.tsx';
import { Fact, Facts } from '../../../ui/facts.tsx';
import { Form } from '../../../ui/form.tsx';
import { Day, Words } from '../../../ui/values.tsx';

interface Props {
  act: Act<undefined>;
  delivery: Delivery;
}

/** What is confirmed: its day, its size and its minutes. */
export function ConfirmForm(props: Props) {
  return (
    <Area name="inKind">
      <Confirmation {...props} />
    </Area>
  );
}

function Confirmation({ act, delivery }: Props) {
  const t = useTranslations();
  const measure = useMeasure();
  return (
    <Form act={act} onSubmit={() => act.start(undefined)}>
      <Facts>
        <Fact label={t('inKind.day')}>
          <Day value={delivery.date} />
        </Fact>
        <Fact label={t('inKind.measure')}>{measure(delivery)}</Fact>
        <Fact label={t('inKind.minutes')}>
          <Words>{delivery.document.title}</Words>
        </Fact>
      </Facts>
      <p className="note note-info">
        {t(delivery.amount > 0 ? 'inKind.confirm.follows' : 'inKind.confirm.counted')}
      </p>
      <Button type="submit" kind="primary" isPending={act.isPending}>
        {t('inKind.confirm.open')}
      </Button>
    </Form>
  );
}
