import type { PostConventionsIdBankStatementAnswer as Comparison } from '../../api/schema.d.ts';

/** A comparison as people read it: each transfer with what either side says, and what was found. Amounts in centimes. */

export type Movement = Comparison['onlyInLedger'][number];
type Line = Comparison['onlyInBank'][number];

/** What was found, with what its sentence names. */
export type Why =
  | { found: 'reference' | 'day' | 'missingIn' | 'missingOut' | 'missingInBank' }
  | { found: 'otherDay'; day: string }
  | { found: 'more' | 'less'; amount: number };

export interface Finding {
  key: string;
  /** The first and the last row of the statement; absent where it has none. */
  rows?: [first: number, last: number];
  day: string;
  reference: string;
  text: string;
  /** What the bank says, or where it says nothing the ledger. */
  amount: number;
  ledger?: Movement;
  why: Why;
}

type Findings = Record<'differing' | 'onlyInBank' | 'onlyInLedger' | 'matched', Finding[]>;

export function findingsOf({ differing, onlyInBank, onlyInLedger, matched }: Comparison): Findings {
  return {
    differing: differing.map(({ lines, movement, difference }) =>
      ofLines(lines, amountWhy(difference), movement),
    ),
    onlyInBank: onlyInBank.map((line) =>
      ofLines([line], { found: line.amount > 0 ? 'missingIn' : 'missingOut' }),
    ),
    onlyInLedger: onlyInLedger.map((movement) => ({
      key: `ledger-${movement.events.join('-')}`,
      day: movement.day,
      reference: movement.reference,
      text: '',
      amount: movement.amount,
      ledger: movement,
      why: { found: 'missingInBank' },
    })),
    matched: matched.map(({ lines, movement, by }) =>
      ofLines(lines, matchWhy(by, lines, movement), movement),
    ),
  };
}

function ofLines(lines: readonly Line[], why: Why, ledger?: Movement): Finding {
  const rows = lines.map(({ row }) => row);
  const [first] = lines;
  return {
    key: `row-${rows.join('-')}`,
    rows: [Math.min(...rows), Math.max(...rows)],
    day: first?.day ?? '',
    reference: first?.reference ?? '',
    text: first?.text ?? '',
    amount: lines.reduce((total, { amount }) => total + amount, 0),
    ...(ledger && { ledger }),
    why,
  };
}

const amountWhy = (difference: number): Why => ({
  found: difference > 0 ? 'more' : 'less',
  amount: Math.abs(difference),
});

function matchWhy(by: 'reference' | 'day', lines: readonly Line[], { day }: Movement): Why {
  if (by === 'day') return { found: 'day' };
  return lines.some((line) => line.day !== day) ? { found: 'otherDay', day } : { found: 'reference' };
}
