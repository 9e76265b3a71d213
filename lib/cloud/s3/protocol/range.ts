import { S3Error } from './s3-error';

/** Bytes of an object; `to` is exclusive. */
export type ByteRange = { readonly from: number; readonly to: number };

/** What a `Range` header asks of so many bytes. One that S3 does not understand asks for all: undefined. */
export function readRange(header: string | null, size: number): ByteRange | undefined {
  const found = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!found) return undefined;
  const [, first = '', last = ''] = found;
  if (first === '' && last === '') return undefined;
  if (first !== '' && last !== '' && Number(last) < Number(first)) return undefined;
  const from = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const to = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  if (from < to) return { from, to };
  throw new S3Error(
    'InvalidRange',
    [
      ['RangeRequested', header ?? ''],
      ['ActualObjectSize', size],
    ],
    { headers: { 'content-range': `bytes */${size}` } },
  );
}
