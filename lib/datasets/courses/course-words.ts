const lines = (text: string) => text.trim().split(/\s*\n\s*/);

export const APPROACHES = lines(`
  First Steps in
  A Second Look at
  Practising
  Mastering
  Everyday
  Understanding
  Case Studies in
  Project:`);

export const SUBJECTS = lines(`
  Survey Data
  Time Series
  Text Cleaning
  Data Types
  Joins
  Window Functions
  Sampling
  Regression
  Classification
  Clustering
  Forecasting
  Map Drawing
  Charts
  Dashboards
  Web Scraping
  File Formats
  Pipelines
  Scheduling
  Testing
  Functions
  Dates and Times
  Missing Values
  Outliers
  Probability
  Experiments
  Networks
  Image Data
  Sensor Data
  Reporting
  Databases
  Query Plans
  Parallel Work
  Regular Expressions
  Version Control`);

export const EXAMPLES = lines(`
  bicycle counters
  bakery receipts
  river levels
  library loans
  ferry timetables
  orchard harvests
  chess results
  weather stations
  museum visitors
  street trees
  radio playlists
  parcel scans`);
