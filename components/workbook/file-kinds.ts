/** What a notebook is imported from. Other files are data. */
export const isNotebookFile = ({ name }: Pick<File, 'name'>) => /\.(?:md|markdown|ipynb|zip)$/i.test(name);

export const NOTEBOOK_FILES = ['.md', '.markdown', '.ipynb', '.zip'];
export const DATA_FILES = ['.csv', '.tsv', '.txt', '.tab', '.json', '.ndjson', '.jsonl', '.parquet', '.pq'];
