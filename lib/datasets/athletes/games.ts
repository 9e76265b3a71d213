export type Games = {
  readonly year: number;
  readonly season: 'Summer' | 'Winter';
  readonly city: string;
  /** Rows in the whole table, repeated ones included. */
  readonly rows: number;
  /** Rows of women, in thousandths. */
  readonly women: number;
};

const SUMMER = `
1896 380 0 Athina|1900 1936 17 Paris|1904 1301 12 St. Louis|1906 1733 6 Athina|1908 3101 15 London|1912 4040 22 Stockholm
1920 4292 31 Antwerpen|1924 5233 50 Paris|1928 4992 83 Amsterdam|1932 2969 117 Los Angeles|1936 6506 73 Berlin
1948 6405 99 London|1952 8270 181 Helsinki|1956 5127 175 Melbourne|1960 8119 178 Roma|1964 7702 175 Tokyo
1968 8588 207 Mexico City|1972 10304 215 Munich|1976 8641 252 Montreal|1980 7191 245 Moskva|1984 9454 259 Los Angeles
1988 12037 295 Seoul|1992 12977 319 Barcelona|1996 13780 363 Atlanta|2000 13821 395 Sydney|2004 13443 411 Athina
2008 13602 427 Beijing|2012 12920 440 London|2016 13688 452 Rio de Janeiro`;

const WINTER = `
1924 460 36 Chamonix|1928 582 60 Sankt Moritz|1932 352 68 Lake Placid|1936 895 90 Garmisch-Partenkirchen
1948 1075 125 Sankt Moritz|1952 1088 155 Oslo|1956 1307 190 Cortina d'Ampezzo|1960 1116 195 Squaw Valley
1964 1778 195 Innsbruck|1968 1891 195 Grenoble|1972 1655 215 Sapporo|1976 1861 235 Innsbruck|1980 1746 245 Lake Placid
1984 2134 245 Sarajevo|1988 2639 255 Calgary|1992 3436 290 Albertville|1994 3160 315 Lillehammer|1998 3605 360 Nagano
2002 4109 385 Salt Lake City|2006 4382 395 Torino|2010 4402 415 Vancouver|2014 4891 425 Sochi`;

/** In the order of time. Cities are spelled as their own people spell some of them. */
export const GAMES: readonly Games[] = [...parse(SUMMER, 'Summer'), ...parse(WINTER, 'Winter')].sort(
  (one, other) => one.year - other.year || (one.season < other.season ? 1 : -1),
);

function parse(text: string, season: Games['season']): Games[] {
  return text
    .trim()
    .split(/[|\n]/)
    .map((entry) => {
      const [year, rows, women, ...city] = entry.split(' ');
      return { year: Number(year), season, city: city.join(' '), rows: Number(rows), women: Number(women) };
    });
}
