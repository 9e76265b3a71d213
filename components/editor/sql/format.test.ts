import { expect, test } from 'vitest';
import { formatSql } from './format';

async function formatted(code: string, engine: 'duckdb' | 'postgres' = 'duckdb') {
  const answer = await formatSql(code, engine);
  return answer.status === 'formatted' ? answer.code : answer.why;
}

test('clauses stand on lines of their own, short ones whole, joins beside FROM, conditions under WHERE', async () => {
  const code =
    'select a,b, count(*) as n from film f join rating r using (film_id) left join language l on l.id=f.id where some_long_condition_of_a_film>1 and y in (1,2) and another_long_condition is not null group by all order by n desc limit 3';
  expect(await formatted(code)).toBe(`select a, b, count(*) as n
from film f
join rating r using (film_id)
left join language l on l.id = f.id
where some_long_condition_of_a_film > 1
  and y in (1, 2)
  and another_long_condition is not null
group by all
order by n desc
limit 3`);
});

test('a list that is too long has a line for each item; WITH opens its bracket on its line', async () => {
  const names = ['customer_first_name', 'customer_last_name', 'customer_address', 'customer_city', 'customer_country'];
  expect(await formatted(`WITH a AS (SELECT ${names} FROM film), b AS (FROM a) SELECT * FROM b`)).toBe(`WITH a AS (
  SELECT
    customer_first_name,
    customer_last_name,
    customer_address,
    customer_city,
    customer_country
  FROM film
),
b AS (FROM a)
SELECT *
FROM b`);
});

test('statements stay apart, comments and texts stay what they are, words keep their case', async () => {
  expect(
    await formatted(
      "Create Table x (id INTEGER, n Decimal(5,2));insert into x values (1, 2.5); -- two\nselect 'a\n  b' from x",
    ),
  ).toBe(
    `Create Table x (id INTEGER, n Decimal(5, 2));

insert into x
values (1, 2.5);

-- two
select
  'a
  b'
from
  x`,
  );
  expect(await formatted("SELECT x->>'a', $1::jsonb FROM t -- last", 'postgres')).toBe(
    "SELECT x ->> 'a', $1::jsonb\nFROM t -- last",
  );
});

test('what does not parse is refused with the place', async () => {
  expect(await formatted('select (1\nfrom')).toBe('This SQL does not parse at line 2, column 5, so it stays as it is.');
  expect(await formatted("select 'open")).toBe('This SQL does not parse at line 1, column 8, so it stays as it is.');
});
