declare module 'millrace:packages' {
  /** Each package that cells may import, as the text of an expression that gives its exports. Filled in by the bundler. */
  export const packageTexts: Readonly<Record<string, string>>;
}
