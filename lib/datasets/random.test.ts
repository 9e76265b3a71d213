import { expect, it } from 'vitest';
import { bell, deal, draw } from './deck';
import { openRandom, openStreams } from './random';

const take = (name: string, count: number) => {
  const random = openRandom(name);
  return Array.from({ length: count }, () => random.below(2 ** 32));
};

it('a name always gives the same numbers', () => {
  expect(take('film/title', 4)).toEqual([4062750579, 2448851123, 1605625132, 2533853913]);
});

it('names that are much alike give numbers that are not', () => {
  const firsts = Array.from({ length: 1000 }, (_, index) => take(`film/column ${index}`, 1)[0]);
  expect(new Set(firsts).size).toBe(1000);
});

it('what is drawn from one stream does not shift another', () => {
  const [alone, beside] = [openStreams('t'), openStreams('t')];
  beside('new column').shuffle([1, 2, 3]);
  const drawn = (open: typeof alone) => {
    const random = open('old column');
    return Array.from({ length: 5 }, () => random.below(1000));
  };
  expect(drawn(beside)).toEqual(drawn(alone));
});

it('a table opens each of its streams once', () => {
  const open = openStreams('film');
  open('title');
  expect(() => open('title')).toThrow('the stream film/title is opened twice');
});

it('numbers below a bound come about equally often', () => {
  const random = openRandom('even');
  const counts = new Array<number>(6).fill(0);
  for (let roll = 0; roll < 60_000; roll++) {
    const face = random.below(6);
    counts[face] = (counts[face] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});

it('a shuffled list has the same members', () => {
  const list = Array.from({ length: 100 }, (_, index) => index);
  const shuffled = openRandom('cards').shuffle(list);
  expect(shuffled).not.toEqual(list);
  expect([...shuffled].sort((one, other) => one - other)).toEqual(list);
});

it('values are dealt exactly as often as asked, and drawn at most once', () => {
  expect(
    deal(
      [
        ['a', 2],
        ['b', 3],
      ],
      openRandom('deal'),
    ).sort(),
  ).toEqual(['a', 'a', 'b', 'b', 'b']);
  expect(new Set(draw([1, 2, 3, 4], 3, openRandom('draw'))).size).toBe(3);
});

it('a bell reaches both its ends and has its middle in the middle', () => {
  const random = openRandom('bell');
  const values = Array.from({ length: 200_000 }, () => bell(10, 21, 3, random));
  expect([Math.min(...values.slice(0, 100_000)), Math.max(...values.slice(0, 100_000))]).toEqual([10, 21]);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(Math.abs(mean - 15.5)).toBeLessThan(0.05);
});
