import './now.css';
import type { Consultation, Recommendation } from '../../parts/consultations/consultations.ts';
import { RECOMMENDATION_BUTTONS } from './act-buttons.tsx';
import { isAskedFor, offeredOnRecommendation } from './offered.ts';

interface Props {
  consultation: Consultation;
  recommendation: Recommendation;
  /** The reader's party. */
  reader: string;
}

/** What the reader may do with a recommendation, what is waited for first. */
export function RecommendationActs({ consultation, recommendation, reader }: Props) {
  const names = offeredOnRecommendation(consultation, recommendation, reader);
  if (names.length === 0) return null;
  return (
    <div className="consultation-acts not-printed">
      {names.map((name) => {
        const Button = RECOMMENDATION_BUTTONS[name];
        const kind = isAskedFor(name, recommendation)
          ? 'primary'
          : name === 'decline'
            ? 'danger'
            : 'secondary';
        return (
          <Button
            key={name}
            name={name}
            consultation={consultation}
            recommendation={recommendation}
            kind={kind}
          />
        );
      })}
    </div>
  );
}
