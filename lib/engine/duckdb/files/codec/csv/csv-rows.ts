import type { RefusedFile } from '../../../../../core/file-reading';
import { Rejects, refused } from '../file-rows';
import type { CsvScanner } from './scanner';

export const counted = (count: number, what: string) =>
  `${count.toLocaleString('en-US')} ${what}${count === 1 ? '' : 's'}`;

/** Goes through the rows of a CSV: those that are none refuse it or are left out, empty lines are passed over. */
export class CsvRows {
  readonly scanner: CsvScanner;
  readonly rejects = new Rejects();
  readonly #rejecting: boolean;
  /** How many values a row has, once that is known, what says so, and how many most rows have. */
  #expected: { readonly count: number; readonly because: string; readonly usual: number } | undefined;
  blank = 0;

  constructor(scanner: CsvScanner, rejecting: boolean) {
    this.scanner = scanner;
    this.#rejecting = rejecting;
  }

  expect(count: number, because: string, usual: number): void {
    this.#expected = { count, because, usual };
  }

  /** Reads the next row that is one; false if there is none. */
  next(): boolean | RefusedFile {
    const { scanner } = this;
    const expected = this.#expected;
    while (scanner.next()) {
      const { fault, line, count } = scanner;
      if (scanner.isBlank && expected?.count !== 1) this.blank++;
      else if (fault) {
        if (!expected || !this.#rejecting) return refused(fault.reason, { line: fault.line, column: fault.column });
        this.rejects.add(fault.line, fault.reason);
      } else if (expected && expected.count !== count) {
        const reason = `There ${count === 1 ? 'is' : 'are'} ${counted(count, 'value')} here, ${expected.because}.${expected.usual === count ? ` Most rows have ${count}: what stands before them may be a title, to be left out.` : ''}`;
        if (!this.#rejecting) return refused(reason, { line });
        this.rejects.add(line, reason);
      } else return true;
    }
    return false;
  }
}
