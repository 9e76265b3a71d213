const megabytes = (bytes: number) => (bytes / 1e6).toFixed(1);

/** `0.5 of 0.8 MB`. */
export const bytesOf = (loaded: number, total: number) => `${megabytes(loaded)} of ${megabytes(total)} MB`;
