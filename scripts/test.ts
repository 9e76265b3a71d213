import { runParts } from './verify/part';
import { allUnitTests, lessons, lint, material, site, stories, types } from './verify/parts';

await runParts([types, lint, material, allUnitTests, lessons, site, stories()]);
