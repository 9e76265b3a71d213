import type { SourceTable } from '../../sql-engine';

/** A table that the snapshot has. */
export const ACTOR: SourceTable = {
  name: 'actor',
  columns: [
    { name: 'actor_id', type: 'INTEGER' },
    { name: 'name', type: 'VARCHAR' },
    { name: 'born', type: 'DATE' },
    { name: 'skills', type: 'VARCHAR[]' },
  ],
  csv: new TextEncoder().encode('actor_id,name,born,skills\n1,Weaver,1949-10-08,"[fencing, riding]"\n2,"",NA,[]\n'),
  nulls: 'NA',
};
