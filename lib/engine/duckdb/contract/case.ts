import type { ContractCase, Tools } from '../../sql/contract/case';
import type { FileDatabase } from '../../sql-engine';

export type DuckdbTools = Tools<FileDatabase>;
export type DuckdbCase = ContractCase<FileDatabase>;
