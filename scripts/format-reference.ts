import { writeFileSync } from 'node:fs';
import { formatReference } from './lessons/reference';

const FILE = 'docs/format-reference.md';

writeFileSync(FILE, formatReference());
console.log(`${FILE}: written`);
