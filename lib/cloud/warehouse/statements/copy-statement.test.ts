import { expect, test } from 'vitest';
import { RedshiftError } from '../redshift-error';
import { parseCopy } from './copy-statement';
import { checkRole } from './credentials';
import { parseUnload } from './unload-statement';

const ROLE = `IAM_ROLE 'arn:aws:iam::123456789012:role/loader'`;
const said = (parse: () => unknown) => {
  try {
    parse();
    return 'taken';
  } catch (error) {
    if (!(error instanceof RedshiftError)) throw error;
    return `${error.words.code} ${error.words.message}`;
  }
};

test.each([
  [`${ROLE} CSV CSV`, '42601 conflicting or redundant options'],
  [`${ROLE} CSV JSON 'auto'`, '42601 CSV is not supported with JSON'],
  [`${ROLE} CSV ESCAPE`, '42601 CSV is not supported with ESCAPE'],
  [`${ROLE} CSV REMOVEQUOTES`, '42601 CSV is not supported with REMOVEQUOTES'],
  [`${ROLE} JSON 'auto' DELIMITER ','`, '42601 DELIMITER is not supported with JSON'],
  [`${ROLE} PARQUET MAXERROR 3`, '0A000 MAXERROR argument is not supported for PARQUET based COPY'],
  [`${ROLE} DELIMITER '||'`, '22023 COPY delimiter must be a single character'],
  [`${ROLE} DELIMITER '\\t'`, 'taken'],
  [`${ROLE} MAXERROR 100001`, '22023 MAXERROR must be between 0 and 100000'],
  [`${ROLE} MAXERROR 1.5`, '42601 syntax error at or near "1.5"'],
  [`${ROLE} JSON 's3://lake/paths.json'`, `0A000 JSON 's3://lake/paths.json' is not simulated here`],
  [`${ROLE} AVRO 'auto'`, '0A000 AVRO is not simulated here'],
  [`${ROLE} FORMAT XML`, '42601 syntax error at or near "XML"'],
  [`${ROLE} ${ROLE}`, '42601 syntax error at or near "IAM_ROLE"'],
  [`CREDENTIALS 'aws_iam_role=arn:aws:iam::123456789012:role/a' CSV`, 'taken'],
  [`ACCESS_KEY_ID 'a' SECRET_ACCESS_KEY 'b' CSV`, 'taken'],
  [`ACCESS_KEY_ID 'a' CSV`, '42601 syntax error at or near "CSV"'],
  ['CSV', '42601 CREDENTIALS argument is required but not specified'],
  ['IAM_ROLE', '42601 syntax error at end of input'],
])('COPY t FROM … %s: %s', (options, expected) => {
  expect(said(() => parseCopy(`COPY t FROM 's3://lake/a' ${options}`))).toBe(expected);
});

test.each([
  ['arn:aws:iam::123456789012:role/loader', true],
  ['arn:aws:iam::123456789012:role/path/to/loader', true],
  ['arn:aws:iam::123456789012:role/a,arn:aws:iam::210987654321:role/b', true],
  ['arn:aws:iam::12345:role/loader', false],
  ['arn:aws:iam::123456789012:user/loader', false],
  ["arn:aws:iam::123456789012:role/o'brien", false],
  ['loader', false],
  ['', false],
])('the role %s may be assumed: %s', (arn, may) => {
  expect(said(() => checkRole({ kind: 'role', arn }, 'loader')) === 'taken').toBe(may);
});

test.each([
  [`('select 1') TO 's3://lake/x' ${ROLE} HEADER CSV PARALLEL OFF`, 'taken'],
  [`('select 1') TO 's3://lake/x'`, '42601 CREDENTIALS argument is required but not specified'],
  [`('select 1') TO '/tmp/x' ${ROLE}`, '42601 Invalid S3 path: /tmp/x'],
  [`(select 1) TO 's3://lake/x' ${ROLE}`, '42601 syntax error at or near "select"'],
  [`('select (1) limit 3') TO 's3://lake/x' ${ROLE}`, '0A000 Limit clause is not supported'],
  [`('select * from (select 1 limit 3)') TO 's3://lake/x' ${ROLE}`, 'taken'],
  [`('select 1') TO 's3://lake/x' ${ROLE} PARTITION BY (a)`, '0A000 PARTITION is not simulated here for UNLOAD'],
  [`('select 1') TO 's3://lake/x' ${ROLE} HEADERS`, '42601 syntax error at or near "HEADERS"'],
])('UNLOAD %s: %s', (rest, expected) => {
  expect(said(() => parseUnload(`UNLOAD ${rest}`))).toBe(expected);
});
