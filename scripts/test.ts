import { runParts } from './verify/part';
import { allUnitTests, lessons, lint, material, site, stories, types } from './verify/parts';
import { realPostgres } from './verify/real-postgres';

await runParts([material, types, lint, allUnitTests, realPostgres, lessons, site, stories()]);
