/** Written as the programme of the Summer Games. */
export const WINTER_PROGRAMME = `
Alpine Skiing; W; 1936-2014; 26; 70; 18-28; 0; 2
M Downhill @1948, Super G @1988, Giant Slalom @1952, Slalom @1948, Combined
F Downhill @1948, Super G @1988, Giant Slalom @1952, Slalom @1948, Combined

Cross Country Skiing; W; 1924-2014; 28; 62; 20-31; 1; -4
M Sprint @2002, Team Sprint *2 @2006, 10 kilometres @1992-1998, 10 kilometres Pursuit @1992-2002, 15/10 kilometres Pursuit @1992-1994, 15 kilometres @1956, 18 kilometres @1924-1952, 30 kilometres @1956-2002, 30 km Skiathlon @2006, 50 kilometres, 4 x 10 kilometres Relay *4 @1936
F Sprint @2002, Team Sprint *2 @2006, 5 kilometres @1964-1998, 10 kilometres @1952, 15 kilometres @1992-2002, 15 km Skiathlon @2006, 20 kilometres @1984-1988, 30 kilometres @1992, 5/10 kilometres Pursuit @1992-2002, 3 x 5 kilometres Relay *3 @1956-1972, 4 x 5 kilometres Relay *4 @1976

Biathlon; W; 1960-2014; 30; 72; 21-33; 1; -3
M 7.5 kilometres Sprint @1980-1980, 10 kilometres Sprint @1984, 12.5 kilometres Pursuit @2002, 15 kilometres Mass Start @2006, 20 kilometres, 4 x 7.5 kilometres Relay *4 @1968
F 7.5 kilometres Sprint @1992, 10 kilometres Pursuit @2002, 12.5 kilometres Mass Start @2006, 15 kilometres @1992, 3 x 7.5 kilometres Relay *3 @1992-1992, 4 x 6 kilometres Relay *4 @1994
X Mixed Relay @2014-2014

Speed Skating; W; 1924-2014; 23; 36; 19-30; 3; 1
M 500 metres, 1000 metres @1976, 1500 metres, 5000 metres, 10000 metres, Allround @1924-1924, Team Pursuit *3 @2006
F 500 metres @1960, 1000 metres @1960, 1500 metres @1960, 3000 metres @1960, 5000 metres @1988, Team Pursuit *3 @2006

Short Track Speed Skating; W; 1992-2014; 24; 28; 18-28; -1; -1
M 500 metres @1994, 1000 metres, 1500 metres @2002, 5000 metres Relay *4
F 500 metres, 1000 metres @1994, 1500 metres @2002, 3000 metres Relay *4

Figure Skating; W; 1924-2014; 11; 26; 16-26; -3; -3
M Singles
F Singles
X Pairs, Ice Dancing @1976, Team @2014-2014

Ice Hockey; W; 1924-2014; 10; 12; 20-31; 5; 7
M Ice Hockey *17
F Ice Hockey *19 @1998

Bobsleigh; W; 1924-2014; 14; 20; 21-34; 5; 12
M Two *2 @1932, Four *4, Four/Five *5 @1928-1928
F Two *2 @2002

Luge; W; 1964-2014; 11; 34; 20-30; 3; 3
M Singles, Doubles *2
F Singles
X Mixed Relay @2014-2014

Skeleton; W; 1928-2014; 10; 24; 22-34; 1; 3
M Skeleton
F Skeleton @2002

Ski Jumping; W; 1924-2014; 18; 64; 18-28; -1; -9
M Normal Hill, Large Hill @1964, Large Hill Team *4 @1988
F Normal Hill @2014-2014

Nordic Combined; W; 1924-2014; 16; 44; 19-30; 0; -6
M Individual, Large Hill @2002, Team *4 @1988

Freestyle Skiing; W; 1992-2014; 10; 30; 18-30; -1; 0
M Moguls, Aerials @1994, Ski Cross @2010, Halfpipe @2014, Slopestyle @2014
F Moguls, Aerials @1994, Ski Cross @2010, Halfpipe @2014, Slopestyle @2014

Snowboarding; W; 1998-2014; 12; 34; 18-31; 1; 0
M Giant Slalom @1998-1998, Parallel Giant Slalom @2002, Parallel Slalom @2014, Halfpipe, Boardercross @2006, Slopestyle @2014
F Giant Slalom @1998-1998, Parallel Giant Slalom @2002, Parallel Slalom @2014, Halfpipe, Boardercross @2006, Slopestyle @2014

Curling; W; 1924-2014; 10; 10; 22-42; 2; 2
M Curling *5
F Curling *5 @1998

Military Ski Patrol; W; 1924-1924; 10; 6; 21-32; 0; -2
M Military Ski Patrol *4`;
