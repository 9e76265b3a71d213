import type { Cases } from './case';
import { cells } from './test-cases';

export const awsCases: Cases = {
  'there is one client for both packages of the AWS SDK': {
    act: cells([
      "import { Upload } from '@aws-sdk/lib-storage'\nconst sent: unknown[] = []\nconst client = { config: { requestChecksumCalculation: async () => 'WHEN_REQUIRED', requestHandler: {}, endpoint: async () => ({ protocol: 'https:', hostname: 'example.com' }) }, send: async (command: unknown) => { sent.push(command); return {} } }\nawait new Upload({ client, params: { Bucket: 'lake', Key: 'a', Body: 'text' } }).done()\nsent.length",
      "import { PutObjectCommand } from '@aws-sdk/client-s3'\nsent.map((command) => command instanceof PutObjectCommand)",
      "import { S3Clients } from '@aws-sdk/client-s3'\nS3Clients",
    ]),
    expected: [
      '1',
      'Array(1) true',
      { code: 'import', message: '`@aws-sdk/client-s3` exports no `S3Clients`.', at: 'S3Clients', near: 'S3Client' },
    ],
  },
  'a client without a network does not reach anything': {
    act: cells([
      "import { ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'\nconst s3 = new S3Client({ region: 'us-east-1', credentials: { accessKeyId: 'a', secretAccessKey: 'b' } })\ns3.send(new ListBucketsCommand({})).catch((error) => [error.message, error.cause?.code])",
    ]),
    expected: [
      [
        "Array(2) 'fetch failed', 'ENOTFOUND'",
        {
          // It tries three times.
          calls: Array.from({ length: 3 }, () => ({
            matches: "^09:00:00 http GET .*'https://s3.us-east-1.amazonaws.com/.*: ENOTFOUND",
          })),
          dropped: 0,
        },
      ],
    ],
  },
};
