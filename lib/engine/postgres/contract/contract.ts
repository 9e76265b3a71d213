import type { ContractCase } from '../../sql/contract/case';
import { everyEngineCases } from '../../sql/contract/every-engine.cases';
import { copyCases } from './copy.cases';
import { errorCases } from './error.cases';
import { scopeCases } from './scope.cases';
import { statementCases } from './statement.cases';
import { stopCases } from './stop.cases';
import { valueCases } from './value.cases';

/** What Postgres must do in every host; run in Node and in a browser by the same code. */
export const postgresContract: readonly ContractCase[] = [
  ...everyEngineCases,
  ...scopeCases,
  ...copyCases,
  ...statementCases,
  ...valueCases,
  ...errorCases,
  ...stopCases,
];
