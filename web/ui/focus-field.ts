/** Puts focus on a field by its name in the form, and opens what hides it. */
export function focusField(name: string): boolean {
  // A number's name is on an input of its own, beside the field.
  const [named] = document.getElementsByName(name);
  const field = named?.closest('.field') ?? named?.previousElementSibling;
  for (let box = field?.closest('details'); box; box = box.parentElement?.closest('details')) box.open = true;
  const target = field?.querySelector<HTMLElement>(
    'button, textarea, input:not([type="hidden"], [tabindex="-1"])',
  );
  target?.focus();
  return target !== undefined && target !== null;
}
