import { connectionScenarios } from './connection.scenarios';
import type { Scenario } from './scenario';
import { transactionScenarios } from './transaction.scenarios';
import { valueScenarios } from './value.scenarios';

/** What `pg` does on every server. */
export const scenarios: readonly Scenario[] = [...valueScenarios, ...transactionScenarios, ...connectionScenarios];
