/** How it stands with what is kept. */
export type SavedState =
  | { readonly status: 'nothing' }
  | { readonly status: 'saving' }
  | { readonly status: 'saved'; readonly at: number }
  /** Another tab writes it. */
  | { readonly status: 'elsewhere' }
  | { readonly status: 'refused'; readonly reason: string }
  /** It was saved, and is gone: somebody deleted the site's data, or this record in another tab. */
  | { readonly status: 'cleared'; readonly at: number };
