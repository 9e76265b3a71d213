import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteText } from '../../../core/sql-tokens';
import { printCopy } from '../testing/print-copy';
import type { CopyOptions } from './copy-options';
import { parseCopy } from './copy-statement';

const ARN = 'arn:aws:iam::123456789012:role/loader';
const DEFAULTS: CopyOptions = {
  ignoreHeader: 0,
  nullAs: '\\N',
  emptyAsNull: false,
  blanksAsNull: false,
  dateFormat: undefined,
  timeFormat: undefined,
  acceptAnyDate: false,
  maxError: 0,
  acceptInvalid: undefined,
  gzip: false,
  manifest: false,
  escapes: false,
  removeQuotes: false,
  fillRecord: false,
  ignoreBlankLines: false,
  trimBlanks: false,
  truncateColumns: false,
  roundDecimals: false,
  noLoad: false,
};

const text = fc.string({ unit: 'grapheme', maxLength: 8 });
const sign = fc.constantFrom(',', ';', '|', "'", '%', '^', 'é');
const flag = (word: string, key: keyof CopyOptions) => fc.constant({ written: word, read: { [key]: true } });
const option = fc.oneof(
  fc.nat(99_999).map((count) => ({ written: `IGNOREHEADER AS ${count}`, read: { ignoreHeader: count } })),
  fc.nat(99_999).map((count) => ({ written: `maxerror ${count}`, read: { maxError: count } })),
  text.map((value) => ({ written: `NULL AS ${quoteText(value)}`, read: { nullAs: value } })),
  text.map((value) => ({ written: `DATEFORMAT ${quoteText(value)}`, read: { dateFormat: value } })),
  text.map((value) => ({ written: `TIMEFORMAT AS ${quoteText(value)}`, read: { timeFormat: value } })),
  sign.map((value) => ({ written: `ACCEPTINVCHARS AS ${quoteText(value)}`, read: { acceptInvalid: value } })),
  fc.constant({ written: 'ACCEPTINVCHARS', read: { acceptInvalid: '?' } }),
  fc.constant({ written: `REGION 'us-east-1'`, read: {} }),
  fc.constantFrom('', ' ON', ' OFF', ' PRESET').map((how) => ({ written: `COMPUPDATE${how}`, read: {} })),
  fc.constantFrom('', ' ON', ' OFF').map((how) => ({ written: `STATUPDATE${how}`, read: {} })),
  flag('EMPTYASNULL', 'emptyAsNull'),
  flag('blanksasnull', 'blanksAsNull'),
  flag('GZIP', 'gzip'),
  flag('Manifest', 'manifest'),
  flag('TRUNCATECOLUMNS', 'truncateColumns'),
  flag('FILLRECORD', 'fillRecord'),
);
const wordOf = ({ written }: { readonly written: string }) => /^\w+/.exec(written)?.[0].toLowerCase();
const format = fc.oneof(
  sign.map((delimiter) => ({
    written: [`DELIMITER AS ${quoteText(delimiter)}`],
    read: { kind: 'delimited', delimiter },
  })),
  fc.constant({ written: [], read: { kind: 'delimited', delimiter: '|' } }),
  fc.tuple(sign, sign).map(([delimiter, quote]) => ({
    written: ['CSV', `DELIMITER ${quoteText(delimiter)}`, `QUOTE AS ${quoteText(quote)}`],
    read: { kind: 'csv', delimiter, quote },
  })),
  fc.constant({ written: ['FORMAT AS CSV'], read: { kind: 'csv', delimiter: ',', quote: '"' } }),
  fc.constant({ written: [`JSON 'auto ignorecase'`], read: { kind: 'json', ignoresCase: true } }),
);

test('COPY is read as it was written, in whatever order its options stand', () => {
  fc.assert(
    fc.property(
      fc.record({
        table: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 }),
        columns: fc.option(fc.array(fc.string({ minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 3 }), {
          nil: undefined,
        }),
        key: text,
        options: fc.uniqueArray(option, { selector: wordOf, maxLength: 6 }),
        format,
        order: fc.infiniteStream(fc.nat()),
      }),
      ({ table, columns, key, options, format: chosen, order }) => {
        const source = `s3://lake/${key}`;
        const written = [`IAM_ROLE ${quoteText(ARN)}`, ...options.map((one) => one.written), ...chosen.written];
        const shuffled = written
          .map((part) => ({ part, at: order.next().value }))
          .sort((a, b) => a.at - b.at)
          .map(({ part }) => part);
        const { table: named, ...parsed } = parseCopy(printCopy({ table, columns, source, options: shuffled }));
        expect({ table: named.name, ...parsed }).toEqual({
          table,
          columns,
          source,
          credentials: { kind: 'role', arn: ARN },
          format: chosen.read,
          options: Object.assign({}, DEFAULTS, ...options.map(({ read }) => read)),
        });
      },
    ),
  );
});

test('no text makes the parser fail other than by a mistake with a place', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'COPY',
          't',
          '(',
          ')',
          ',',
          'FROM',
          `'s3://lake/a'`,
          'IAM_ROLE',
          `'x'`,
          'CSV',
          'NULL',
          'AS',
          '1',
          '.',
          "'",
        ),
        { maxLength: 12 },
      ),
      (words) => {
        const sql = words.join(' ');
        try {
          parseCopy(sql);
        } catch (error) {
          expect(error).toMatchObject({ words: { code: expect.stringMatching(/^[0-9A-Z]{5}$/) } });
        }
      },
    ),
  );
});
