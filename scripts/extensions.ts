import { downloadExtensions } from './extensions/download';
import { EXTENSION_FOLDER, EXTENSIONS } from './extensions/published';

const REPOSITORY = 'https://extensions.duckdb.org';

try {
  await downloadExtensions(process.argv[2] ?? REPOSITORY, EXTENSION_FOLDER, EXTENSIONS, (line) =>
    process.stdout.write(`${line}\n`),
  );
  process.stdout.write(`Kept in ${EXTENSION_FOLDER}. The next build serves them.\n`);
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
