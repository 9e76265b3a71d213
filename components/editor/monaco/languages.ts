import { registerSql } from './sql-language';
import { registerTypescript } from './typescript-language';

export function registerLanguages(): void {
  registerSql();
  registerTypescript();
}
