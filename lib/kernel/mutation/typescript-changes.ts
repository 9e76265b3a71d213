import type { AnyNode, CallExpression } from 'acorn';
import { childrenOf } from '../../engine/session/declarations';
import { strip } from '../../engine/session/strip';
import { type Change, quoteCode, replace } from './mutant';

type Span = { readonly start: number; readonly end: number };
type Draft = {
  readonly operator: string;
  readonly about: string;
  readonly edits: readonly (readonly [Span, string])[];
};

/** Small mistakes that could be made in TypeScript, in the code without its types: it runs just the same. */
export function typescriptChanges(source: string): { readonly code: string; readonly changes: readonly Change[] } {
  const stripped = strip(source);
  if ('message' in stripped) return { code: source, changes: [] };
  const { code, program } = stripped;
  const drafts = walk(program, [], code);
  const few = ['eq_to_ne', 'ne_to_eq', 'swap_arguments'];
  const changes = drafts
    .filter((draft, at) => !few.includes(draft.operator) || countBefore(drafts, at) < 2)
    .map(({ edits, ...draft }) => ({
      ...draft,
      edits: edits.map(([{ start, end }, text]) => replace({ from: start, to: end }, text)),
    }));
  return { code, changes };
}

const countBefore = (drafts: readonly Draft[], place: number) =>
  drafts.slice(0, place).filter(({ operator }) => operator === drafts[place]?.operator).length;

function walk(node: AnyNode, above: readonly AnyNode[], code: string): Draft[] {
  const below = childrenOf(node).flatMap((child) => walk(child, [...above, node], code));
  return [...draftsFor(node, above, code), ...below];
}

const OPERATORS: Readonly<Record<string, readonly [operator: string, other: string]>> = {
  '<': ['lt_to_le', '<='],
  '>': ['gt_to_ge', '>='],
  '<=': ['le_to_lt', '<'],
  '>=': ['ge_to_gt', '>'],
  '===': ['eq_to_ne', '!=='],
  '!==': ['ne_to_eq', '==='],
  '&&': ['and_to_or', '||'],
  '||': ['or_to_and', '&&'],
  '??': ['nullish_to_or', '||'],
};

function draftsFor(node: AnyNode, above: readonly AnyNode[], code: string): Draft[] {
  const text = ({ start, end }: Span) => code.slice(start, end);
  switch (node.type) {
    case 'BinaryExpression':
    case 'LogicalExpression': {
      const found = OPERATORS[node.operator];
      if (!found) return [];
      const [operator, other] = found;
      const start = code.indexOf(node.operator, skipClosers(code, node.left.end));
      const about = `\`${node.operator}\` becomes \`${other}\``;
      const edit: readonly [Span, string] = [{ start, end: start + node.operator.length }, other];
      return [{ operator, about, edits: node.type === 'LogicalExpression' ? inBrackets(node, edit) : [edit] }];
    }
    case 'Literal':
      return literalDrafts(node, above.at(-1));
    case 'AwaitExpression':
      return [{ operator: 'drop_await', about: 'without await', edits: [[node, text(node.argument)]] }];
    case 'UnaryExpression':
      if (node.operator !== '!') return [];
      return [
        {
          operator: 'drop_not',
          about: `without the \`!\` of ${quoteCode(text(node))}`,
          edits: [[node, text(node.argument)]],
        },
      ];
    case 'CallExpression':
      return callDrafts(node, text);
    case 'ReturnStatement':
      return isLast(node, above) ? [] : [dropped('drop_return', node, text)];
    case 'ContinueStatement':
      return [dropped('drop_continue', node, text)];
    default:
      return [];
  }
}

/** Other logical operators bind otherwise, and JavaScript refuses to mix them with `??`. */
const inBrackets = ({ start, end }: Span, edit: readonly [Span, string]): Draft['edits'] => [
  [{ start, end: start }, '('],
  edit,
  [{ start: end, end }, ')'],
];

/** Brackets around the left side of an operator are not part of its node; nor are comments, which are left alone. */
function skipClosers(code: string, from: number): number {
  const gap = /^(?:[\s)]|\/\*[\s\S]*?\*\/|\/\/[^\n]*\n)*/.exec(code.slice(from))?.[0] ?? '';
  return from + gap.length;
}

const dropped = (operator: string, node: Span, text: (span: Span) => string): Draft => ({
  operator,
  about: `without ${quoteCode(text(node))}`,
  edits: [[node, ';']],
});

/** A return that ends its function is no early one. */
function isLast(node: AnyNode, above: readonly AnyNode[]): boolean {
  const [owner, block] = [above.at(-2), above.at(-1)];
  const isBody = owner !== undefined && /Function/.test(owner.type);
  return isBody && block?.type === 'BlockStatement' && block.body.at(-1) === node;
}

function literalDrafts(node: Extract<AnyNode, { type: 'Literal' }>, parent: AnyNode | undefined): Draft[] {
  if (node.regex?.flags.includes('g')) {
    const flagless = `/${node.regex.pattern}/${node.regex.flags.replace('g', '')}`;
    return [
      { operator: 'drop_g_flag', about: `${quoteCode(node.raw ?? '')} without the flag g`, edits: [[node, flagless]] },
    ];
  }
  const { value } = node;
  if (typeof value !== 'number' || !/^\d+$/.test(node.raw ?? '')) return [];
  if (parent?.type === 'Property' && parent.key === node) return [];
  const change = (operator: string, other: number): Draft => ({
    operator,
    about: `${value} becomes ${other}`,
    edits: [[node, String(other)]],
  });
  return [change('plus_one', value + 1), ...(value > 0 ? [change('minus_one', value - 1)] : [])];
}

const ROUNDINGS: Readonly<Record<string, string>> = { round: 'floor', floor: 'round', ceil: 'floor', trunc: 'round' };
const NO_ORDER = ['max', 'min', 'log', 'error', 'warn', 'info', 'hypot'];

function callDrafts(call: CallExpression, text: (span: Span) => string): Draft[] {
  const { callee, arguments: given } = call;
  const drafts: Draft[] = [];
  const method = callee.type === 'MemberExpression' && callee.property.type === 'Identifier' ? callee : undefined;
  const name = method?.property.type === 'Identifier' ? method.property.name : undefined;
  const other = name === undefined ? undefined : ROUNDINGS[name];
  if (method && other !== undefined && text(method.object) === 'Math')
    drafts.push({
      operator: `${name}_to_${other}`,
      about: `Math.${name} becomes Math.${other}`,
      edits: [[method.property, other]],
    });
  if (method && name === 'filter')
    drafts.push({
      operator: 'drop_filter',
      about: `without ${quoteCode(text({ start: method.object.end, end: call.end }))}`,
      edits: [[call, text(method.object)]],
    });
  const end = name === 'slice' ? given[1] : undefined;
  if (end && end.type !== 'Literal')
    drafts.push({
      operator: 'slice_plus_one',
      about: `${quoteCode(text(call))} ends one later`,
      edits: [[end, `(${text(end)}) + 1`]],
    });
  const [first, second] = given;
  const isOrdered = !given.some(({ type }) => /Function|Spread/.test(type)) && !NO_ORDER.includes(name ?? '');
  if (first && second && given.length === 2 && isOrdered && text(first) !== text(second))
    drafts.push({
      operator: 'swap_arguments',
      about: `the arguments of ${quoteCode(text(call))} are swapped`,
      edits: [
        [first, text(second)],
        [second, text(first)],
      ],
    });
  return drafts;
}
