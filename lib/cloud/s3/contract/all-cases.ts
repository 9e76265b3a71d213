import type { Cases } from '../../../engine/session/contract/case';
import { bucketCases } from './bucket-cases';
import { eventCases } from './event-cases';
import { listCases } from './list-cases';
import { objectCases } from './object-cases';
import { uploadCases } from './upload-cases';

/** What object storage promises to the real SDK, in every place where cells run. */
export const s3Cases: Cases = { ...bucketCases, ...objectCases, ...listCases, ...uploadCases, ...eventCases };
