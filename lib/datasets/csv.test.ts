import { expect, it } from 'vitest';
import { csvOf } from './csv';

const text = (type: string, ...values: (string | number | boolean | null | string[])[]) =>
  new TextDecoder().decode(
    csvOf(
      [{ name: 'v', type }],
      values.map((value) => [value]),
      '\\N',
    ),
  );

it('NULL is the bare mark, and an empty text is in quotes', () => {
  expect(text('VARCHAR', null, '')).toBe('v\n\\N\n""\n');
});

it('quotes stand where a reader would be misled, and nowhere else', () => {
  expect(text('VARCHAR', 'a b', 'a,b', 'say "a"', 'a\nb', ' a', 'a ')).toBe(
    'v\na b\n"a,b"\n"say ""a"""\n"a\nb"\n" a"\n"a "\n',
  );
});

it('lists, moments and numbers are written as an engine reads them', () => {
  expect(text('VARCHAR[]', ['Trailer', 'Cut scenes'])).toBe('v\n"[Trailer, Cut scenes]"\n');
  expect(text('TIMESTAMP', '2026-01-05 10:00:00')).toBe('v\n2026-01-05T10:00:00Z\n');
  expect(text('INTEGER', 7)).toBe('v\n7\n');
});

it('a value that is spelled like the mark of NULL is refused', () => {
  expect(() => text('VARCHAR', '\\N')).toThrow('means NULL');
});
