import type { ServiceName } from './service-names';

/** Of what a cell reaches outside, what is simulated and what is real. */
export const SERVICE_ABOUT: Readonly<Record<ServiceName | 'pg' | 'redshift', string>> = {
  s3: 'Object storage is simulated: requests, XML and errors are S3’s; buckets and objects live in this page until it is closed. Signatures are not proved, and every name is free.',
  pg: 'The pg client and the PostgreSQL that answers it are the real ones; the network between them is this page.',
  redshift:
    'This warehouse is simulated: Redshift’s statements and words over DuckDB, one node, no cluster; keys are not enforced.',
  'api.nasa.gov':
    'The asteroid feed is simulated in NASA’s real shape, errors included. One object is real, 326291 (1998 HM3); the others are generated, for any day.',
  'hacker-news.firebaseio.com':
    'Hacker News is simulated in its real shape. All items are invented; some are deleted, and some are gone: their answer is null.',
  'dataform.googleapis.com':
    'The part of the Dataform API that keeps schedules is simulated, with its real errors. Nothing is ever run by them, and the upload of files is ours.',
  'oauth2.googleapis.com':
    'Tokens are simulated: good for an hour by the cells’ clock. The real service wants a signed assertion; its answers and errors are these.',
  'example.com': 'Pages of invented orders behind a limit of calls. This API is ours.',
  'reports.example.com': 'Invented reports, each with its time by the cells’ clock. This API is ours.',
};
