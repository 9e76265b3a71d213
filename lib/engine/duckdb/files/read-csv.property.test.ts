import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import type { FileOptions } from '../../../core/file-reading';
import { openDuckdbInNode } from '../node';

const engine = openDuckdbInNode();
afterAll(() => engine.close());
const never = new AbortController().signal;

const ENCODERS = {
  'utf-8': (text: string) => new Uint8Array(Buffer.from(text)),
  'utf-16le': (text: string) => new Uint8Array(Buffer.from(text, 'utf16le')),
  'utf-16be': (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16()),
} as const;

/** Texts made of what is hard about CSV, and of anything else. A byte order mark that begins one is lost on its way out of the engine. */
const hard = fc.constantFrom(
  '',
  ',',
  ';',
  '|',
  '\t',
  '"',
  "'",
  '\n',
  '\r\n',
  '\r',
  ' ',
  'NULL',
  '0',
  '00',
  '1,5',
  'é',
  '😀',
);
const cell = fc.oneof(
  fc.array(hard, { maxLength: 4 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme', maxLength: 8 }),
);
const text = cell.filter((one) => !one.includes('\0') && !one.startsWith('\ufeff') && !/\p{Surrogate}/u.test(one));
const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
  fc.array(fc.array(fc.option(text, { freq: 5 }), { minLength: width, maxLength: width }), {
    minLength: 1,
    maxLength: 6,
  }),
);
const form = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|', ':', ' '),
  quote: fc.constantFrom('"', "'"),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8' as const, 'utf-16le' as const, 'utf-16be' as const),
  mark: fc.boolean(),
  last: fc.boolean(),
  eager: fc.boolean(),
});
type Form = {
  readonly [key in 'delimiter' | 'quote' | 'newline']: string;
} & { readonly [key in 'mark' | 'last' | 'eager']: boolean };

/** A correct writer: NULL is nothing at all, an empty text is quoted, and whatever could be misread is. */
function written(
  rows: readonly (readonly (string | null)[])[],
  { delimiter, quote, newline, last, eager, mark }: Form,
): string {
  const spelled = (value: string | null) => {
    if (value === null) return '';
    const plain =
      !eager && value !== '' && !/\s/.test(value) && ![delimiter, quote].some((sign) => value.includes(sign));
    return plain ? value : quote + value.replaceAll(quote, quote + quote) + quote;
  };
  const names = rows[0]?.map((_, index) => `c${index}`) ?? [];
  const lines = [names, ...rows].map((row) => row.map(spelled).join(delimiter));
  return (mark ? '\ufeff' : '') + lines.join(newline) + (last || lines.at(-1) === '' ? newline : '');
}

test('a table of texts, written as CSV in any form, is read back equal', async () => {
  const database = await engine.openDatabase(never);
  await fc.assert(
    fc.asyncProperty(table, form, async (rows, shape) => {
      const types = Object.fromEntries(rows[0]?.map((_, index) => [`c${index}`, 'VARCHAR']) ?? []);
      const { delimiter, quote, encoding } = shape;
      const options: FileOptions = { delimiter, quote, encoding, header: true, types };
      await database.files.put('a.csv', ENCODERS[encoding](written(rows, shape)), never);
      const reading = await database.files.inspect('a.csv', options, never);
      expect(reading.status === 'readable' ? reading.sample.rows : reading).toEqual(rows);
    }),
    { numRuns: 300 },
  );
});

const plain = fc.stringMatching(/^[a-z]{1,6}$/);
const someRows = fc.array(fc.tuple(fc.integer(), plain, fc.integer({ min: 1, max: 9_999 })), {
  minLength: 2,
  maxLength: 9,
});

test('how a CSV is written and what its columns are is found out', async () => {
  const database = await engine.openDatabase(never);
  await fc.assert(
    fc.asyncProperty(someRows, form, async (rows, shape) => {
      const known = shape.delimiter === ':' || shape.delimiter === ' ' ? { ...shape, delimiter: ';' } : shape;
      const decimals = rows.map(([id, name, cents]) => [String(id), name, (cents / 100 + 0.001).toFixed(3)]);
      const encoded = ENCODERS[known.encoding](written(decimals, { ...known, quote: '"' }));
      await database.files.put('a.csv', encoded, never);
      const reading = await database.files.inspect('a.csv', {}, never);
      expect(
        reading.status === 'readable' && [
          reading.options.delimiter,
          reading.columns.map(({ type }) => type),
          reading.sample.rows,
        ],
      ).toEqual([
        known.delimiter,
        ['BIGINT', 'VARCHAR', 'DOUBLE'],
        decimals.map(([id, name, price]) => [Number(id), name, Number(price)]),
      ]);
    }),
    { numRuns: 200 },
  );
});

const like = [
  /^-?[0-9]{1,3}([.,][0-9]{3}){0,3}([.,][0-9]{1,3})?$/,
  /^-?[0-9]{17,40}$/,
  /^-?[0-9]{0,3}[.,]?[0-9]{0,3}([eE][+-]?[0-9]{1,3})?$/,
  /^[0-9]{4}[./-][01]?[0-9][./-][0-3]?[0-9]([T ][0-2]?[0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?(Z|[+-]1[0-9](:?30)?)?)?$/,
  /^[0-3]?[0-9][./-][0-3]?[0-9][./-][0-9]{4}([T ][0-2]?[0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,9})?)?( ?[AaPp]M)?)?$/,
  /^[0-2]?[0-9]:[0-5][0-9](:[0-5][0-9](\.[0-9]{1,6})?)?$/,
  /^ *(true|FALSE|tRue) *$/,
];
const likely = fc
  .constantFrom(...like)
  .chain((pattern) => fc.array(fc.stringMatching(pattern), { minLength: 1, maxLength: 3 }));

test('what a column is found to be, the engine takes all of its values for', async () => {
  const database = await engine.openDatabase(never);
  await fc.assert(
    fc.asyncProperty(likely, fc.constantFrom('.' as const, ',' as const, undefined), async (values, decimal) => {
      const bytes = new TextEncoder().encode(`c\n${values.map((value) => `"${value}"`).join('\n')}\n`);
      await database.files.put('a.csv', bytes, never);
      const options: FileOptions = { header: true, delimiter: ',', ...(decimal && { decimal }) };
      const reading = await database.files.inspect('a.csv', options, never);
      expect(reading.status === 'readable' ? reading.sample.rows.length : reading).toBe(values.length);
    }),
    { numRuns: 1000 },
  );
});
