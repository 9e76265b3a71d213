/** The engine's own extensions, as they were published and signed for exactly the version we ship. */
export type Extension = { readonly name: string; readonly bytes: number; readonly sha256: string };

/** The path that the engine asks its repository for. */
export const EXTENSION_PATH = 'v1.4.3/wasm_eh';

/** Where `npm run extensions` keeps them; git ignores it. */
export const EXTENSION_FOLDER = '.extensions';

export const EXTENSIONS: readonly Extension[] = [
  {
    name: 'json',
    bytes: 820_646,
    sha256: 'b997276c8e15cc3ebdeda340d73d15dc1c4f4755ad281280451cb0a2f79302e9',
  },
  {
    name: 'parquet',
    bytes: 3_045_039,
    sha256: '22765c8f7dc741cda2b571a66ac7bb355295d7d69a6c37e5315b265672984f55',
  },
];

export const fileOf = ({ name }: Pick<Extension, 'name'>) => `${name}.duckdb_extension.wasm`;
