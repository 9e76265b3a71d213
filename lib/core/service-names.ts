/** The services that a cell can call by HTTP, as faults and traces name them. */
export const SERVICE_NAMES = [
  's3',
  'api.nasa.gov',
  'hacker-news.firebaseio.com',
  'dataform.googleapis.com',
  'oauth2.googleapis.com',
  'example.com',
  'reports.example.com',
] as const;
export type ServiceName = (typeof SERVICE_NAMES)[number];
