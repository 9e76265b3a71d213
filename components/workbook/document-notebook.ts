import type { Notebook } from '@/lib/notebook/notebook';
import { setChart } from '@/lib/workbook/cell-changes';
import type { OpenWorkbook } from '@/lib/workbook/open-workbook';
import { wordsOf } from '@/lib/workbook/workbook';

/** The lesson in which the cells run, as its parts are to see it: what is changed there is changed in the document. */
export function documentNotebook({ notebook, store, type, make }: OpenWorkbook): Notebook {
  const isBlank = () => store.read().workbook.cells.every((cell) => wordsOf(cell).trim() === '');
  return {
    ...notebook,
    get stored() {
      return notebook.stored;
    },
    edit(id, code) {
      const wasBlank = isBlank();
      type(id, code);
      if (wasBlank && !isBlank()) notebook.warm();
    },
    chart: (id, chart) => make(setChart(store.read().workbook, id, chart)),
    /** An empty page downloads no engine. */
    warm: () => void (isBlank() || notebook.warm()),
  };
}
