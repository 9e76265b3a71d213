import { readFileSync } from 'node:fs';
import { countedMinutes } from '../lib/lesson/minutes';
import { parseLesson } from '../lib/lesson/parse';
import type { Lesson } from '../lib/lesson/schema';
import { serialiseLesson } from '../lib/lesson/serialise';

/** What a field that became markup would do: run, or ask `address` for something. */
export const payloadFor = (address: string) =>
  [
    `<img src=${address}/img onerror=window.pwned=1>`,
    `"><svg onload=window.pwned=1>`,
    `<script src=${address}/script></script>`,
    `<iframe srcdoc="<script>top.pwned=1</script>"></iframe>`,
    `[a](javascript:window.pwned=1)`,
    `![b](${address}/markdown)`,
    `\${window.pwned=1}`,
  ].join(' ');

/** Fields that are names, code or choices: another text there is another lesson, or none. */
const FIXED = new Set(
  'kind type id slug section language engine code sql at name on of change to from function columns order format lang url data after practice covers solutions topic level reveals args x y series scale'.split(
    ' ',
  ),
);

function hostile(value: unknown, payload: string, key = ''): unknown {
  if (FIXED.has(key)) return value;
  if (typeof value === 'string') return payload;
  if (Array.isArray(value)) return value.map((item) => hostile(item, payload));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, hostile(item, payload, name)]));
}

const FIXTURE = new URL('../lib/lesson/fixtures/every-role.md', import.meta.url);

/** A lesson with every role of the format, and the payload in every field that takes a text; also in results and logs. */
export function hostileLesson(payload: string): string {
  const { lesson, problems } = parseLesson(readFileSync(FIXTURE, 'utf8'), { file: 'lesson.md' });
  if (!lesson) throw new Error(JSON.stringify(problems));
  const { front, blocks } = lesson;
  // The names of its fields are those of a lesson: only texts were replaced.
  const changed = hostile({ ...lesson, proofs: [] }, payload) as Lesson;
  const quoted = payload.replaceAll("'", "''");
  const named = payload.replaceAll('"', '""');
  const minutes = Math.max(1, Math.round(countedMinutes({ blocks: changed.blocks })));
  const text = serialiseLesson({ ...changed, front: { ...changed.front, minutes, data: ['./names.csv'] } });
  if (blocks.length === 0 || front.kind !== 'lesson') throw new Error('the fixture has another shape');
  return `${text}
## The end
\`\`\`sql cell hostile_result
SELECT '${quoted}' AS "${named}"
\`\`\`

\`\`\`ts cell hostile_log
console.log(${JSON.stringify(payload)})
throw new Error(${JSON.stringify(payload)})
\`\`\`
`;
}

/** A file of data whose columns and values are the payload. */
export const hostileCsv = (payload: string) => {
  const field = `"${payload.replaceAll('"', '""')}"`;
  return `${field}\n${field}\n`;
};
