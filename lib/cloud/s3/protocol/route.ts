import { abortMultipartUpload, createMultipartUpload } from '../operations/begin-upload';
import { createBucket, deleteBucket, getBucketLocation, headBucket, listBuckets } from '../operations/buckets';
import { completeMultipartUpload } from '../operations/complete-upload';
import { copyObject } from '../operations/copy-object';
import { deleteObjects } from '../operations/delete-objects';
import { listObjects, listObjectsV2 } from '../operations/list-objects';
import { listMultipartUploads, listParts } from '../operations/list-uploads';
import { deleteObject, getObject, headObject, putObjectOperation } from '../operations/objects';
import { uploadPart, uploadPartCopy } from '../operations/upload-part';
import type { Operation } from './request';
import { subresourceOperation } from './subresources';

/** An operation by S3's name for it. One that is not simulated has no `act`; no name is no operation of S3. */
export type Route = { readonly name?: string; readonly act?: Operation };

type Routed = {
  readonly method: string;
  readonly bucket: string;
  readonly key: string;
  readonly query: URLSearchParams;
  readonly headers: Headers;
};

const OPERATIONS: Readonly<Record<string, Operation>> = {
  ListBuckets: listBuckets,
  CreateBucket: createBucket,
  DeleteBucket: deleteBucket,
  HeadBucket: headBucket,
  GetBucketLocation: getBucketLocation,
  ListObjects: listObjects,
  ListObjectsV2: listObjectsV2,
  ListMultipartUploads: listMultipartUploads,
  DeleteObjects: deleteObjects,
  PutObject: putObjectOperation,
  CopyObject: copyObject,
  GetObject: getObject,
  HeadObject: headObject,
  DeleteObject: deleteObject,
  CreateMultipartUpload: createMultipartUpload,
  UploadPart: uploadPart,
  UploadPartCopy: uploadPartCopy,
  ListParts: listParts,
  CompleteMultipartUpload: completeMultipartUpload,
  AbortMultipartUpload: abortMultipartUpload,
};

export function route(routed: Routed): Route {
  const name = nameOf(routed);
  const act = name === undefined ? undefined : OPERATIONS[name];
  return { ...(name !== undefined && { name }), ...(act && { act }) };
}

function nameOf({ method, bucket, key, query, headers }: Routed): string | undefined {
  if (!bucket) return method === 'GET' ? 'ListBuckets' : undefined;
  const other = subresourceOperation(method, key !== '', query);
  if (other) return other;
  return key ? ofObject(method, query, headers) : ofBucket(method, query);
}

function ofBucket(method: string, query: URLSearchParams): string | undefined {
  if (method === 'GET' && query.has('location')) return 'GetBucketLocation';
  if (method === 'GET' && query.has('uploads')) return 'ListMultipartUploads';
  if (method === 'GET') return query.get('list-type') === '2' ? 'ListObjectsV2' : 'ListObjects';
  if (method === 'POST') return query.has('delete') ? 'DeleteObjects' : undefined;
  return { PUT: 'CreateBucket', DELETE: 'DeleteBucket', HEAD: 'HeadBucket' }[method];
}

function ofObject(method: string, query: URLSearchParams, headers: Headers): string | undefined {
  const isCopy = headers.has('x-amz-copy-source');
  const hasUpload = query.has('uploadId');
  if (method === 'POST') {
    if (query.has('uploads')) return 'CreateMultipartUpload';
    return hasUpload ? 'CompleteMultipartUpload' : undefined;
  }
  if (method === 'PUT' && hasUpload) return isCopy ? 'UploadPartCopy' : 'UploadPart';
  if (method === 'PUT') return isCopy ? 'CopyObject' : 'PutObject';
  if (method === 'GET') return hasUpload ? 'ListParts' : 'GetObject';
  if (method === 'DELETE') return hasUpload ? 'AbortMultipartUpload' : 'DeleteObject';
  return method === 'HEAD' ? 'HeadObject' : undefined;
}
