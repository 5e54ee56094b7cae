import type { CustomCellEditorProps } from 'ag-grid-react';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Display } from '../../shared/model/model';
import { readTyped, type TypedValue } from '../format/typedValue';
import { meantQuestion, NumberChoice } from '../elements/NumberChoice';
import { useTexts } from '../format/useTexts';
import { ChoiceEditor } from './ChoiceEditor';
import { choicesOf } from '../values/amountText';
import { typedText } from '../format/formatNumber';
import { cellReferenceLabel } from '../values/cellReference';
import type { Draft } from '../values/planEdit';
import { useDraft } from '../state/useDraft';
import { columnOf, type SheetContext } from './sheetContext';
import { cellAt, type SheetRow, type ValueRow } from '../values/valueRow';
import './editor.css';

type Props = CustomCellEditorProps<SheetRow, Draft, SheetContext>;

/**
 * The field in a cell that is being typed into: Enter and Tab take what was typed, Escape leaves the value as it
 * was. Of what may mean two things the reader chooses.
 */
export function CellEditor(props: Props): ReactNode {
  const { data: row, column: gridColumn, context, eventKey, onValueChange, api } = props;
  const { view } = context;
  const column = columnOf(gridColumn.getColId(), view);
  const field = useRef<HTMLInputElement>(null);
  const opening = context.openingText();
  const value = row.kind === 'value' && column !== undefined ? cellAt(row, column)?.value : null;
  const written =
    row.kind === 'value' && typeof value === 'number' ? typedText(value, row.display) : '';
  const [text, setText] = useState(() => opening ?? firstText(eventKey, written));
  const [meant, setMeant] = useState(() =>
    opening === null || row.kind !== 'value' ? null : meaningsOf(opening, row.display),
  );

  useEffect(() => {
    field.current?.focus();
    // What a key began goes on behind it; otherwise the next key begins anew.
    if (eventKey?.length !== 1) field.current?.select();
  }, [eventKey]);

  useDraft(text !== written, {
    settle: () => finish(text, 'stay'),
    discard: () => api.stopEditing(true),
    field: () => field.current,
  });

  if (row.kind !== 'value' || column === undefined) return null;
  const at = { row, column };

  /** False: it stays as it was, and why is said below the sheet. */
  function finish(draft: Draft, towards: 'down' | 'right' | 'stay'): boolean {
    if (draft === written) {
      leave(towards);
      return true;
    }
    const plan = context.commit(at, draft);
    if (plan.kind === 'choice') setMeant(plan);
    else leave(plan.kind === 'refused' ? 'stay' : towards);
    return plan.kind !== 'choice' && plan.kind !== 'refused';
  }

  function leave(towards: 'down' | 'right' | 'stay'): void {
    api.stopEditing(true);
    context.goOn(towards);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape') leave('stay');
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      leave('stay');
      context.commitAll(text);
    } else if (event.target === field.current && event.key === 'Enter') finish(text, 'down');
    else if (meant === null && event.key === 'Tab') finish(text, 'right');
    else return;
    event.preventDefault();
  }

  const label = cellReferenceLabel(view, at);
  const choices = choicesOf(view.run.model, row.name);
  if (choices.length > 0) {
    return (
      <ChoiceEditor
        label={label}
        choices={choices.map((one) => ({ ...one, label: view.texts.say(one.label) }))}
        value={typeof value === 'number' ? value : null}
        onChoose={(chosen) => finish(chosen, 'down')}
        onLeave={() => leave('stay')}
      />
    );
  }
  return (
    <div className="sheet-editor" onKeyDown={onKeyDown}>
      <input
        ref={field}
        className="sheet-editor__field"
        aria-label={label}
        autoComplete="off"
        inputMode="decimal"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setMeant(null);
          onValueChange(event.target.value);
        }}
      />
      {meant === null ? null : (
        <MeantChoice
          row={row}
          values={meant.values}
          onChoose={(value) => finish({ value, calculation: meant.calculation ?? '' }, 'down')}
        />
      )}
    </div>
  );
}

interface MeantChoiceProps {
  readonly row: ValueRow;
  /** Most likely first. */
  readonly values: readonly [number, number];
  readonly onChoose: (value: number) => void;
}

/** Which of two values a typed text means. Opens below the cell, with the keyboard on the likely one. */
function MeantChoice({ row, values, onChoose }: MeantChoiceProps): ReactNode {
  const question = meantQuestion(values, row.display, useTexts());
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In the top layer, because a cell of the grid cuts off what is larger than it.
    box.current?.showPopover();
    box.current?.querySelector('button')?.focus();
  }, []);
  return (
    <div
      ref={box}
      className="sheet-meant"
      popover="manual"
      role="alertdialog"
      aria-label={question}
    >
      <NumberChoice values={values} display={row.display} onChoose={onChoose} />
    </div>
  );
}

/** A key that writes something begins a new text. */
function firstText(eventKey: string | null, written: string): string {
  return eventKey?.length === 1 ? eventKey : written;
}

/** The two values that a text may mean; null when it means one. */
function meaningsOf(text: string, display: Display): (TypedValue & { kind: 'choice' }) | null {
  const typed = readTyped(text, display);
  return typed.kind === 'choice' ? typed : null;
}
