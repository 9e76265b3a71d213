import type { Element } from '../protocol/xml';

/** Whoever signs: everything belongs to one account. */
export const OWNER_ID = '75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a';

export const OWNER: readonly Element[] = [['ID', OWNER_ID]];
