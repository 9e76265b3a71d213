/** The schemas of the sample tables in a snapshot begin with this. Each table has one alone, so that a world sees what it loads. */
export const SAMPLES = 'sample_';
