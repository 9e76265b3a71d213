/** A property's value; undefined if there is none, or if a getter would have to run for it. */
export const dataOf = (object: object, key: PropertyKey): unknown =>
  Reflect.getOwnPropertyDescriptor(object, key)?.value;

/** The name of an object's class, read without running anything of the learner's. */
export function classOf(value: object): string {
  const prototype = Reflect.getPrototypeOf(value);
  const made = prototype && dataOf(prototype, 'constructor');
  const name = typeof made === 'function' ? dataOf(made, 'name') : undefined;
  return typeof name === 'string' && name !== '' ? name : 'Object';
}

const LONGEST_PARAMETERS = 40;
/** So many items say what an array holds. */
const ITEMS = 100;
const KINDS = 3;

const counted = (count: number) => `(${count.toLocaleString('en-US')})`;

/** What kind of value it is, as a developer would say: `number[] (1,000)`, `function (a, b)`, `Map (3)`. */
export function typeWords(value: unknown): string {
  if (typeof value === 'function') return functionWords(value);
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  if (Array.isArray(value)) return `${itemWords(value)}[] ${counted(value.length)}`;
  const name = classOf(value);
  if (value instanceof Map || value instanceof Set) return `${name} ${counted(sizeOf(value))}`;
  return name === 'Object' ? 'object' : name;
}

export const sizeOf = (value: object): number => {
  const { prototype } = value instanceof Map ? Map : Set;
  return Number(Reflect.getOwnPropertyDescriptor(prototype, 'size')?.get?.call(value));
};

function itemWords(items: readonly unknown[]): string {
  const kinds = new Set<string>();
  for (let at = 0; at < Math.min(items.length, ITEMS); at++) kinds.add(kindWords(dataOf(items, at)));
  if (kinds.size === 0) return 'unknown';
  if (kinds.size > KINDS) return '(many kinds)';
  return kinds.size === 1 ? [...kinds].join() : `(${[...kinds].join(' | ')})`;
}

function kindWords(value: unknown): string {
  if (typeof value !== 'object' || value === null) return value === null ? 'null' : typeof value;
  const name = classOf(value);
  return name === 'Object' ? 'object' : name;
}

function functionWords(value: object): string {
  const source = Function.prototype.toString.call(value);
  if (/^class\b/.test(source)) {
    const name = dataOf(value, 'name');
    return typeof name === 'string' && name !== '' ? `class ${name}` : 'class';
  }
  const [, isAsync = '', star = ''] = /^(async\b)?\s*(?:function\s*(\*)|\*)?/.exec(source) ?? [];
  return `${isAsync && 'async '}function${star} (${parametersOf(source)})`;
}

/** The text between the parentheses of a function's head. */
function parametersOf(source: string): string {
  const single = /^(?:async\s+)?([\p{ID_Start}$_][\p{ID_Continue}$]*)\s*=>/u.exec(source)?.[1];
  if (single !== undefined) return single;
  const from = source.indexOf('(');
  let depth = 0;
  for (let at = from; at >= 0 && at < source.length; at++) {
    const letter = source[at] ?? '';
    if ('([{'.includes(letter)) depth++;
    if (')]}'.includes(letter)) depth--;
    if (depth === 0) return tidy(source.slice(from + 1, at));
  }
  return '…';
}

/** Types were taken out of the source: spaces stand in their place. */
function tidy(parameters: string): string {
  const words = parameters
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,)\]])/g, '')
    .trim();
  return words.length > LONGEST_PARAMETERS ? `${words.slice(0, LONGEST_PARAMETERS - 1)}…` : words;
}
