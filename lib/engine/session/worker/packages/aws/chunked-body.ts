type Hash = { update(bytes: Uint8Array): void; digest(): Promise<Uint8Array> };
type Framing = {
  readonly base64Encoder: (bytes: Uint8Array) => string;
  readonly checksumLocationName: string;
  readonly checksumAlgorithmFn: new () => Hash;
};

const encoder = new TextEncoder();

/** A body as S3's `aws-chunked` frames it: sizes before pieces, and the checksum after all of them. */
export function getAwsChunkedEncodingStream(
  body: Blob | ReadableStream<Uint8Array>,
  { base64Encoder, checksumLocationName, checksumAlgorithmFn: Checksum }: Framing,
): ReadableStream<Uint8Array> {
  const hash = new Checksum();
  const reader = (body instanceof Blob ? body.stream() : body).getReader();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await reader.read();
      if (!done) {
        hash.update(value);
        controller.enqueue(framed(value));
        return;
      }
      const checksum = base64Encoder(await hash.digest());
      controller.enqueue(encoder.encode(`0\r\n${checksumLocationName}:${checksum}\r\n\r\n`));
      controller.close();
    },
    cancel: (reason) => reader.cancel(reason),
  });
}

function framed(bytes: Uint8Array): Uint8Array {
  const head = encoder.encode(`${bytes.length.toString(16)}\r\n`);
  const all = new Uint8Array(head.length + bytes.length + 2);
  all.set(head);
  all.set(bytes, head.length);
  all.set([13, 10], head.length + bytes.length);
  return all;
}
