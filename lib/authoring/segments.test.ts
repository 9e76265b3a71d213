import { expect, test } from 'vitest';
import { segmentsOf } from './segments';

test('a text is cut into front matter, prose, fence lines and their bodies', () => {
  const text = '---\nid: x\n---\n# T\n```sql cell a\nSELECT 1\n```\nend\n~~~~\n```\n~~~~';
  expect(segmentsOf(text).map(({ first, lines, language }) => [first, language, lines.join('|')])).toEqual([
    [0, 'fence', '---'],
    [1, 'yaml', 'id: x'],
    [2, 'fence', '---'],
    [3, 'prose', '# T'],
    [4, 'fence', '```sql cell a'],
    [5, 'sql', 'SELECT 1'],
    [6, 'fence', '```'],
    [7, 'prose', 'end'],
    [8, 'fence', '~~~~'],
    [9, 'other', '```'],
    [10, 'fence', '~~~~'],
  ]);
});

test('a fence that is not closed goes to the end', () => {
  expect(segmentsOf('```ts\nconst a = 1').map(({ language }) => language)).toEqual(['fence', 'ts']);
});
