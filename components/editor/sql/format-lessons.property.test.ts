import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseLesson } from '@/lib/lesson/parse';
import { formatSql } from './format';
import { tokenizeSql } from './tokens';

test('every SQL cell of every lesson keeps its words, and is the same when it is formatted again', async () => {
  const files = readdirSync('lessons', { recursive: true, encoding: 'utf8' }).filter((file) =>
    /lesson\.md$/.test(file),
  );
  const cells = files.flatMap((file) => {
    const { lesson } = parseLesson(readFileSync(join('lessons', file), 'utf8'), { file });
    return (lesson?.blocks ?? []).flatMap((block) =>
      block.kind === 'cell' && block.language.language === 'sql'
        ? { name: `${file} ${block.id}`, code: block.code, engine: block.language.engine }
        : [],
    );
  });
  expect(cells.length).toBeGreaterThan(20);
  const wrong: string[] = [];
  for (const { name, code, engine } of cells) {
    const once = await formatSql(code, engine);
    if (once.status === 'refused') {
      wrong.push(`${name}: ${once.why}`);
      continue;
    }
    const words = (text: string) => tokenizeSql(text).map((token) => token.text.trim());
    if (JSON.stringify(words(once.code)) !== JSON.stringify(words(code))) wrong.push(`${name}: other words`);
    const twice = await formatSql(once.code, engine);
    if (twice.status === 'refused' || twice.code !== once.code) wrong.push(`${name}: another when formatted again`);
  }
  expect(wrong).toEqual([]);
});
