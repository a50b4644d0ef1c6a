import './parts-bar.css';

/**
 * Parts of a whole as a bar. It is a picture only: the table beside it says the same in numbers, and its rows
 * carry the parts' swatches. Parts beyond the seventh share one colour.
 */

const COLOURS = 7;
/** The least part of the whole that has room for its number. */
const ROOM = 0.04;

interface Props {
  values: readonly number[];
  /** The value of the bar's whole length. */
  maximum: number;
  /** A range that the whole should lie in, drawn over the bar. */
  range?: { from: number; to: number };
}

export function PartsBar({ values, maximum, range }: Props) {
  const percent = (value: number) => `${maximum > 0 ? (100 * value) / maximum : 0}%`;
  const named = values.slice(0, COLOURS);
  const rest = values.slice(COLOURS).reduce((total, value) => total + value, 0);
  return (
    <div className="parts-bar" aria-hidden="true">
      {named.map((value, index) =>
        value === 0 ? null : (
          <span key={index} className={`part part-${index}`} style={{ inlineSize: percent(value) }}>
            {value >= maximum * ROOM ? index + 1 : null}
          </span>
        ),
      )}
      {rest > 0 ? <span className="part part-rest" style={{ inlineSize: percent(rest) }} /> : null}
      {range ? (
        <span
          className="parts-range"
          style={{ insetInlineStart: percent(range.from), inlineSize: percent(range.to - range.from) }}
        />
      ) : null}
    </div>
  );
}

/** The colour and number of a part, beside its name in the table. */
export function Swatch({ index }: { index: number }) {
  const isNamed = index < COLOURS;
  return (
    <span className={`swatch part-${isNamed ? index : 'rest'}`} aria-hidden="true">
      {isNamed ? index + 1 : null}
    </span>
  );
}
