import { readFileSync } from 'node:fs';
import { type Schema, Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { titleFrom } from '../cell-changes';
import { workbook as anyWorkbook } from '../testing/arbitrary';
import { workbookFromIpynb } from './workbook-from-ipynb';
import { workbookToIpynb } from './workbook-to-ipynb';

const schema: Schema = JSON.parse(
  readFileSync(new URL('./fixtures/nbformat.v4.5.schema.json', import.meta.url), 'utf8'),
);
const validator = new Validator(schema, '4', false);

test('a notebook that is saved for Jupyter is valid, and is read again as it was, byte for byte', () => {
  fc.assert(
    fc.property(anyWorkbook, (workbook) => {
      const { text } = workbookToIpynb(workbook);
      expect(validator.validate(JSON.parse(text)).errors).toEqual([]);
      const { cells, title } = workbook;
      const files = Object.fromEntries(workbook.files.map(({ name, options }) => [name, options]));
      expect(workbookFromIpynb(text)).toEqual({ title: titleFrom(title), cells, files, notes: [] });
    }),
    { numRuns: 400 },
  );
});
