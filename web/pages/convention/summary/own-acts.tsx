import './own-acts.css';
import '../../../ui/button.css';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl/react';
import { useConvention } from '../../../parts/convention/use-convention.ts';
import { isDutyKind, placeOf } from '../../../parts/tasks/duty-place.ts';
import { usePerson } from '../../../session/use-session.ts';
import { ActsMenu } from './acts-menu.tsx';
import { EditLink, PledgesLink } from './draft-links.tsx';
import { type NextAct, nextAct } from './next.ts';

const PRIMARY = 'button button-primary';

/** The reader's next act as the one button that stands out, and beside it all else that they can do. */
export function OwnActs() {
  const t = useTranslations();
  const convention = useConvention();
  const act = nextAct(convention, usePerson());
  const { pledging, possibleActs } = convention;
  return (
    <div className="summary-acts">
      {act ? <Primary act={act} /> : <p className="hint">{t('conventionPage.nothingOfYou')}</p>}
      <ActsMenu>
        {pledging === 'now' && act?.to !== 'pledges' ? <PledgesLink /> : null}
        {possibleActs.includes('revise') && act?.to !== 'edit' ? <EditLink /> : null}
      </ActsMenu>
    </div>
  );
}

function Primary({ act }: { act: NextAct }) {
  const t = useTranslations();
  const { id } = useConvention();
  if (act.to === 'pledges') return <PledgesLink className={PRIMARY} />;
  if (act.to === 'edit') return <EditLink className={PRIMARY} />;
  const { kind, task } = act.awaited;
  const label = t(`tasks.asked.${kind}`);
  // A duty is done on the convention's own pages; a task has the page on which somebody decides.
  if (isDutyKind(kind))
    return (
      <Link {...placeOf(kind, id)} className={PRIMARY}>
        {label}
      </Link>
    );
  return (
    <Link to="/tasks/$taskId" params={{ taskId: task }} className={PRIMARY}>
      {label}
    </Link>
  );
}
