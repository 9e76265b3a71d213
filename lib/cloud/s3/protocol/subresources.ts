/** What else there is of S3, by the word in the address, and how its operations are called. */
const OF_BUCKET: Readonly<Record<string, string>> = {
  accelerate: 'AccelerateConfiguration',
  acl: 'Acl',
  analytics: 'AnalyticsConfiguration',
  cors: 'Cors',
  encryption: 'Encryption',
  'intelligent-tiering': 'IntelligentTieringConfiguration',
  inventory: 'InventoryConfiguration',
  lifecycle: 'LifecycleConfiguration',
  logging: 'Logging',
  metrics: 'MetricsConfiguration',
  notification: 'NotificationConfiguration',
  ownershipControls: 'OwnershipControls',
  policy: 'Policy',
  policyStatus: 'PolicyStatus',
  replication: 'Replication',
  requestPayment: 'RequestPayment',
  tagging: 'Tagging',
  versioning: 'Versioning',
  website: 'Website',
};

const OF_OBJECT: Readonly<Record<string, string>> = {
  acl: 'Acl',
  attributes: 'Attributes',
  'legal-hold': 'LegalHold',
  retention: 'Retention',
  tagging: 'Tagging',
  torrent: 'Torrent',
};

/** Those whose name does not say the method. */
const WHOLE: Readonly<Record<string, string>> = {
  versions: 'ListObjectVersions',
  restore: 'RestoreObject',
  select: 'SelectObjectContent',
  renameObject: 'RenameObject',
  session: 'CreateSession',
};

const VERBS: Readonly<Record<string, string>> = {
  GET: 'Get',
  PUT: 'Put',
  DELETE: 'Delete',
  POST: 'Post',
  HEAD: 'Head',
};

/** The name of an operation on something else than buckets, objects and their parts. */
export function subresourceOperation(method: string, isObject: boolean, query: URLSearchParams): string | undefined {
  for (const word of query.keys()) {
    const whole = WHOLE[word];
    if (whole) return whole;
    const part = (isObject ? OF_OBJECT : OF_BUCKET)[word];
    if (part) return `${VERBS[method] ?? method}${isObject ? 'Object' : 'Bucket'}${part}`;
  }
  return query.has('versionId') && isObject ? 'Versions of objects' : undefined;
}
