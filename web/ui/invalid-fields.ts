/** The fields of a form that need another value, as the page shows them. */

export interface FieldProblem {
  key: string;
  /** The field's label as it is read; empty where the page has no such field. */
  label: string;
  message: string;
  /** The element that takes the value, and how to get there. */
  way?: { id: string; go: () => void };
}

/** The fault of a value, as the catalogue says it. */
export type Fault = 'missing' | 'choose' | 'email' | 'url' | 'other';

/** The fault of a value by the browser's own check; undefined where a sentence was set for it. */
export function faultOf(validity: ValidityState, type: string): Fault | undefined {
  if (validity.customError) return undefined;
  if (validity.valueMissing) return /^(radio|checkbox|select)/.test(type) ? 'choose' : 'missing';
  if (validity.typeMismatch) return type === 'email' || type === 'url' ? type : 'other';
  return 'other';
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function isControl(element: Element): element is Control {
  return (
    element instanceof HTMLInputElement ||
    element instanceof HTMLSelectElement ||
    element instanceof HTMLTextAreaElement
  );
}

/** The frame of a control: its field, with label, hint and error; that of a choice for each of what can be chosen. */
const fieldOf = (control: Control) =>
  control.closest<HTMLElement>('.choice') ?? control.closest<HTMLElement>('.field, .checkbox') ?? control;

function labelOf(control: Control): string {
  const field = fieldOf(control);
  if (field.matches('.checkbox')) return field.textContent?.trim() ?? '';
  const label = field.querySelector('.react-aria-Label') ?? field.querySelector('label');
  const text = label?.firstChild?.textContent ?? control.getAttribute('aria-label') ?? '';
  return text.trim();
}

/** The way to where the value is given: a list's button, not the control that is hidden behind it. */
function wayTo(control: Control): { id: string; go: () => void } {
  const field = fieldOf(control);
  const inside = field.querySelector<HTMLElement>('button.select, input:not([type=hidden]), textarea');
  const target = inside ?? control;
  const go = () => {
    for (let fold = field.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) {
      fold.open = true;
    }
    field.scrollIntoView({ block: 'center' });
    target.focus();
  };
  return { id: target.id, go };
}

const controlsOf = (form: HTMLFormElement) => [...form.elements].filter(isControl);

/** The fields that the browser finds wrong, in the order of the page; choices of one name are one field. */
export function invalidFields(form: HTMLFormElement, say: (fault: Fault) => string): FieldProblem[] {
  const seen = new Set<Element>();
  return controlsOf(form).flatMap((control): FieldProblem[] => {
    const field = fieldOf(control);
    if (control.validity.valid || !control.willValidate || seen.has(field)) return [];
    seen.add(field);
    const isChosen = field.querySelector('button.select') !== null;
    const fault = faultOf(control.validity, isChosen ? 'select' : control.type);
    return [
      {
        key: `${seen.size}`,
        label: labelOf(control),
        message: fault ? say(fault) : control.validationMessage,
        way: wayTo(control),
      },
    ];
  });
}

/** The fields that an answer refuses, by their paths; one that the form does not show has its sentence alone. */
export function refusedFields(
  form: HTMLFormElement,
  errors: Readonly<Record<string, readonly string[]>>,
): FieldProblem[] {
  return Object.entries(errors).flatMap(([path, messages]) => {
    const control = controlsOf(form).find((each) => each.name === path);
    return messages.map((message) => ({
      key: `${path}: ${message}`,
      label: control ? labelOf(control) : '',
      message,
      ...(control && { way: wayTo(control) }),
    }));
  });
}
