import { awsCases } from './aws-cases';
import { bodyCases } from './body-cases';
import type { Cases } from './case';
import { clientCases } from './client-cases';
import { dataApiCases } from './data-api-cases';
import { errorCases } from './error-cases';
import { faultCases } from './fault-cases';
import { fetchCases } from './fetch-cases';
import { meterCases } from './meter-cases';
import { outputCases } from './output-cases';
import { packageCases } from './package-cases';
import { poolCases } from './pool-cases';
import { schedulerCases } from './scheduler-cases';
import { scopeCases } from './scope-cases';
import { sessionCases } from './session-cases';
import { sqlCases } from './sql-cases';
import { testCases } from './test-cases';
import { variableCases } from './variable-cases';

/** What a session promises, in every place where sessions run. */
export const allCases: Cases = {
  ...scopeCases,
  ...outputCases,
  ...errorCases,
  ...sqlCases,
  ...sessionCases,
  ...testCases,
  ...meterCases,
  ...variableCases,
  ...fetchCases,
  ...bodyCases,
  ...dataApiCases,
  ...schedulerCases,
  ...faultCases,
  ...poolCases,
  ...packageCases,
  ...awsCases,
  ...clientCases,
};
