import { needDigest, provenChecksum } from '../protocol/body';
import { childrenOf, readXml, textOf } from '../protocol/read-xml';
import { bucketOf, type Operation } from '../protocol/request';
import { S3Error } from '../protocol/s3-error';
import { type Element, resultXml } from '../protocol/xml';
import { happened } from '../store/events';
import { findObject, removeObject } from '../store/objects';
import { withBucket } from '../store/state';

const MOST_KEYS = 1_000;

/** Removes what there is; a key that is not there counts as removed. */
export const deleteObjects: Operation = (state, request) => {
  const bucket = bucketOf(state, request);
  needDigest(request.headers);
  provenChecksum(request.headers, request.body);
  const { keys, isQuiet } = keysIn(request.body);
  const after = keys.reduce(
    (left, key) =>
      findObject(left, key) ? happened(removeObject(left, key), 'ObjectRemoved:Delete', { key }, request) : left,
    bucket,
  );
  const deleted = isQuiet ? [] : keys.map((key): Element => ['Deleted', [['Key', key]]]);
  return {
    ...(after !== bucket && { state: withBucket(state, after) }),
    body: resultXml('DeleteResult', deleted),
  };
};

export function keysIn(body: Uint8Array): { readonly keys: readonly string[]; readonly isQuiet: boolean } {
  const root = readXml(new TextDecoder().decode(body));
  const objects = root?.name === 'Delete' ? childrenOf(root, 'Object') : [];
  const keys = objects.flatMap((object) => textOf(object, 'Key') || []);
  if (!root || keys.length === 0 || keys.length < objects.length || keys.length > MOST_KEYS)
    throw new S3Error('MalformedXML');
  return { keys, isQuiet: textOf(root, 'Quiet') === 'true' };
}
