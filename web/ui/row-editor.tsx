import './row-editor.css';
import { Fragment, type ReactNode, useState } from 'react';
import { useTranslations } from 'use-intl/react';
import { Button } from './button.tsx';
import { useRowList } from './row-list.ts';

/** The changes that a row's fields and buttons make to it and to its list. */
export interface RowTools<Row> {
  row: Row;
  /** Its place, from 0 as the request counts, from 1 as people do. */
  index: number;
  number: number;
  /** For the row's outermost element: it is found by it when it takes focus. */
  mark: { 'data-row': string };
  change: (row: Row) => void;
  /** Absent where the list may not become shorter. */
  remove?: () => void;
  /** Puts another row behind this one. */
  addBehind: (row: Row) => void;
}

/** A button adds an empty row; or something is typed first, of which the row is made. */
type Adding<Row> =
  | { addLabel: string; newRow: () => Row; adder?: undefined }
  | { adder: (add: (row: Row) => void) => ReactNode; addLabel?: undefined };

type Props<Row> = Adding<Row> & {
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  onChange: (rows: Row[]) => void;
  least?: number;
  most?: number;
  /** Within a row of another list the button is quieter. */
  isNested?: boolean;
  before?: ReactNode;
  /** Between the rows and the button. */
  total?: ReactNode;
  after?: ReactNode;
  children: (tools: RowTools<Row>) => ReactNode;
};

/** A list of rows: each is added, changed and taken out in the same way, and what was done is read out. */
export function RowEditor<Row>(props: Props<Row>) {
  const { rows, keyOf, onChange, least = 0, most = Number.POSITIVE_INFINITY } = props;
  const t = useTranslations();
  const { list, add, change, remove } = useRowList({ keyOf, update: (by) => onChange(by(rows)) });
  const [news, setNews] = useState('');
  const addRow = (row: Row, after?: number) => {
    add(row, after === undefined ? undefined : rows.slice(after).map(keyOf)[0]);
    setNews(t('ui.rows.added', { number: (after ?? rows.length - 1) + 2 }));
  };
  const removeRow = (index: number, key: string) => {
    remove(key);
    setNews(t('ui.rows.removed', { number: index + 1 }));
  };
  const toolsOf = (row: Row, index: number): RowTools<Row> => ({
    row,
    index,
    number: index + 1,
    mark: { 'data-row': keyOf(row) },
    change,
    ...(rows.length > least && { remove: () => removeRow(index, keyOf(row)) }),
    addBehind: (another) => addRow(another, index),
  });
  return (
    <div ref={list} className="editor">
      {props.before}
      {rows.map((row, index) => (
        <Fragment key={keyOf(row)}>{props.children(toolsOf(row, index))}</Fragment>
      ))}
      {props.total}
      {rows.length < most ? <Adder {...props} add={addRow} /> : null}
      {props.after}
      <p className="visually-hidden" role="status">
        {news}
      </p>
    </div>
  );
}

function Adder<Row>(props: Adding<Row> & { add: (row: Row) => void; isNested?: boolean }) {
  if (props.adder) return props.adder(props.add);
  const { add, newRow, addLabel, isNested = false } = props;
  return (
    <Button kind={isNested ? 'quiet' : 'secondary'} data-add onPress={() => add(newRow())}>
      {addLabel}
    </Button>
  );
}

interface LineProps<Row> {
  tools: RowTools<Row>;
  /** More fields than fit beside each other. */
  isWide?: boolean;
  children: ReactNode;
}

/** A row as a line of fields, with the button that takes it out. */
export function LineRow<Row>({ tools: { mark, number, remove }, isWide = false, children }: LineProps<Row>) {
  return (
    <div {...mark} className={isWide ? 'line-row line-row-wide' : 'line-row'}>
      {children}
      {remove ? <RemoveRow number={number} onRemove={remove} /> : null}
    </div>
  );
}

interface RemoveProps {
  number: number;
  /** The name of the row that is removed; otherwise a line by its number. */
  label?: string;
  onRemove: () => void;
}

export function RemoveRow({ number, label, onRemove }: RemoveProps) {
  const t = useTranslations();
  return (
    <Button kind="quiet" aria-label={label ?? t('ui.rows.removeNumber', { number })} onPress={onRemove}>
      {t('ui.rows.remove')}
    </Button>
  );
}
