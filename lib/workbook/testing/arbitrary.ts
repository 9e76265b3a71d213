import fc from 'fast-check';
import type { Language } from '../../lesson/schema';
import type { Workbook, WorkbookCell } from '../workbook';

const LANGUAGES: readonly Language[] = [
  { language: 'sql', engine: 'duckdb' },
  { language: 'sql', engine: 'postgres' },
  { language: 'ts' },
];

/** Few, so that two cells often want the same one. */
export const id = fc.constantFrom(
  'a',
  'b',
  'film_means',
  'query_1',
  'query_2',
  'text_1',
  'code_1',
  'cell_x',
  'long_'.repeat(20),
);

/** Code with what is likely to be misread: fences, semicolons, ends of lines, quotes. */
export const code = fc.string({
  unit: fc.constantFrom(...'a1 ;\n`~\'"\\-/*<&é😀', '%%sql\n', '```sql cell x\n', '---\n', '-- c\n', '{}'),
  maxLength: 40,
});

const line = fc.string({
  unit: fc.constantFrom(...'ab 1.)*_`[]()!#>-+~=|\\&;:"\'é😀$%@<', '<b>', '<!-- c -->'),
  maxLength: 24,
});
/** Markdown of any kind, with what no lesson takes. */
export const markdown = fc
  .array(
    fc.oneof(
      line,
      line.map((text) => `# ${text}`),
      line.map((text) => `- ${text}\n  - ${text}`),
      line.map((text) => `7. ${text}\n8. b`),
      line.map((text) => `> ${text}\n> ${text}`),
      line.map((text) => `\`\`\`python magic\n${text}\n\`\`\``),
      line.map((text) => `\`\`\`sql cell query_1\n${text}\n\`\`\``),
      line.map((text) => `    ${text}`),
      line.map((text) => `<div>\n${text}\n</div>`),
      line.map((text) => `![${text}](./a.png) [${text}][ref] ![][ref]\n\n[ref]: https://a.example/b`),
      line.map((text) => `${text}\n===`),
    ),
    { maxLength: 5 },
  )
  .map((parts) => parts.join('\n\n'));

const chart = fc.record(
  {
    kind: fc.constantFrom('bar' as const, 'line' as const, 'scatter' as const),
    x: fc.constantFrom('month', 'a b', 'é"`'),
    y: fc.constant('paid'),
    title: fc.constantFrom('A title', 'It is 50 % "more" = \\ that'),
    line: fc.double({ min: -5, max: 5, noNaN: true }).map((value) => Math.round(value * 100) / 100 + 0),
    scale: fc.constant('log' as const),
  },
  { requiredKeys: ['kind', 'x', 'y', 'title'] },
);

export const cell: fc.Arbitrary<WorkbookCell> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), id, text: markdown }),
  fc.record(
    { kind: fc.constant('code' as const), id, language: fc.constantFrom(...LANGUAGES), code, chart },
    { requiredKeys: ['kind', 'id', 'language', 'code'] },
  ),
);

export const workbook: fc.Arbitrary<Workbook> = fc.record({
  version: fc.constant(1 as const),
  id: fc.constant('w'),
  title: fc.oneof(line, fc.constantFrom('What customers paid', 'yes', '1', 'a: b')),
  cells: fc.uniqueArray(cell, { selector: (each) => each.id, maxLength: 6 }),
  files: fc.constantFrom(
    [],
    [
      {
        key: 'k',
        name: 'grades.csv',
        bytes: 3,
        options: { delimiter: ';', types: { points: 'INTEGER', 'a b': 'DATE' } },
      },
      { key: 'l', name: 'plain.json', bytes: 3, options: {} },
    ],
  ),
  createdAt: fc.constant(1),
  changedAt: fc.constant(1),
});
