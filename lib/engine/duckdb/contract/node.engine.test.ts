import { afterAll, expect, test } from 'vitest';
import { openDuckdbInNode } from '../node';
import { prove } from './case';
import { sqlEngineContract } from './contract';

const engine = openDuckdbInNode({ standby: true });
const patient = openDuckdbInNode({ stopGraceMs: 60_000 });
afterAll(() => Promise.all([engine.close(), patient.close()]));
const equal = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);

for (const one of sqlEngineContract) test(one.name, () => prove(one, { engine, patient, equal }));
