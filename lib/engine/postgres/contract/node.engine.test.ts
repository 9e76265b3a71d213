import { afterAll, expect, test } from 'vitest';
import { prove } from '../../sql/contract/case';
import { openPostgresInNode } from '../node';
import { postgresContract } from './contract';
import { ACTOR } from './sample';

const engine = openPostgresInNode({ samples: [ACTOR], standby: true });
const patient = openPostgresInNode({ samples: [ACTOR], stopGraceMs: 60_000 });
afterAll(() => Promise.all([engine.close(), patient.close()]));
const equal = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);

for (const one of postgresContract) test(one.name, () => prove(one, { engine, patient, equal }));
