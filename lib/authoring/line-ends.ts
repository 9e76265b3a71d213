/** A text as an editor has it, and the way back to the ends of lines and the byte order mark that its file has. */
export function editable(file: string): { readonly text: string; toFile(text: string): string } {
  const mark = file.startsWith('\uFEFF') ? '\uFEFF' : '';
  const end = /\r\n?|\n/.exec(file)?.[0] ?? '\n';
  return {
    text: file.slice(mark.length).replaceAll(/\r\n?/g, '\n'),
    toFile: (text) => mark + (end === '\n' ? text : text.replaceAll('\n', end)),
  };
}
