/** The schema of our own functions in the database; no search path contains it. */
export const OURS = 'millrace';
/** The trigger that keeps a sample table as it is; a copy does not get it. */
export const SHARED = 'millrace_shared';

/** Settings of the server: no durability, since the data lives in memory, and rows always in the order of the table. */
export const SETTINGS = [
  'shared_buffers = 32MB',
  'fsync = off',
  'synchronous_commit = off',
  'full_page_writes = off',
  'wal_level = minimal',
  'max_wal_senders = 0',
  'max_wal_size = 8MB',
  'min_wal_size = 2MB',
  'autovacuum = off',
  'synchronize_seqscans = off',
  `timezone = 'UTC'`,
  `log_timezone = 'UTC'`,
  `datestyle = 'iso, mdy'`,
  `search_path = 'pg_catalog'`,
];

/** Copies a table with all that hangs on it, and the tables that foreign keys tie to it, into a schema. */
const COPY_TABLES = `
CREATE FUNCTION ${OURS}.copy_tables(own text, wanted regclass, visible regclass[]) RETURNS void
LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $ours$
DECLARE
  family oid[] := ARRAY[wanted::oid];
  size integer := 0;
  source record;
  part record;
  target text;
  columns text;
  definition text;
BEGIN
  WHILE size < cardinality(family) LOOP
    size := cardinality(family);
    family := ARRAY(
      SELECT unnest(family)
      UNION SELECT confrelid FROM pg_constraint WHERE contype = 'f' AND conrelid = ANY (family)
      UNION SELECT conrelid FROM pg_constraint WHERE contype = 'f' AND confrelid = ANY (family) AND conrelid = ANY (visible));
  END LOOP;
  CREATE TEMP TABLE copied ON COMMIT DROP AS
    SELECT c.oid, format('%I.%I', n.nspname, c.relname) AS source, format('%I.%I', own, c.relname) AS target, c.relname AS name
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE c.oid = ANY (family) AND n.nspname <> own
      AND NOT EXISTS (SELECT FROM pg_class o WHERE o.relnamespace = own::regnamespace AND o.relname = c.relname AND o.relkind <> 'c');
  FOR source IN SELECT * FROM copied LOOP
    PERFORM ${OURS}.unhide(own, source.name);
    EXECUTE format('CREATE TABLE %s (LIKE %s INCLUDING DEFAULTS INCLUDING GENERATED INCLUDING IDENTITY INCLUDING COMMENTS INCLUDING STORAGE)', source.target, source.source);
    FOR part IN
      SELECT a.attname AS name, a.attidentity AS identity, s.seqrelid::regclass AS sequence, s.*, c.relname AS sequence_name
      FROM pg_attribute a
      JOIN pg_depend d ON d.refclassid = 'pg_class'::regclass AND d.refobjid = a.attrelid AND d.refobjsubid = a.attnum AND d.deptype IN ('a', 'i')
      JOIN pg_sequence s ON d.classid = 'pg_class'::regclass AND s.seqrelid = d.objid
      JOIN pg_class c ON c.oid = s.seqrelid
      WHERE a.attrelid = source.oid
    LOOP
      IF part.identity = '' THEN
        EXECUTE format('CREATE SEQUENCE %I.%I AS %s INCREMENT %s MINVALUE %s MAXVALUE %s START %s CACHE %s %s OWNED BY %s.%I',
          own, part.sequence_name, part.seqtypid::regtype, part.seqincrement, part.seqmin, part.seqmax, part.seqstart, part.seqcache,
          CASE WHEN part.seqcycle THEN 'CYCLE' ELSE '' END, source.target, part.name);
        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I SET DEFAULT nextval(%L)', source.target, part.name, format('%I.%I', own, part.sequence_name));
      END IF;
      EXECUTE format('SELECT setval(pg_get_serial_sequence(%L, %L), last_value, is_called) FROM %s', source.target, part.name, part.sequence);
    END LOOP;
    columns := ${OURS}.plain_columns(source.oid);
    IF columns IS NOT NULL THEN
      EXECUTE format('INSERT INTO %s (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM %s', source.target, columns, columns, source.source);
    END IF;
    FOR part IN SELECT conname, oid FROM pg_constraint WHERE conrelid = source.oid AND contype IN ('p', 'u', 'c', 'x') ORDER BY conname LOOP
      EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', source.target, part.conname, pg_get_constraintdef(part.oid));
    END LOOP;
    FOR part IN
      SELECT indexrelid FROM pg_index i
      WHERE indrelid = source.oid AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid AND contype IN ('p', 'u', 'x'))
    LOOP
      EXECUTE replace(pg_get_indexdef(part.indexrelid), format(' ON %s ', source.source), format(' ON %s ', source.target));
    END LOOP;
  END LOOP;
  FOR part IN
    SELECT c.target, k.conname, pg_get_constraintdef(k.oid) AS words, r.source AS parent_source, r.target AS parent_target
    FROM copied c JOIN pg_constraint k ON k.conrelid = c.oid AND k.contype = 'f' LEFT JOIN copied r ON r.oid = k.confrelid
  LOOP
    definition := part.words;
    IF part.parent_source IS NOT NULL THEN
      definition := replace(definition, format(' REFERENCES %s(', part.parent_source), format(' REFERENCES %s(', part.parent_target));
    END IF;
    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', part.target, part.conname, definition);
  END LOOP;
  FOR part IN SELECT c.source, c.target, pg_get_triggerdef(t.oid) AS words FROM copied c JOIN pg_trigger t ON t.tgrelid = c.oid AND NOT t.tgisinternal AND t.tgname <> '${SHARED}' LOOP
    EXECUTE replace(part.words, format(' ON %s ', part.source), format(' ON %s ', part.target));
  END LOOP;
  DROP TABLE copied;
END $ours$`;

/** The columns of a table that rows are written to: generated ones are left out. */
const PLAIN_COLUMNS = `
CREATE FUNCTION ${OURS}.plain_columns(source oid) RETURNS text LANGUAGE sql SET search_path = pg_catalog SET client_min_messages = warning AS $ours$
  SELECT string_agg(quote_ident(attname), ', ' ORDER BY attnum) FROM pg_attribute
  WHERE attrelid = source AND attnum > 0 AND NOT attisdropped AND attgenerated = ''
$ours$`;

/** A table of a cell above that this cell has dropped: a type of that name hides it, since no query can read one. */
export const GONE = 'dropped by this cell';
const HIDE = `
CREATE FUNCTION ${OURS}.unhide(own text, name text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $ours$
BEGIN
  IF EXISTS (
    SELECT FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = own::regnamespace AND c.relname = name AND c.relkind = 'c' AND a.attname = '${GONE}')
  THEN EXECUTE format('DROP TYPE %I.%I', own, name);
  END IF;
END $ours$`;

/** Takes everything out of a schema. What something outside still needs is set aside: a view keeps what it shows. */
const CLEAR = `
CREATE FUNCTION ${OURS}.clear(own text, aside text) RETURNS void LANGUAGE plpgsql SET search_path = pg_catalog SET client_min_messages = warning AS $ours$
DECLARE
  here oid := to_regnamespace(quote_ident(own));
BEGIN
  IF here IS NULL THEN RETURN; END IF;
  IF EXISTS (
    SELECT FROM (
      SELECT 'pg_class'::regclass AS class, oid FROM pg_class WHERE relnamespace = here
      UNION ALL SELECT 'pg_type'::regclass, oid FROM pg_type WHERE typnamespace = here
      UNION ALL SELECT 'pg_proc'::regclass, oid FROM pg_proc WHERE pronamespace = here
    ) mine JOIN pg_depend d ON d.refclassid = mine.class AND d.refobjid = mine.oid AND d.deptype IN ('n', 'a')
    WHERE here <> COALESCE(
      CASE d.classid
        WHEN 'pg_class'::regclass THEN (SELECT relnamespace FROM pg_class WHERE oid = d.objid)
        WHEN 'pg_type'::regclass THEN (SELECT typnamespace FROM pg_type WHERE oid = d.objid)
        WHEN 'pg_proc'::regclass THEN (SELECT pronamespace FROM pg_proc WHERE oid = d.objid)
        WHEN 'pg_constraint'::regclass THEN (SELECT connamespace FROM pg_constraint WHERE oid = d.objid)
        WHEN 'pg_rewrite'::regclass THEN (SELECT c.relnamespace FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE r.oid = d.objid)
        WHEN 'pg_attrdef'::regclass THEN (SELECT c.relnamespace FROM pg_attrdef r JOIN pg_class c ON c.oid = r.adrelid WHERE r.oid = d.objid)
        WHEN 'pg_trigger'::regclass THEN (SELECT c.relnamespace FROM pg_trigger r JOIN pg_class c ON c.oid = r.tgrelid WHERE r.oid = d.objid)
      END, here))
  THEN EXECUTE format('ALTER SCHEMA %I RENAME TO %I', own, aside);
  ELSE EXECUTE format('DROP SCHEMA %I CASCADE', own);
  END IF;
END $ours$`;

/** The sample tables belong to all worlds. */
const REFUSE = `
CREATE FUNCTION ${OURS}.refuse() RETURNS trigger LANGUAGE plpgsql AS $ours$
BEGIN
  RAISE EXCEPTION 'the table "%" belongs to a cell above', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
END $ours$`;

/** What a fresh database needs before the first world is opened. */
export const SERVER_FUNCTIONS: readonly string[] = [
  'DROP SCHEMA public',
  `CREATE SCHEMA ${OURS}`,
  PLAIN_COLUMNS,
  HIDE,
  COPY_TABLES,
  CLEAR,
  REFUSE,
];
