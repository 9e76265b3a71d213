import { expect, test } from 'vitest';
import type { Known } from './known';
import { mistakesIn } from './testing/sample';

const known: Known = {
  data: new Set(['film']),
  lessons: new Set(['splitting-columns']),
  questions: new Set(['Q009']),
  rows: new Set(['S2-50']),
  files: new Set(['./plan.svg', './grades.csv']),
};

test.each([
  [
    'raw HTML in a line',
    'Read <b>this</b>.',
    ['1:6 raw HTML is not allowed: write Markdown', '1:13 raw HTML is not allowed: write Markdown'],
  ],
  ['raw HTML as a block', 'Text.\n\n<div>\nx\n</div>', ['3:1 raw HTML is not allowed: write Markdown']],
  ['a comment', '<!-- later -->', ['1:1 raw HTML is not allowed: write Markdown']],
  [
    'a table',
    'Text.\n\n| a | b |\n| --- | --: |\n| 1 | 2 |',
    ['4:1 a table in the text is not drawn: show it as the result of a cell, or write a list'],
  ],
  [
    'an address below the text',
    'See [it][a].\n\n[a]: https://example.org',
    ['3:1 write the address beside the text: [text](address)'],
  ],
  [
    'code behind spaces',
    'Text.\n\n    SELECT 1',
    ['3:1 code stands in a fence with its language, not behind four spaces'],
  ],
  ['a fence without language', '```\nx\n```', ['1:1 a fence names its language: ```text if it has none']],
  [
    'a line of dashes below text',
    'Text\n---',
    ['1:1 a heading begins with `#`; a line of dashes needs an empty line above it'],
  ],
  [
    'a sentence that begins with a number and a point',
    'Text.\n\n583. One for each address.',
    ['3:1 a line that begins with "583." is an entry of a list: write the number as code'],
  ],
  ['a second title', '# Another', ['1:1 a file has one `#` heading: write `##`']],
  [
    'a link to a script',
    'See [x](javascript:alert).',
    ['1:5 a link goes to http, https, mailto or inside the site (`/lessons/…`, `#…`), not to `javascript:alert`'],
  ],
  [
    'a link to another host without scheme',
    'See [x](//example.org).',
    ['1:5 a link goes to http, https, mailto or inside the site (`/lessons/…`, `#…`), not to `//example.org`'],
  ],
  [
    'a link out of its folder',
    'See [x](../other.md).',
    ['1:5 a link goes to http, https, mailto or inside the site (`/lessons/…`, `#…`), not to `../other.md`'],
  ],
  ['a link without address', 'See [x]().', ['1:5 this link has no address']],
  [
    'a link to no place of the file',
    '## Look before\n\nSee [x](#look-befor).',
    ['3:5 unknown place in this file `look-befor`: did you mean `look-before`?'],
  ],
  [
    'a link to no part of the site',
    'See [x](/lesson/a/).',
    ['1:5 unknown part of the site `lesson`: did you mean `lessons`?'],
  ],
  [
    'a link to no lesson',
    'See [x](/lessons/spliting-columns/).',
    ['1:5 unknown lesson `spliting-columns`: did you mean `splitting-columns`?'],
  ],
  ['a link to no question', 'See [x](/practice/Q008/).', ['1:5 unknown question `Q008`: did you mean `Q009`?']],
  [
    'an image from elsewhere',
    '![a](https://example.org/a.svg)',
    ['1:1 an image lies beside the lesson: write `./name.svg`, not `https://example.org/a.svg`'],
  ],
  ['an image that is not there', '![a](./plam.svg)', ['1:1 unknown file `./plam.svg`: did you mean `./plan.svg`?']],
  ['an image without text', '![](./plan.svg)', ['1:1 an image needs a text: ![what it shows](./name.svg)']],
  [
    'a link in a quote of a list',
    '- a\n- > see [x](ftp://a)',
    ['2:9 a link goes to http, https, mailto or inside the site (`/lessons/…`, `#…`), not to `ftp://a`'],
  ],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(body, known)).toEqual(expected);
});

test('links to the web, to mail, into the site, into the file and to files beside it are fine', () => {
  const links = [
    'https://example.org/a',
    'HTTP://example.org',
    'mailto:a@example.org',
    '/',
    '/practice/',
    '/lessons/splitting-columns/#at_signs',
    '/practice/Q009/',
    '#here',
    './grades.csv',
  ];
  const body = `## Here\n\n${links.map((link) => `[x](${link})`).join(' ')} ![plan](./plan.svg)`;
  expect(mistakesIn(body, known)).toEqual([]);
});

test('names outside the file are not checked without knowledge of them', () => {
  expect(mistakesIn('[x](/lessons/anything/) [y](/practice/Q777/) ![z](./z.svg)')).toEqual([]);
});
