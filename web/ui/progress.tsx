import './progress.css';
import { Label } from 'react-aria-components/Label';
import { Meter as AriaMeter } from 'react-aria-components/Meter';
import { ProgressBar } from 'react-aria-components/ProgressBar';

interface Props {
  label: string;
  value: number;
  maximum: number;
  /** The text at its end; the percentage without one. */
  valueLabel?: string;
}

/** How much of a known quantity has been reached. @public */
export function Meter({ label, value, maximum, valueLabel }: Props) {
  return (
    <AriaMeter
      className="meter"
      value={value}
      maxValue={maximum}
      {...(valueLabel !== undefined && { valueLabel })}
    >
      {({ valueText }) => (
        <>
          <Label>{label}</Label>
          <bdi className="meter-value">{valueText}</bdi>
          <svg className="meter-bar" aria-hidden="true" preserveAspectRatio="none" viewBox="0 0 100 1">
            <rect width={maximum > 0 ? Math.min(100, (100 * value) / maximum) : 0} height="1" />
          </svg>
        </>
      )}
    </AriaMeter>
  );
}

/** Long work of unknown length. */
export function Working({ label }: { label: string }) {
  return (
    <ProgressBar className="working" isIndeterminate>
      <Label>{label}</Label>
      <span className="working-bar" aria-hidden="true" />
    </ProgressBar>
  );
}
