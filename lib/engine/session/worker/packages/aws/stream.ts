/** Node's streams, which are not here: nothing is one of them. */
export class Readable {}
