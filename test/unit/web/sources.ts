import { globSync } from 'node:fs';
import { parseSync } from 'vite';

/** Reads the portal's sources as a syntax tree, to find strings and texts in them. */

/** Attributes whose value a person reads or hears. */
const SPOKEN = new Set([
  'title',
  'alt',
  'placeholder',
  'label',
  'hint',
  'lead',
  'caption',
  'aria-label',
  'aria-description',
]);

export function sourceFiles(): string[] {
  return globSync('web/{app,api,i18n,pages,session,ui}/**/*.{ts,tsx}').filter(
    (file) => !file.endsWith('.d.ts'),
  );
}

interface Node {
  type: string;
  [field: string]: unknown;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function walk(node: unknown, visit: (node: Node) => void): void {
  if (Array.isArray(node)) for (const each of node) walk(each, visit);
  else if (isNode(node)) {
    visit(node);
    for (const value of Object.values(node)) if (typeof value === 'object') walk(value, visit);
  }
}

/** Parsed with tags; where that fails, without: `<T>(` begins a function there. */
function treeOf(source: string): unknown {
  const tagged = parseSync('source.tsx', source);
  if (tagged.errors.length === 0) return tagged.program;
  const { program, errors } = parseSync('source.ts', source);
  if (errors.length > 0) throw new Error(errors[0]?.message);
  return program;
}

/** Every string of a source; a template's values stand as `*`. */
export function stringsOf(source: string): string[] {
  const found: string[] = [];
  walk(treeOf(source), (node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') found.push(node.value);
    if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis))
      found.push(node.quasis.map((quasi) => String(quasi.value.cooked)).join('*'));
  });
  return found;
}

const hasLetters = (text: string) => /\p{L}/u.test(text);

/** The texts that a source shows without a translation: between tags, and in attributes that are read out. */
export function textsIn(source: string): string[] {
  const found: string[] = [];
  walk(treeOf(source), (node) => {
    if (node.type === 'JSXText' && hasLetters(String(node.value))) found.push(String(node.value).trim());
    if (node.type === 'JSXAttribute' && isNode(node.name) && SPOKEN.has(String(node.name.name)))
      found.push(...bareStrings(node.value));
  });
  return found;
}

/** The strings of an expression that are shown as they are: those handed to a function are keys or names. */
function bareStrings(node: unknown): string[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal')
    return typeof node.value === 'string' && hasLetters(node.value) ? [node.value] : [];
  if (node.type === 'JSXExpressionContainer') return bareStrings(node.expression);
  if (node.type === 'ConditionalExpression')
    return [...bareStrings(node.consequent), ...bareStrings(node.alternate)];
  if (node.type === 'LogicalExpression') return [...bareStrings(node.left), ...bareStrings(node.right)];
  return [];
}
