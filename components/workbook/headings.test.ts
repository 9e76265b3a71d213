import { expect, test } from 'vitest';
import { headingsIn } from './headings';

test('headings are those of texts, plain, and not what stands in fenced code', () => {
  const text =
    '# Do *ratings* drift?\n\n```sh\n# a comment\n```\n\n## The [data](./x.csv) ##\n#no heading\n#### too deep';
  expect(
    headingsIn([
      { kind: 'code', id: 'query_1', language: { language: 'ts' }, code: '# not this' },
      { kind: 'text', id: 'text_1', text },
    ]),
  ).toEqual([
    { cell: 'text_1', depth: 1, words: 'Do ratings drift?' },
    { cell: 'text_1', depth: 2, words: 'The data' },
  ]);
});
