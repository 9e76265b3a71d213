import { expect, test } from 'vitest';
import { withoutPublic } from './without-public';

test('the schema before a name is blanked, and nothing else that is called so', () => {
  expect(
    [
      'SELECT * FROM public.film JOIN "public" . actor USING (id)',
      "SELECT 'public.film', x.public.y, public FROM t",
      'CREATE TABLE public.copy AS SELECT 1',
    ].map(withoutPublic),
  ).toEqual([
    'SELECT * FROM        film JOIN            actor USING (id)',
    "SELECT 'public.film', x.public.y, public FROM t",
    'CREATE TABLE        copy AS SELECT 1',
  ]);
});
