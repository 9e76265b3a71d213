'use client';

import { memo } from 'react';
import { say } from '@/components/command/say';
import { useNotebook } from '@/components/notebook/NotebookContext';
import { countOf } from '@/components/output/format';
import { Disclosure } from '@/components/ui/Disclosure';
import { download } from '@/components/ui/download';
import { MenuItem } from '@/components/ui/Menu';
import { sizeWords } from '@/components/ui/words';
import type { BucketInfo, ObjectInfo } from '@/lib/cloud/cloud';
import { isDataFile } from '@/lib/core/file-names';
import type { Explorer } from '@/lib/notebook/explorer';
import styles from './Explorer.module.css';
import { FirstRows } from './FirstRows';
import { NameActions } from './NameActions';
import { ObjectText } from './ObjectText';

/** More objects than this are not listed: a list of thousands helps nobody. */
const MOST = 50;

/** A bucket of the object storage outside, opened to its objects. */
export const BucketEntry = memo(function BucketEntry({ bucket: { name, objects } }: { bucket: BucketInfo }) {
  const bytes = objects.reduce((sum, object) => sum + object.bytes, 0);
  return (
    <li className={styles.entry} data-row>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <span className={styles.name}>{name}</span>
            <span className={styles.fact} title={sizeWords(bytes)}>
              {countOf(objects.length, 'object')}
            </span>
          </span>
        }
      >
        {objects.length === 0 && <p className={styles.about}>It is empty.</p>}
        <ul aria-label={`Objects of ${name}`}>
          {objects.slice(0, MOST).map((object) => (
            <ObjectEntry key={object.key} bucket={name} object={object} />
          ))}
        </ul>
        {objects.length > MOST && <p className={styles.about}>And {countOf(objects.length - MOST, 'more object')}.</p>}
      </Disclosure>
    </li>
  );
});

function ObjectEntry({ bucket, object: { key, bytes, etag, contentType } }: { bucket: string; object: ObjectInfo }) {
  const { explorer } = useNotebook();
  const address = `s3://${bucket}/${key}`;
  return (
    <li className={styles.entry} data-row>
      <Disclosure
        summary={
          <span className={styles.summary}>
            <span className={styles.name}>{key}</span>
            <span className={styles.fact}>{sizeWords(bytes)}</span>
          </span>
        }
      >
        <p className={styles.about}>
          {contentType ?? 'no content type'}, ETag {etag}
        </p>
        {isDataFile(key) ? (
          <FirstRows key={etag} name={address} of={{ kind: 'file', name: address }} />
        ) : (
          <ObjectText key={etag} bucket={bucket} object={key} contentType={contentType} />
        )}
      </Disclosure>
      <NameActions name={address} kind="file">
        <MenuItem label="Download" icon="download" onAction={() => void save(explorer, bucket, key)} />
      </NameActions>
    </li>
  );
}

async function save(explorer: Explorer, bucket: string, key: string) {
  const bytes = await explorer.readObject(bucket, key);
  if (!bytes) return say(`${key} is not there any more.`);
  download({ name: key.split('/').at(-1) || key, bytes: new Uint8Array(bytes), type: 'application/octet-stream' });
}
