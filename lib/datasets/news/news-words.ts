const lines = (text: string) => text.trim().split(/\s*\n\s*/);

export const MEMBERS = lines(`
  paperkite
  tinlantern
  oldferry
  nullisland
  quietqueue
  brasskey
  rowan_dev
  marshlight
  bytebaker
  seventhcanal
  lowtide
  cuckooclock
  northfen
  amberline
  slowcourier
  gravelpath
  tidytable
  wintermute_no
  halfadder
  saltmine`);

/** Titles with a place for one of `THINGS`. */
export const TITLES = lines(`
  Show HN: * that fits in one file
  Show HN: I built * for my grandmother
  Show HN: * in 200 lines
  Ask HN: Do you still write * by hand?
  Ask HN: What happened to *?
  Why we stopped using *
  * considered helpful
  The quiet return of *
  Inside *, with pictures
  A year with *
  Notes on *
  We lost a day to *
  The cost of * at night
  Measuring * without a stopwatch`);

export const THINGS = lines(`
  a spreadsheet
  time zones
  a queue
  cron
  a column store
  an index
  retries
  a backup
  CSV
  a weather station
  checksums
  a message broker
  leap seconds
  a parser
  folders
  pagination
  a cache
  sampling
  dead letters
  a log viewer
  file names
  hash joins
  tests
  a train timetable`);

export const COMMENTS = lines(`
  This is how it worked at my last job, until the disk was full.
  Does it handle an empty file?
  The second chart has no zero on its axis.
  I tried this on a &quot;small&quot; table of 40 million rows. It is still running.
  Nice. What happens when the clock goes back?
  We do the same with a shell script<p>It has run since 2009.
  I do not think that the numbers mean what the title says.
  The author answers this further down.
  Is there a version that does not need an account?
  Thank you, this saved me an afternoon.
  It is slower than you think &amp; safer than you think.
  Who deletes the temporary files?
  A join would do.
  The link is dead for me.
  Has anybody compared this with doing nothing?
  Yes, but only on Tuesdays.`);

export const JOBS = lines(`
  Brieftaube (remote) is hiring somebody who likes queues
  Fenn Mail is hiring a data engineer in a small town
  A museum is hiring for its archive of 3 million photographs`);

export const POLL = 'Poll: How many time zones does your warehouse store?';
