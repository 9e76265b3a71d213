import { everyEngineCases } from '../../sql/contract/every-engine.cases';
import type { DuckdbCase } from './case';
import { errorCases } from './error.cases';
import { fileCases } from './file.cases';
import { fileErrorCases } from './file-error.cases';
import { fileScopeCases } from './file-scope.cases';
import { jsonCases } from './json.cases';
import { objectCases } from './object.cases';
import { parquetCases } from './parquet.cases';
import { readingFormCases } from './reading-form.cases';
import { readingRowCases } from './reading-row.cases';
import { readingValueCases } from './reading-value.cases';
import { scopeCases } from './scope.cases';
import { statementCases } from './statement.cases';
import { stopCases } from './stop.cases';
import { valueCases } from './value.cases';

/** What every host's SQL engine must do; run in Node and in a browser by the same code. */
export const duckdbContract: readonly DuckdbCase[] = [
  ...everyEngineCases,
  ...scopeCases,
  ...statementCases,
  ...valueCases,
  ...errorCases,
  ...fileCases,
  ...fileScopeCases,
  ...parquetCases,
  ...jsonCases,
  ...objectCases,
  ...fileErrorCases,
  ...readingFormCases,
  ...readingValueCases,
  ...readingRowCases,
  ...stopCases,
];
