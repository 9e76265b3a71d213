import { expect, test } from 'vitest';
import {
  changeLanguage,
  duplicateCell,
  insertCell,
  moveCell,
  removeCell,
  renameWorkbook,
  setChart,
} from '@/lib/workbook/cell-changes';
import { newWorkbook } from '@/lib/workbook/workbook-store';
import { BLANK } from './blank';
import { pastWords } from './past-words';

test('every change of a notebook is told as something that was done', () => {
  const { workbook } = newWorkbook(BLANK);
  const added = insertCell(workbook, 'query_1', 'below', { language: 'ts' });
  const two = {
    ...workbook,
    cells: [...workbook.cells, ...(added.command.type === 'insert' ? [added.command.cell] : [])],
  };
  const changes = [
    added,
    duplicateCell(workbook, 'query_1'),
    removeCell(workbook, 'query_1'),
    moveCell(two, 'query_1', 'down'),
    changeLanguage(workbook, 'query_1', 'text'),
    renameWorkbook(workbook, 'Ratings'),
    setChart(workbook, 'query_1', undefined),
  ];
  expect(changes.map((change) => pastWords(change?.label ?? ''))).toEqual([
    'Added code_1',
    'Duplicated query_1',
    'Deleted query_1',
    'Moved query_1 down',
    'Changed query_1 to text',
    'Renamed to “Ratings”',
    'No chart for query_1',
  ]);
});
