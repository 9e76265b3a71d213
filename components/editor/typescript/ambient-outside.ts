/** How cells reach the services outside, and what goes wrong there. `fetch` has its own types. */
export const OUTSIDE = `
/** What a body needs that is streamed. */
interface RequestInit {
  duplex?: 'half';
}

type ServiceName =
  | 's3'
  | 'api.nasa.gov'
  | 'hacker-news.firebaseio.com'
  | 'dataform.googleapis.com'
  | 'oauth2.googleapis.com'
  | 'example.com'
  | 'reports.example.com';

/** What goes wrong outside. times: for so many calls; every: at each so-many-th; neither: at each. */
type Fault =
  | { kind: 'throttled'; service?: ServiceName; times?: number; every?: number; retryAfterSeconds?: number; retryAfterAs?: 'seconds' | 'date' }
  | { kind: 'failing'; service?: ServiceName; times?: number; every?: number; status?: 500 | 503 }
  | { kind: 'slow'; service?: ServiceName; times?: number; every?: number; milliseconds?: number }
  | { kind: 'duplicate-events' }
  | { kind: 'poison-rows'; service?: ServiceName; every?: number }
  | { kind: 'crash'; afterCalls: number };

/** What goes wrong outside from now on. A program that crashed begins anew. */
declare const faults: {
  /** These, in place of those before. */
  set(faults: readonly Fault[]): Promise<void>;
  clear(): Promise<void>;
  list(): Promise<readonly Fault[]>;
};

interface ObjectEvent {
  eventVersion: string;
  eventSource: string;
  awsRegion: string;
  eventTime: string;
  eventName: string;
  s3: {
    bucket: { name: string; arn: string };
    object: { key: string; size?: number; eTag?: string; sequencer: string };
  };
}

/** What happened in a bucket since this was asked last, oldest first, as S3 tells it. */
declare function objectEvents(bucket: string): Promise<{ Records: ObjectEvent[] }>;
`;
