import { afterAll, expect, test } from 'vitest';
import { prove } from '../../sql/contract/case';
import { openDuckdbInNode } from '../node';
import { duckdbContract } from './contract';

const engine = openDuckdbInNode({ standby: true });
const patient = openDuckdbInNode({ stopGraceMs: 60_000 });
afterAll(() => Promise.all([engine.close(), patient.close()]));
const equal = (actual: unknown, expected: unknown) => expect(actual).toEqual(expected);

for (const one of duckdbContract) test(one.name, () => prove(one, { engine, patient, equal }));
