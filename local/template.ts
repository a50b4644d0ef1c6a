import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The synthesised templates as one machine can play them: resources with every reference resolved. */

export interface Resource {
  logicalId: string;
  arn: string;
  type: string;
  properties: Record<string, unknown>;
  metadata: Record<string, unknown>;
}

export interface Assembly {
  folder: string;
  resources: Resource[];
  /** The resources of a type, in the template's order. */
  ofType: (type: string) => Resource[];
}

interface Raw {
  Resources?: Record<
    string,
    { Type: string; Properties?: Record<string, unknown>; Metadata?: Record<string, unknown> }
  >;
  Outputs?: Record<string, { Value: unknown; Export?: { Name: unknown } }>;
}

export const REGION = 'eu-west-3';
export const ACCOUNT = '000000000000';
const PSEUDO: Record<string, string> = {
  'AWS::Region': REGION,
  'AWS::AccountId': ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** The name or ARN that a resource goes by on this machine. */
function arnOf(type: string, logicalId: string): string {
  const places: Record<string, string> = {
    'AWS::Lambda::Function': `lambda:${REGION}:${ACCOUNT}:function:${logicalId}`,
    'AWS::StepFunctions::StateMachine': `states:${REGION}:${ACCOUNT}:stateMachine:${logicalId}`,
    'AWS::DynamoDB::GlobalTable': `dynamodb:${REGION}:${ACCOUNT}:table/${logicalId}`,
  };
  return `arn:aws:${places[type] ?? `local:${REGION}:${ACCOUNT}:${logicalId}`}`;
}

/** Reads a cloud assembly. */
export function readAssembly(folder: string): Assembly {
  const templates = readdirSync(folder)
    .filter((file) => file.endsWith('.template.json'))
    .map((file): Raw => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  const exported = new Map<string, unknown>();
  const resolvers = templates.map((template) => ({ template, resolve: resolverOf(template, exported) }));
  for (const { template, resolve } of resolvers) {
    for (const { Value, Export } of Object.values(template.Outputs ?? {}))
      if (Export) exported.set(String(Export.Name), resolve(Value));
  }
  const resources = resolvers.flatMap(({ template, resolve }) =>
    Object.entries(template.Resources ?? {}).map(([logicalId, { Type, Properties = {}, Metadata = {} }]) => ({
      logicalId,
      arn: arnOf(Type, logicalId),
      type: Type,
      properties: Object.fromEntries(Object.entries(Properties).map(([key, value]) => [key, resolve(value)])),
      metadata: Metadata,
    })),
  );
  return { folder, resources, ofType: (type) => resources.filter((resource) => resource.type === type) };
}

/** Resolves the references of one template: another may have a resource of the same logical id. */
function resolverOf(template: Raw, exported: ReadonlyMap<string, unknown>): (value: unknown) => unknown {
  const types = new Map(Object.entries(template.Resources ?? {}).map(([id, { Type }]) => [id, Type]));
  const resolve = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(resolve);
    if (typeof value !== 'object' || value === null) return value;
    const [entry, ...more] = Object.entries(value);
    const known =
      entry && more.length === 0 ? intrinsic(entry[0], entry[1], resolve, types, exported) : undefined;
    return known ?? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, resolve(inner)]));
  };
  return resolve;
}

function intrinsic(
  name: string,
  argument: unknown,
  resolve: (value: unknown) => unknown,
  types: ReadonlyMap<string, string>,
  exported: ReadonlyMap<string, unknown>,
): unknown {
  switch (name) {
    case 'Ref': {
      const id = String(argument);
      const type = types.get(id) ?? '';
      return PSEUDO[id] ?? (type === 'AWS::StepFunctions::StateMachine' ? arnOf(type, id) : id);
    }
    case 'Fn::GetAtt': {
      const [id = '', attribute = ''] = Array.isArray(argument) ? argument.map(String) : [];
      return attribute.endsWith('Arn') ? arnOf(types.get(id) ?? '', id) : `${id}.${attribute}`;
    }
    case 'Fn::Join': {
      const [separator, parts] = Array.isArray(argument) ? argument : ['', []];
      const resolved = resolve(parts);
      return Array.isArray(resolved) ? resolved.map(String).join(String(separator)) : '';
    }
    case 'Fn::Sub':
      return String(argument).replace(/\$\{([^}]+)\}/g, (_, id: string) => PSEUDO[id] ?? id);
    case 'Fn::ImportValue':
      return exported.get(String(argument));
    default:
      return undefined;
  }
}

/** A resource's property as text. */
export function text(resource: Resource, ...path: string[]): string {
  let value: unknown = resource.properties;
  for (const name of path) {
    value =
      typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
  }
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** The logical id at the end of an ARN made here. */
export function idOfArn(arn: string): string {
  return arn.split(/[:/]/).at(-1) ?? '';
}
