import './fields.css';
import './number-field.css';
import { Input } from 'react-aria-components/Input';
import { TextField } from 'react-aria-components/TextField';
import { useLocale, useTranslations } from 'use-intl/react';
import { isolate } from '../i18n/isolate.ts';
import {
  type FigureReading,
  LARGEST_AMOUNT,
  LARGEST_COUNT,
  readAmount,
  readCount,
  writeAmount,
  writeCount,
  writeReading,
} from '../i18n/numbers.ts';
import { type Common, Surroundings } from './fields.tsx';
import { useTyped } from './typed.ts';

interface Props extends Common {
  /** Undefined while the field is empty, or holds a text that was not understood. */
  value: number | undefined;
  onChange: (value: number | undefined) => void;
  minimum?: number;
  maximum?: number;
}

/** How a kind of figure is read and written. */
interface Kind {
  read: (text: string) => FigureReading;
  write: (value: number, locale: string) => string;
  largest: number;
  /** Whether it has two decimals. */
  isDecimal: boolean;
  isMoney: boolean;
}

const DECIMAL = { read: readAmount, write: writeAmount, largest: LARGEST_AMOUNT, isDecimal: true };
const AMOUNT: Kind = { ...DECIMAL, isMoney: true };
const QUANTITY: Kind = { ...DECIMAL, isMoney: false };
const COUNT: Kind = {
  read: readCount,
  write: writeCount,
  largest: LARGEST_COUNT,
  isDecimal: false,
  isMoney: false,
};

/** A whole number. */
export function NumberField(props: Props) {
  return <FigureField {...props} kind={COUNT} />;
}

/** A quantity: typed and shown as a decimal number, given and taken in hundredths. */
export function QuantityField(props: Props) {
  return <FigureField {...props} kind={QUANTITY} />;
}

/** An amount: typed and shown in dirhams, given and taken in centimes. */
export function MoneyField(props: Props) {
  return <FigureField {...props} kind={AMOUNT} />;
}

/**
 * Takes a figure in whatever way it is usually written. When the field is left it shows the figure as it was
 * understood; a text that has no value, or two, stays as it is and says why.
 */
function FigureField({
  kind,
  value,
  onChange,
  minimum = 0,
  maximum,
  label,
  hint,
  ...rest
}: Props & { kind: Kind }) {
  const t = useTranslations();
  const locale = useLocale();
  const typed = useTyped({
    value,
    onChange,
    read: (text) => figureIn(text, kind),
    write: (figure) => (figure === undefined ? '' : kind.write(figure, locale)),
  });
  const faultOf = useFaultSentence(kind, minimum, maximum ?? kind.largest);
  return (
    <TextField {...rest} {...typed} className="field field-short" validate={faultOf} maxLength={60}>
      <Surroundings {...rest} label={label} {...(hint !== undefined && { hint })}>
        <div className="with-unit">
          <Input
            dir="ltr"
            className="figure"
            inputMode={kind.isDecimal ? 'decimal' : 'numeric'}
            autoComplete="off"
          />
          {kind.isMoney ? <span className="unit">{t('ui.dirhams')}</span> : null}
        </div>
      </Surroundings>
    </TextField>
  );
}

function figureIn(text: string, { read }: Kind): number | undefined {
  const reading = read(text);
  return 'value' in reading ? reading.value : undefined;
}

/** Why a text is not taken, in a sentence that says what to write; null for what is. */
function useFaultSentence(kind: Kind, minimum: number, maximum: number): (text: string) => string | null {
  const t = useTranslations();
  const locale = useLocale();
  const limit = (value: number) => kind.write(value, locale);
  return (text) => {
    if (text.trim() === '') return null;
    const reading = kind.read(text);
    if ('value' in reading) {
      if (reading.value < minimum) return t('ui.figure.atLeast', { limit: limit(minimum) });
      return reading.value > maximum ? t('ui.figure.atMost', { limit: limit(maximum) }) : null;
    }
    switch (reading.fault) {
      case 'ambiguous': {
        const [one, other] = (reading.readings ?? []).map((each) => writeReading(each, locale));
        return t('ui.figure.ambiguous', { text: isolate(text.trim()), one: one ?? '', other: other ?? '' });
      }
      case 'notPositive':
        return t('ui.figure.atLeast', { limit: limit(minimum) });
      case 'tooLarge':
        return t('ui.figure.atMost', { limit: limit(maximum) });
      case 'tooPrecise':
        return t(
          kind.isMoney ? 'ui.figure.centimes' : kind.isDecimal ? 'ui.figure.hundredths' : 'ui.figure.whole',
        );
      case 'notANumber':
        return t('ui.figure.notANumber', {
          example: kind.write(kind.isDecimal ? 125_000_050 : 1500, locale),
        });
    }
  };
}
