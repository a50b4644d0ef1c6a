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
  return globSync('web/{app,api,i18n,pages,parts,session,ui}/**/*.{ts,tsx}').filter(
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

/** A message that a source shows: its key (a template's values stand as `*`), and the values that it is given. */
export interface Shown {
  key: string;
  /** The names of its values; undefined where they come from elsewhere in one piece. */
  values: readonly string[] | undefined;
}

/**
 * Every string that could be a message's key, with the values that the call around it gives. A key that is chosen
 * first (`const key = late ? 'a.b' : 'c.d'`) is followed to the calls that take it; one that is in no call has none.
 */
export function messagesShown(source: string): Shown[] {
  const tree = treeOf(source);
  const chosen = new Map<string, unknown>();
  walk(tree, (node) => {
    if (node.type === 'VariableDeclarator' && isNode(node.id) && node.id.type === 'Identifier')
      chosen.set(String(node.id.name), node.init);
  });
  const shown: Shown[] = [];
  const called = new Set<unknown>();
  walk(tree, (node) => {
    if (node.type !== 'CallExpression' || !Array.isArray(node.arguments)) return;
    const [first, values] = node.arguments;
    const known = isNode(first) && first.type === 'Identifier' ? chosen.get(String(first.name)) : undefined;
    for (const key of keysIn(known ?? first)) {
      called.add(key.node);
      shown.push({ key: key.key, values: namesIn(values) });
    }
  });
  walk(tree, (node) => {
    if (called.has(node)) return;
    for (const key of keysIn(node)) if (key.node === node) shown.push({ key: key.key, values: [] });
  });
  return shown;
}

/** The strings that an expression can come to. */
function keysIn(node: unknown): { key: string; node: unknown }[] {
  if (!isNode(node)) return [];
  if (node.type === 'Literal') return typeof node.value === 'string' ? [{ key: node.value, node }] : [];
  if (node.type === 'TemplateLiteral' && Array.isArray(node.quasis))
    return [{ key: node.quasis.map((quasi) => String(quasi.value.cooked)).join('*'), node }];
  if (node.type === 'ConditionalExpression') return [...keysIn(node.consequent), ...keysIn(node.alternate)];
  return [];
}

/** The names that an object gives; undefined where it is put together elsewhere. */
function namesIn(node: unknown): readonly string[] | undefined {
  if (node === undefined) return [];
  if (!isNode(node) || node.type !== 'ObjectExpression' || !Array.isArray(node.properties)) return undefined;
  const properties: readonly unknown[] = node.properties;
  const names = properties.map((property) =>
    isNode(property) && property.type === 'Property' && isNode(property.key)
      ? String(property.key.name ?? property.key.value)
      : undefined,
  );
  return names.every((name) => name !== undefined) ? names : undefined;
}

/** A text in the languages that a source has it in; English is empty where nobody reads it in English. */
export interface Said {
  ar: string;
  fr: string;
  en: string;
}

/** The texts that a source has in several languages: `{ ar, fr, en }`, or `words(ar, fr, en)`. */
export function textsSaidIn(source: string): Said[] {
  const found: Said[] = [];
  walk(treeOf(source), (node) => {
    if (node.type === 'ObjectExpression' && Array.isArray(node.properties)) {
      const properties: readonly unknown[] = node.properties;
      const value = (name: string) =>
        properties.filter(isNode).find(({ key }) => isNode(key) && (key.name === name || key.value === name))
          ?.value;
      if (value('ar') !== undefined && value('fr') !== undefined)
        found.push({ ar: saidBy(value('ar')), fr: saidBy(value('fr')), en: saidBy(value('en')) });
    }
    if (node.type === 'CallExpression' && isNode(node.callee) && node.callee.name === 'words') {
      const [ar, fr, en]: readonly unknown[] = Array.isArray(node.arguments) ? node.arguments : [];
      found.push({ ar: saidBy(ar), fr: saidBy(fr), en: saidBy(en) });
    }
  });
  return found;
}

/** All strings within an expression, one after the other. */
function saidBy(node: unknown): string {
  const said: string[] = [];
  walk(node, (each) => {
    said.push(
      ...keysIn(each)
        .filter((key) => key.node === each)
        .map(({ key }) => key),
    );
  });
  return said.join(' ');
}
