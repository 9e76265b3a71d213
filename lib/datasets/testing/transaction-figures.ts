import type { Figure } from './figure';

export const TRANSACTIONS: readonly Figure[] = [
  [
    'payments by card',
    `SELECT count(*), count(DISTINCT transaction_id), min(total_cost) >= 0.5, max(total_cost) <= 2000, min(year(dt)), max(year(dt)) FROM card_transaction`,
    '1000 1000 true true 2023 2023',
  ],
  [
    'names around John',
    `SELECT count(DISTINCT user_name), count(DISTINCT user_name) FILTER (user_name LIKE '%John%'), count(DISTINCT user_name) FILTER (lower(user_name) = 'john') FROM card_transaction`,
    '90 4 2',
  ],
  [
    'payments as text',
    `SELECT count(*) FILTER (total_cost LIKE ' %'), count(*) FILTER (total_cost LIKE '% '), count(*) FILTER (total_cost LIKE '%,%'), count(*) FILTER (total_cost = ''), count(*) FILTER (dt LIKE '%/%') FROM card_transaction_raw`,
    '22 8 10 12 15',
  ],
  [
    'the text means the same payments',
    `SELECT count(*) FROM card_transaction c JOIN card_transaction_raw r ON r.transaction_id::INTEGER = c.transaction_id AND r.user_name = c.user_name AND TRY_CAST(replace(trim(r.total_cost), ',', '') AS DECIMAL(10, 2)) IS NOT DISTINCT FROM CASE WHEN r.total_cost <> '' THEN c.total_cost END AND coalesce(TRY_CAST(r.dt AS DATE), try_strptime(r.dt, '%d/%m/%Y')::DATE) = c.dt`,
    '1000',
  ],
  [
    'some days could be months',
    `SELECT count(*) > 0 FROM card_transaction_raw WHERE dt LIKE '%/%' AND left(dt, 2)::INTEGER <= 12`,
    'true',
  ],
];
