import { generateDataset, isDatasetName } from './generate';

export type WorkerMessage =
  | { readonly type: 'progressed'; readonly rows: number; readonly of: number }
  | { readonly type: 'generated'; readonly csv: Uint8Array<ArrayBuffer> };

self.onmessage = ({ data: name }: MessageEvent<unknown>) => {
  if (typeof name !== 'string' || !isDatasetName(name)) throw new Error(`Bug: no data set ${JSON.stringify(name)}`);
  const post = (message: WorkerMessage, transfer: Transferable[] = []) => self.postMessage(message, { transfer });
  const { csv } = generateDataset(name, (rows, of) => post({ type: 'progressed', rows, of }));
  post({ type: 'generated', csv }, [csv.buffer]);
};
