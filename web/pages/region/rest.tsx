import './lines.css';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { useApi } from '../../api/client.ts';
import { useIsPrinting } from '../../ui/printing.ts';
import { Answer } from '../../ui/states.tsx';
import { type RegionAnswer, wholeRegionQuery } from './queries.ts';

interface Props {
  answer: RegionAnswer;
  /** How many lines are not shown. */
  count: number;
  /** Whether the answer has them: else they are read once somebody asks for them. */
  isThere: boolean;
  children: (answer: RegionAnswer) => ReactNode;
}

/** The lines of a list that do not stand open. */
export function Rest({ answer, count, isThere, children }: Props) {
  const t = useTranslations();
  const isPrinting = useIsPrinting();
  const [isAsked, setAsked] = useState(false);
  if (count <= 0) return null;
  return (
    <details
      className="region-reading"
      onToggle={({ currentTarget }) => {
        // Paper opens what is folded, and cannot wait for an answer.
        if (currentTarget.open && !isPrinting) setAsked(true);
      }}
    >
      <summary>{t('region.front.rest', { count })}</summary>
      {isThere ? children(answer) : isAsked ? <Whole region={answer.region}>{children}</Whole> : null}
    </details>
  );
}

function Whole({ region, children }: Pick<Props, 'children'> & { region: string }) {
  return <Answer query={useQuery(wholeRegionQuery(useApi(), region))}>{children}</Answer>;
}
