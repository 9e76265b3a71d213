import { z } from 'zod';
import { oneOf, type Report, unknownName } from './problems';
import type { Path, Yaml } from './yaml';

/** Checks YAML against `schema` and reports every difference at its place. */
export function readShape<Schema extends z.ZodType>(
  yaml: Yaml,
  schema: Schema,
  report: Report,
): z.output<Schema> | undefined {
  const { data, error } = schema.safeParse(yaml.value);
  if (!error) return data;
  for (const issue of error.issues) {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) {
        report(yaml.keyPlace([...path, key]), unknownName('key', key, keysAt(schema, path)));
      }
    } else if (issue.code === 'invalid_key') {
      report(
        yaml.keyPlace(path),
        `\`${String(path.at(-1))}\` is no name: ${issue.issues[0]?.message ?? 'write another'}`,
      );
    } else if (path.length > 0 && valueAt(yaml.value, path) === undefined) {
      report(yaml.valuePlace(path.slice(0, -1)), `${name(path)} is missing`);
    } else {
      report(yaml.valuePlace(path), `${name(path)} ${requirement(issue)}`);
    }
  }
  return;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: '`true` or `false`',
  int: 'a whole number',
  array: 'a list',
  object: '`key: value` lines',
  record: '`key: value` lines',
};

function requirement(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${oneOf(issue.values.map(String))}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'must not be empty' : 'must be more than 0';
    case 'invalid_union':
      return 'must be made of texts, numbers, true, false, null, lists and mappings';
    default:
      return `must be otherwise: ${issue.message}`;
  }
}

function name(path: Path): string {
  const keys = path.filter((step) => typeof step === 'string');
  const item = path.at(-1);
  const entry = typeof item === 'number' ? ` (entry ${item + 1})` : '';
  return keys.length > 0 ? `\`${keys.join('.')}\`${entry}` : 'this YAML';
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => {
    return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
  }, value);
}

function keysAt(schema: unknown, path: Path): string[] {
  if (schema instanceof z.ZodOptional) return keysAt(schema.unwrap(), path);
  const [step, ...rest] = path;
  if (step === undefined) return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
  if (schema instanceof z.ZodObject) return keysAt(schema.shape[step], rest);
  if (schema instanceof z.ZodRecord) return keysAt(schema.valueType, rest);
  if (schema instanceof z.ZodArray) return keysAt(schema.element, rest);
  return [];
}
