import type { Case, Cases } from './case';
import { openNotebook } from './notebook';

const cell =
  (code: string, above?: string): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine);
    if (above !== undefined) await notebook.cell('above', above);
    const answer = await notebook.cell('here', code);
    notebook.close();
    return answer;
  };

/** The stack as the learner sees it. */
const words =
  (code: string, above: string): Case['act'] =>
  async (engine) => {
    const notebook = openNotebook(engine);
    await notebook.cell('above', above);
    const run = await notebook.session.run({ cell: 'here', above: ['above'] }, code, [], notebook.signal);
    notebook.close();
    return run.status === 'failed' ? run.error.engineWords : run;
  };

export const errorCases: Cases = {
  'an unknown name offers the nearest': {
    act: cell('const more: number = 1\nconst a: string = `${costomers}`', 'const customers = 1'),
    expected: { code: 'reference-error', message: '`costomers` is not defined.', at: 'costomers', near: 'customers' },
  },
  'a name used before its line': {
    act: cell('early\nconst early = 1'),
    expected: {
      code: 'reference-error',
      message: '`early` has no value yet: this line runs before the one that declares it.',
      at: 'early',
    },
  },
  'a name whose cell stopped before it': {
    act: cell('later', "if (true) throw new Error('x')\nconst later = 1"),
    expected: {
      code: 'reference-error',
      message: '`later` has no value yet: this line runs before the one that declares it.',
      at: 'later',
    },
  },
  'a constant is constant': {
    act: cell('const a = 1\na = 2'),
    expected: {
      code: 'type-error',
      message: 'This name was declared with `const`: it keeps its first value.',
      at: 'a',
    },
  },
  'a syntax error is at its place': {
    act: cell('const a: number = 1\nconst b = (a +* 2)'),
    expected: { code: 'syntax', message: 'This is not valid TypeScript: unexpected token.', at: '*' },
  },
  'a name declared twice, after types that vanish': {
    act: cell('const a: Array<number> = [], b = 1\nconst c: string = "", a = 2'),
    expected: {
      code: 'syntax',
      message: "This is not valid TypeScript: identifier 'a' has already been declared.",
      at: 'a',
    },
  },
  'return outside a function': {
    act: cell('return 1'),
    expected: { code: 'syntax', message: "This is not valid TypeScript: 'return' outside of function.", at: 'return' },
  },
  'an error of a library is at the learner’s line': {
    act: cell("const text = '{ bad'\nconst value: unknown = JSON.parse(text)"),
    expected: { code: 'syntax-error', message: expect(/^SyntaxError: /), at: 'parse' },
  },
  'an error class of one’s own': {
    act: cell("class NotFoundError extends Error { name = 'NotFoundError' }\nthrow new NotFoundError('no film 7')"),
    expected: {
      code: 'not-found-error',
      message: 'NotFoundError: no film 7',
      at: "new NotFoundError('no film 7')",
    },
  },
  'what is no error can be thrown too': {
    act: cell('throw { code: 7 }'),
    expected: { code: 'thrown', message: 'This was thrown: { code: 7 }' },
  },
  'an error that cannot be read is still an error': {
    act: cell("throw new Proxy(new Error('x'), { get() { throw 1 } })"),
    expected: { code: 'thrown', message: 'This was thrown: [cannot be read]' },
  },
  'recursion without end': {
    act: cell('function deep(): number { return 1 + deep() }\ndeep()'),
    expected: {
      code: 'range-error',
      message: 'Functions call each other too deep: does the recursion ever end?',
      at: expect(/deep/),
    },
  },
  'a package that is not offered': {
    act: cell("import { map } from 'lodash'"),
    expected: {
      code: 'import',
      message: { matches: '^There is no package `lodash` here\\. A cell can import `.*`vitest`, and `zod`\\.$' },
      at: "'lodash'",
    },
  },
  'a file': {
    act: cell("const x = await import('./other')"),
    expected: {
      code: 'import',
      message: {
        matches:
          '^A cell has no files to import\\. The names of the cells above are already here; `.*`vitest`, and `zod` can be imported\\.$',
      },
      at: "'./other'",
    },
  },
  'an export that a package has not': {
    act: cell("import { Crn } from 'croner'\nnew Crn('* * * * *')"),
    expected: { code: 'import', message: '`croner` exports no `Crn`.', at: 'Crn', near: 'Cron' },
  },
  'what a page has and a cell has not': {
    act: cell('new XMLHttpRequest()'),
    expected: {
      code: 'reference-error',
      message: '`XMLHttpRequest` is not defined: cells run without network, storage or page.',
      at: 'XMLHttpRequest',
    },
  },
  'a stack has the learner’s lines only, of all cells': {
    act: words(
      'const list = [1]\n\nlist.map((item: number) => half(item))',
      'type N = number\nfunction half(n: N) {\n  return missing(n)\n}',
    ),
    expected: expect(
      /^ReferenceError: (missing is not defined|Can't find variable: missing)\n {4}at half \(cell above, line 3\)\n {4}at line 3(\n {4}at line 3)*$/,
    ),
  },
};

/** Engines say it differently: the pattern travels to the comparison. */
function expect(pattern: RegExp) {
  return { matches: pattern.source };
}
