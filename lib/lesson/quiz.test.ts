import { expect, test } from 'vitest';
import { parseLesson } from './parse';
import { mistakesIn, sample } from './testing/sample';

const cell = (id: string) => `\`\`\`sql cell ${id}\nSELECT 1\n\`\`\``;
const quiz = (info: string, body: string) => `\`\`\`md quiz ${info}\n${body}\n\`\`\`\n\n${cell('after')}`;
const options = 'Which?\n\n- [ ] one\n  No.\n- [x] two\n  Yes.';

test('a quiz with options, and one with a typed answer, are read as they stand', () => {
  const { lesson } = parseLesson(
    sample(
      `${quiz('a', options)}\n\n${quiz('b reveals=next answer="SELECT \\"x\\""', 'What?\n\n---\n\n`9`.')}\n\n${cell('next')}`.replace(
        `${cell('after')}\n\n`,
        '',
      ),
    ),
    { file: 'a.md' },
  );
  const text = (value: string) => [{ type: 'paragraph', children: [{ type: 'text', value }] }];
  expect(lesson?.blocks.filter(({ kind }) => kind === 'quiz')).toEqual([
    {
      kind: 'quiz',
      id: 'a',
      at: expect.anything(),
      question: text('Which?'),
      reveals: [],
      answer: {
        kind: 'choice',
        many: false,
        options: [
          { right: false, text: text('one'), why: text('No.') },
          { right: true, text: text('two'), why: text('Yes.') },
        ],
      },
    },
    {
      kind: 'quiz',
      id: 'b',
      at: expect.anything(),
      question: text('What?'),
      reveals: ['next'],
      answer: {
        kind: 'typed',
        sql: 'SELECT "x"',
        engine: 'duckdb',
        why: [
          {
            type: 'paragraph',
            children: [
              { type: 'inlineCode', value: '9' },
              { type: 'text', value: '.' },
            ],
          },
        ],
      },
    },
  ]);
});

test('two right options make it a choice of all', () => {
  const { lesson } = parseLesson(sample(quiz('a', options.replace('[ ]', '[x]'))), { file: 'a.md' });
  const [block] = lesson?.blocks ?? [];
  expect(block?.kind === 'quiz' && block.answer.kind === 'choice' && block.answer.many).toBe(true);
});

test.each([
  ['no options and no answer', 'a', 'Which?', ['1:1 the quiz `a` needs options `- [ ]` and `- [x]`, or `answer=`']],
  ['no question', 'a', options.replace('Which?\n\n', ''), ['1:1 the quiz `a` has no question']],
  ['no right option', 'a', options.replace('[x]', '[ ]'), ['4:1 one option must be right: mark it with `[x]`']],
  ['a single option', 'a', 'Which?\n\n- [x] two\n  Yes.', ['4:1 a choice needs two options or more']],
  [
    'an option without explanation',
    'a',
    options.replace('\n  No.', ''),
    ['4:1 explain this option on the line below it'],
  ],
  [
    'an option without a box',
    'a',
    options.replace('[ ] ', ''),
    ['4:1 an option begins with `[ ]` or `[x]`', '4:1 a choice needs two options or more'],
  ],
  ['a box with a capital', 'a', options.replace('[x]', '[X]'), ['6:1 write `[x]` with a small letter']],
  ['an empty option', 'a', options.replace('[ ] one', '[ ]'), ['4:1 this option is empty']],
  ['text below the options', 'a', `${options}\n\nBye.`, ['9:1 nothing stands below the options of a quiz']],
  [
    'options with an answer',
    'a answer="SELECT 1"',
    `${options}\n\n---\n\nYes.`,
    ['4:1 a quiz has options or `answer=`, not both'],
  ],
  [
    'an answer without explanation',
    'a answer="SELECT 1"',
    'What?',
    ['1:1 a quiz with `answer=` has a line `---` below the question, and the explanation below it'],
  ],
  ['an engine without an answer', 'a engine=postgres', options, ['1:14 `engine` is for a quiz with `answer=`']],
  [
    'a cell that is not there',
    'a reveals=aftr',
    options,
    ['1:14 unknown cell below the quiz `aftr`: did you mean `after`?'],
  ],
  ['a cell twice', 'a reveals=after,after', options, ['1:14 `after` stands here twice']],
])('reports %s', (_, info, body, expected) => {
  expect(mistakesIn(quiz(info, body))).toEqual(expected);
});

test('a quiz does not cover a cell above it', () => {
  expect(mistakesIn(`${cell('before')}\n\n${quiz('a reveals=before', options)}`)).toEqual([
    '5:14 `reveals=` names cells below the quiz, and `before` stands above it',
  ]);
});

const diagram = (body: string, info = 'yaml diagram load title="A load"') => `\`\`\`${info}\n${body}\n\`\`\``;

test.each([
  [
    'a diagram without title',
    diagram('nodes: { a: A }\nedges: []', 'yaml diagram load'),
    ['1:1 this diagram needs `title=`'],
  ],
  ['a diagram without nodes', diagram('nodes: {}\nedges: []'), ['2:8 `nodes` must not be empty']],
  [
    'an edge to nowhere',
    diagram('nodes: { read: A, write: B }\nedges: [read -> wriet]'),
    ['3:9 unknown node `wriet`: did you mean `write`?'],
  ],
  [
    'an edge without arrow',
    diagram('nodes: { a: A, b: B }\nedges:\n  - a to b'),
    ['4:5 an edge is written `from -> to`, not `a to b`'],
  ],
  [
    'an unknown key',
    diagram('nods: { a: A }\nedges: []'),
    ['2:1 `nodes` is missing', '2:1 unknown key `nods`: did you mean `nodes`?'],
  ],
])('reports %s', (_, body, expected) => {
  expect(mistakesIn(body)).toEqual(expected);
});
