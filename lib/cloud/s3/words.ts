import type { CallWords } from '../../core/exchange';
import { partsIn } from './operations/complete-upload';
import { keysIn } from './operations/delete-objects';
import { decode } from './protocol/address';
import { readXml, textOf } from './protocol/read-xml';

type Told = {
  readonly name: string | undefined;
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
  readonly body: Uint8Array;
};

/** Parameters by the names that the SDK gives them. */
const IN_QUERY: Readonly<Record<string, string>> = {
  prefix: 'Prefix',
  delimiter: 'Delimiter',
  'max-keys': 'MaxKeys',
  'start-after': 'StartAfter',
  'continuation-token': 'ContinuationToken',
  marker: 'Marker',
  uploadId: 'UploadId',
  partNumber: 'PartNumber',
};
const IN_HEADERS: Readonly<Record<string, string>> = {
  range: 'Range',
  'if-match': 'IfMatch',
  'if-none-match': 'IfNoneMatch',
  'x-amz-copy-source': 'CopySource',
};
const NUMBERS: ReadonlySet<string> = new Set(['MaxKeys', 'PartNumber']);

/** What a call is, for those who look at what happened. */
export function callWords({
  name,
  method,
  bucket,
  key,
  query,
  headers,
  body,
}: Told): Pick<CallWords, 'name' | 'parameters'> {
  const named = (names: Readonly<Record<string, string>>, read: (name: string) => string | null) =>
    Object.entries(names).flatMap(([wire, parameter]) => {
      const value = read(wire);
      if (value === null) return [];
      return [
        [
          parameter,
          NUMBERS.has(parameter) ? Number(value) : parameter === 'CopySource' ? decode(value) : value,
        ] as const,
      ];
    });
  return {
    name: name ?? method,
    parameters: {
      ...(bucket && { Bucket: bucket }),
      ...(key && { Key: key }),
      ...Object.fromEntries([
        ...named(IN_QUERY, (wire) => query.get(wire)),
        ...named(IN_HEADERS, (wire) => headers.get(wire)),
      ]),
      ...said(name, body),
    },
  };
}

/** What stands in the body. */
function said(name: string | undefined, body: Uint8Array): Readonly<Record<string, unknown>> {
  if (body.length === 0 || name === undefined) return name === 'PutObject' || name === 'UploadPart' ? { bytes: 0 } : {};
  const spoken = SAID[name];
  if (!spoken) return { bytes: body.length };
  try {
    return spoken(body);
  } catch {
    return { bytes: body.length };
  }
}

const SAID: Readonly<Record<string, (body: Uint8Array) => Readonly<Record<string, unknown>>>> = {
  CreateBucket(body) {
    const root = readXml(new TextDecoder().decode(body));
    return { LocationConstraint: root && textOf(root, 'LocationConstraint') };
  },
  DeleteObjects: (body) => ({ Keys: keysIn(body).keys }),
  CompleteMultipartUpload: (body) => ({ Parts: partsIn(body).length }),
};
