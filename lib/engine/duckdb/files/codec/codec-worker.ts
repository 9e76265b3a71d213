import { connect } from '../../../rpc';
import type { Codec } from './codec';
import type { RunningCodec } from './hold-codec';

/** A codec in a worker of the page: the page stays free while a file is read. */
export function codecIn(worker: Worker): RunningCodec {
  const client = connect<Codec>({
    postMessage: (message, transfer = []) => worker.postMessage(message, transfer),
    get onmessage() {
      return null;
    },
    set onmessage(listener) {
      worker.onmessage = listener;
    },
  });
  worker.onerror = ({ message }) => client.close(new Error(`Bug: the worker for files: ${message}`));
  return {
    codec: {
      readFile: (...args) => client.call('readFile', ...args),
      readParquet: (bytes) => client.call('readParquet', bytes),
      readFacts: (...args) => client.call('readFacts', ...args),
      readJson: (...args) => client.call('readJson', ...args),
      beginParquet: (...args) => client.call('beginParquet', ...args),
      addRowGroup: (...args) => client.call('addRowGroup', ...args),
      endParquet: (file) => client.call('endParquet', file),
      dropParquet: (file) => client.call('dropParquet', file),
      writeJson: (stream) => client.call('writeJson', stream),
    },
    end: () => worker.terminate(),
  };
}
