/** As S3's XML spells a moment. */
export const isoTime = (time: number): string => new Date(time).toISOString();

/** As HTTP's headers spell it. */
export const httpTime = (time: number): string => new Date(time).toUTCString();
