import { z } from 'zod';
import { FileOptions } from '../../core/file-reading';
import { ChartSpec, Id, Language } from '../../lesson/schema';

/** What a file of ours says of itself and of each cell, so that it comes back as it was. */
export const FileMark = z.strictObject({ version: z.literal(1), files: z.record(z.string(), FileOptions) });
export type FileMark = z.infer<typeof FileMark>;
export const CellMark = z.union([
  z.strictObject({ id: Id, language: z.literal('text') }),
  z.strictObject({ id: Id, language: z.literal('ts'), chart: ChartSpec.optional() }),
  z.strictObject({ id: Id, ...Language.options[0].shape, chart: ChartSpec.optional() }),
]);
export type CellMark = z.infer<typeof CellMark>;

/** As much of a Jupyter notebook as is read here; of any minor version of format 4. */
export const JupyterNotebook = z.looseObject({
  nbformat: z.int(),
  metadata: z
    .looseObject({
      title: z.string().optional().catch(undefined),
      kernelspec: z
        .looseObject({ name: z.string().optional(), language: z.string().optional() })
        .optional()
        .catch(undefined),
      language_info: z.looseObject({ name: z.string().optional() }).optional().catch(undefined),
      millrace: FileMark.optional().catch(undefined),
    })
    .catch({}),
  cells: z.array(
    z.looseObject({
      cell_type: z.string(),
      source: z
        .union([z.string(), z.array(z.string())])
        .transform((source) => (typeof source === 'string' ? source : source.join(''))),
      metadata: z
        .looseObject({
          vscode: z.looseObject({ languageId: z.string().optional() }).optional().catch(undefined),
          millrace: CellMark.optional().catch(undefined),
        })
        .catch({}),
      attachments: z.looseObject({}).optional().catch(undefined),
    }),
  ),
});
export type JupyterNotebook = z.infer<typeof JupyterNotebook>;
export type JupyterCell = JupyterNotebook['cells'][number];

/** Lines with their ends, as Jupyter writes a text. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

/** The line above SQL, by which JupySQL knows it in a notebook of Python. */
export const SQL_LINE = '%%sql\n';
