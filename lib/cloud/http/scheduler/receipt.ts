import type { ServiceReply, ServiceRequest } from '../../service';
import { done, googleError } from './google-error';

/** What came of a file, part by part, and when. Nothing of it is kept. */
export function receipt(repository: string, { url, body, pieces, now }: ServiceRequest): ServiceReply {
  const file = url.searchParams.get('name');
  if (file === null) return googleError('INVALID_ARGUMENT', 'The query parameter name is required.');
  let time = now;
  const parts = pieces.map(({ afterMs, bytes }) => {
    time += afterMs;
    return { receiveTime: new Date(time).toISOString(), sizeBytes: bytes };
  });
  return done({ name: `${repository}/files/${file}`, sizeBytes: body.length, parts });
}
