import type { Figure } from './figure';

const TREE = `WITH RECURSIVE tree AS (SELECT id, 0 AS depth FROM hn_item WHERE parent IS NULL UNION ALL SELECT h.id, depth + 1 FROM hn_item h JOIN tree ON h.parent = tree.id) SELECT * FROM tree`;

export const RECORDS: readonly Figure[] = [
  [
    'records of connections',
    `SELECT count(*), count(*) FILTER ("user" = ''), count(*) FILTER ("user" IS NULL), count(*) FILTER (ts = '0'), count(*) FILTER (ts = '-1'), count(*) FILTER (ts = '"5"'), count(*) FILTER (ts = 'NaN') FROM connection_record`,
    '500 10 10 10 10 10 10',
  ],
  [
    'records without a fault',
    `SELECT count(*) FROM connection_record WHERE "user" <> '' AND TRY_CAST(ts AS INTEGER) > 1770000000`,
    '440',
  ],
  [
    'items',
    `SELECT count(*), count(DISTINCT id), min(id), count(deleted), count(dead), count(DISTINCT type) FROM hn_item`,
    '300 300 16222426 5 4 4',
  ],
  [
    'the first item',
    `SELECT type, count(*), any_value(len(kids)) >= 2 FROM hn_item WHERE id = 16222426 GROUP BY type`,
    'story 1 true',
  ],
  [
    'items without a score',
    `SELECT count(*) FILTER (type = 'comment' AND score IS NOT NULL), count(*) FILTER (type <> 'comment' AND score IS NULL), count(*) FILTER (type <> 'comment' AND score IS NULL AND deleted) FROM hn_item`,
    '0 2 2',
  ],
  ['comments below comments', `SELECT max(depth), count(*) FROM (${TREE})`, '6 300'],
  [
    'children that are not there',
    `SELECT count(*) FROM (SELECT unnest(kids) kid FROM hn_item) WHERE kid NOT IN (SELECT id FROM hn_item)`,
    '3',
  ],
  [
    'children know their parent',
    `SELECT count(*) FROM (SELECT id, unnest(kids) kid FROM hn_item) k JOIN hn_item c ON c.id = kid WHERE c.parent <> k.id OR c.time < (SELECT time FROM hn_item p WHERE p.id = k.id)`,
    '0',
  ],
];
