import { writeNewLesson } from './lessons/new-lesson';

try {
  const [id] = process.argv.slice(2);
  if (id === undefined) throw new Error('say which: npm run lessons:new -- splitting-columns, or -- Q031');
  const { file, leftOut } = writeNewLesson(id);
  if (leftOut.length > 0) console.log(`left out of data, because there is no such data set yet: ${leftOut.join(', ')}`);
  console.log(`${file}: written. Prove it while you write: npm run lessons:check -- --watch ${file}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
