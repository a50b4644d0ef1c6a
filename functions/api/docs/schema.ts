/** A JSON schema as people read it: a type in a few words, or a list of fields. */

export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  oneOf?: Schema[];
  anyOf?: Schema[];
  items?: Schema;
  properties?: Record<string, Schema | undefined>;
  required?: string[];
  additionalProperties?: unknown;
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (each) => `&#${each.charCodeAt(0)};`);
}

/** Digits in groups of three; not in years. */
function number(value: number): string {
  return value < 10_000 ? String(value) : value.toLocaleString('en-US').replaceAll(',', '\u202f');
}

function between(least: number | undefined, most: number | undefined, unit = ''): string[] {
  if (least === undefined && most === undefined) return [];
  if (most === undefined || most >= Number.MAX_SAFE_INTEGER)
    return least === undefined || least <= Number.MIN_SAFE_INTEGER ? [] : [`from ${number(least)}${unit}`];
  if (least === undefined || least <= Number.MIN_SAFE_INTEGER) return [`at most ${number(most)}${unit}`];
  return [`${number(least)} to ${number(most)}${unit}`];
}

function limits(schema: Schema): string {
  const { exclusiveMinimum, minimum = exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1 } =
    schema;
  const found = [
    // A format's own pattern says less than its name.
    ...(schema.format ? [schema.format] : schema.pattern ? [schema.pattern] : []),
    ...between(minimum, schema.maximum),
    ...between(schema.minLength, schema.maxLength, ' characters'),
    ...between(schema.minItems, schema.maxItems, ' items'),
  ];
  return found.length > 0 ? ` <small>${escaped(found.join(', '))}</small>` : '';
}

/** A value's type, as HTML: a link to a named schema, the words of a choice, a type with its limits. */
export function typeOf(schema: Schema): string {
  if (schema.$ref) {
    const name = escaped(schema.$ref.split('/').at(-1) ?? '');
    return `<a href="#${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return `<code>${escaped(JSON.stringify(schema.const))}</code>`;
  if (schema.enum) return schema.enum.map((each) => `<code>${escaped(String(each))}</code>`).join(' ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices) return choices.map(typeOf).join(' or ');
  if (schema.items) return `list of ${typeOf(schema.items)}${limits(schema)}`;
  if (schema.properties) return fieldsOf(schema);
  const { type = 'anything' } = schema;
  return `${escaped(typeof type === 'string' ? type : type.join(' or '))}${limits(schema)}`;
}

/** The fields of an object as a table; those that may be left out are marked. */
function fieldsOf({ properties = {}, required = [] }: Schema): string {
  const rows = Object.entries(properties).flatMap(([name, schema]) => {
    const mark = required.includes(name) ? '' : ' <small>optional</small>';
    return schema ? [`<tr><th scope="row">${escaped(name)}${mark}</th><td>${typeOf(schema)}</td></tr>`] : [];
  });
  return rows.length > 0 ? `<table>${rows.join('')}</table>` : 'nothing';
}
