import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { AgendaItem } from '../../api/schema.d.ts';

interface Props {
  item: AgendaItem;
  className?: string;
  /** Out of the order of Tab, where the same link stands elsewhere on the page. */
  isBeside?: boolean;
  children: ReactNode;
}

/** Leads to the page of an entry: the task, or what has planned the day. */
export function EntryLink({ item: { id, kind, about }, isBeside = false, ...rest }: Props) {
  const params = { id: about.id };
  const link = { ...rest, preload: false as const, ...(isBeside && { tabIndex: -1 }) };
  if (kind === 'task') return <Link to="/tasks/$taskId" params={{ taskId: id }} {...link} />;
  if (kind === 'tranche')
    return <Link to="/conventions/$id/money" params={params} hash="tranches" {...link} />;
  switch (about.kind) {
    case 'centre':
      return <Link to="/centres/$id" params={params} {...link} />;
    case 'consultation':
      return <Link to="/region/consultations/$id" params={params} {...link} />;
    case 'actionPlan':
      return <Link to="/region/plans/$id" params={params} {...link} />;
    case 'campaign':
      return <Link to="/region/campaigns/$id" params={params} {...link} />;
    default:
      return <Link to="/conventions/$id" params={params} {...link} />;
  }
}
