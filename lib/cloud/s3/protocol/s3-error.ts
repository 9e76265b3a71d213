import type { Element } from './xml';

/** A refusal in S3's own words. Operations throw it; the service makes an answer of it. */
export class S3Error extends Error {
  override readonly name = 'S3Error';
  readonly code: ErrorCode;
  readonly status: number;
  /** What else the answer tells: `BucketName`, `Key`. */
  readonly details: readonly Element[];
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    code: ErrorCode,
    details: readonly Element[] = [],
    { message, headers = {} }: { readonly message?: string; readonly headers?: Readonly<Record<string, string>> } = {},
  ) {
    const [status, words] = ERRORS[code];
    super(message ?? words);
    this.code = code;
    this.status = status;
    this.details = details;
    this.headers = headers;
  }
}

/** The status and the sentence of each code. */
const ERRORS = {
  AccessDenied: [403, 'Access Denied'],
  BadDigest: [400, 'The Content-MD5 you specified did not match what we received.'],
  BucketAlreadyOwnedByYou: [409, 'Your previous request to create the named bucket succeeded and you already own it.'],
  BucketNotEmpty: [409, 'The bucket you tried to delete is not empty'],
  EntityTooLarge: [400, 'Your proposed upload exceeds the maximum allowed size'],
  EntityTooSmall: [400, 'Your proposed upload is smaller than the minimum allowed size'],
  IllegalLocationConstraintException: [
    400,
    'The unspecified location constraint is incompatible for the region specific endpoint this request was sent to.',
  ],
  IncompleteBody: [400, 'The request body terminated unexpectedly'],
  InternalError: [500, 'We encountered an internal error. Please try again.'],
  InvalidArgument: [400, 'Invalid Argument'],
  InvalidBucketName: [400, 'The specified bucket is not valid.'],
  InvalidDigest: [400, 'The Content-MD5 you specified was invalid.'],
  InvalidLocationConstraint: [400, 'The specified location-constraint is not valid'],
  InvalidPart: [
    400,
    "One or more of the specified parts could not be found.  The part may not have been uploaded, or the specified entity tag may not match the part's entity tag.",
  ],
  InvalidPartOrder: [400, 'The list of parts was not in ascending order. Parts must be ordered by part number.'],
  InvalidPartNumber: [416, 'The requested partnumber is not satisfiable'],
  InvalidRange: [416, 'The requested range is not satisfiable'],
  InvalidRequest: [400, 'Invalid Request'],
  InvalidStorageClass: [400, 'The storage class you specified is not valid'],
  KeyTooLongError: [400, 'Your key is too long'],
  MalformedXML: [400, 'The XML you provided was not well-formed or did not validate against our published schema'],
  MetadataTooLarge: [400, 'Your metadata headers exceed the maximum allowed metadata size'],
  MethodNotAllowed: [405, 'The specified method is not allowed against this resource.'],
  MissingContentLength: [411, 'You must provide the Content-Length HTTP header.'],
  NoSuchBucket: [404, 'The specified bucket does not exist'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NoSuchUpload: [
    404,
    'The specified upload does not exist. The upload ID may be invalid, or the upload may have been aborted or completed.',
  ],
  NotImplemented: [501, 'A header you provided implies functionality that is not implemented'],
  PermanentRedirect: [
    301,
    'The bucket you are attempting to access must be addressed using the specified endpoint. Please send all future requests to this endpoint.',
  ],
  PreconditionFailed: [412, 'At least one of the pre-conditions you specified did not hold'],
  ServiceUnavailable: [503, 'Service is unable to handle request.'],
  SlowDown: [503, 'Please reduce your request rate.'],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type ErrorCode = keyof typeof ERRORS;

export const noSuchBucket = (name: string) => new S3Error('NoSuchBucket', [['BucketName', name]]);

export const noSuchKey = (key: string) => new S3Error('NoSuchKey', [['Key', key]]);

export const invalidArgument = (message: string, name: string, value: string) =>
  new S3Error(
    'InvalidArgument',
    [
      ['ArgumentName', name],
      ['ArgumentValue', value],
    ],
    { message },
  );

/** What S3 can do and this one cannot, said by its name. */
export const notSimulated = (operation: string) =>
  new S3Error('NotImplemented', [], { message: `${operation} is not simulated here: buckets and objects are.` });
