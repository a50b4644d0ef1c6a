import './values.css';
import { useFormat } from '../i18n/use-format.ts';

/** Values in running text. Each stands in its own direction, so that mixed Arabic and Latin read in order. */

/** An amount in centimes. */
export function Money({ centimes }: { centimes: number }) {
  return <bdi className="amount">{useFormat().money(centimes)}</bdi>;
}

/** A day or an instant, to the day. */
export function Day({ value }: { value: string }) {
  return <time dateTime={value}>{useFormat().day(value)}</time>;
}

/** An instant, to the minute, in Morocco's time. */
export function Instant({ value }: { value: string }) {
  return <time dateTime={value}>{useFormat().instant(value)}</time>;
}

/** When something is due: its last day, or the minute of it where hours count. */
export function Due({ value }: { value: string }) {
  return <time dateTime={value}>{useFormat().due(value)}</time>;
}

/** A name, a title or a reference as it was written, whatever its letters. */
export function Words({ children }: { children: string }) {
  return <bdi>{children}</bdi>;
}

/** A person's own text, in any script: it begins where the page's own text begins. */
export function Quote({ children }: { children: string }) {
  return (
    <blockquote className="quote">
      <bdi>{children}</bdi>
    </blockquote>
  );
}

/** A code to compare letter by letter: a hash, an identifier. */
export function Code({ children }: { children: string }) {
  return (
    <code className="code" dir="ltr">
      {children}
    </code>
  );
}
