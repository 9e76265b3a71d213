import type { Cases } from './case';
import { errorCases } from './error-cases';
import { outputCases } from './output-cases';
import { scopeCases } from './scope-cases';
import { sessionCases } from './session-cases';
import { sqlCases } from './sql-cases';

/** What a session promises, in every place where sessions run. */
export const allCases: Cases = { ...scopeCases, ...outputCases, ...errorCases, ...sqlCases, ...sessionCases };
