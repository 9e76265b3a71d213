/**
 * One sport per paragraph. First line: name; S or W; years; events per athlete in tenths; entrants per event (or teams);
 * age; height and build of men against the average. Then its events for men, women, and both, divided by commas.
 * `*4` is a team of four; `@1908-1920` are the years of an event, otherwise those of the sport (women from `@`).
 */
export const SUMMER_PROGRAMME = `
Athletics; S; 1896-2016; 13; 42; 17-33; 2; -3
M 100 metres, 200 metres @1900, 400 metres, 800 metres, 1500 metres, 5000 metres @1912, 10000 metres @1912, Marathon, 110 metres Hurdles, 200 metres Hurdles @1900-1904, 400 metres Hurdles @1900, 2500 metres Steeplechase @1900-1904, 3000 metres Steeplechase @1920, 3 mile Team *3 @1908-1908, 3000 metres Team *3 @1912-1924, Cross-Country @1912-1924, Team Cross-Country *3 @1912-1924, 1600 metres Medley Relay *4 @1908-1908, 4 x 100 metres Relay *4 @1912, 4 x 400 metres Relay *4 @1912, 3 km Walk @1920-1920, 3500 metres Walk @1908-1908, 10 km Walk @1912-1952, 10 mile Walk @1908-1908, 20 km Walk @1956, 50 km Walk @1932, High Jump, Standing High Jump @1900-1912, Long Jump, Standing Long Jump @1900-1912, Triple Jump, Standing Triple Jump @1900-1904, Pole Vault, Shot Put, Shot Put Both Hands @1912-1912, Discus Throw, Discus Throw Greek Style @1906-1908, Discus Throw Both Hands @1912-1912, Hammer Throw @1900, 56 pound Weight Throw @1904-1920, Javelin Throw @1906, Javelin Throw Freestyle @1908-1908, Javelin Throw Both Hands @1912-1912, Pentathlon @1912-1924, All-Around Championship @1904-1904, 4 mile Team *5 @1904-1904, 5000 metres Team *5 @1900-1900, 4000 metres Steeplechase @1900-1900, 2590 metres Steeplechase @1904-1904, 3200 metres Steeplechase @1908-1908, 1500 metres Walk @1906-1906, 3000 metres Walk @1906-1906, Stone Throw @1906-1906, Decathlon @1912, 60 metres @1900-1904, 5 mile @1906-1908
F 100 metres @1928, 200 metres @1948, 400 metres @1964, 800 metres @1928, 1500 metres @1972, 3000 metres @1984-1992, 5000 metres @1996, 10000 metres @1988, Marathon @1984, 80 metres Hurdles @1932-1968, 100 metres Hurdles @1972, 400 metres Hurdles @1984, 3000 metres Steeplechase @2008, 4 x 100 metres Relay *4 @1928, 4 x 400 metres Relay *4 @1972, 10 km Walk @1992-1996, 20 km Walk @2000, High Jump @1928, Long Jump @1948, Triple Jump @1996, Pole Vault @2000, Shot Put @1948, Discus Throw @1928, Hammer Throw @2000, Javelin Throw @1932, Pentathlon @1964-1980, Heptathlon @1984

Swimming; S; 1896-2016; 17; 40; 14-26; 7; -1
M 50 metres Freestyle @1988, 100 metres Freestyle, 100 metres Freestyle For Sailors @1896-1896, 200 metres Freestyle @1900, 220 yards Freestyle @1904-1904, 400 metres Freestyle @1906, 500 metres Freestyle @1896-1896, 1000 metres Freestyle @1900-1900, 1200 metres Freestyle @1896-1896, 1500 metres Freestyle @1908, 4000 metres Freestyle @1900-1900, 50 yards Freestyle @1904-1904, 100 yards Freestyle @1904-1904, 440 yards Freestyle @1904-1904, 880 yards Freestyle @1904-1904, 100 yards Backstroke @1904-1904, 440 yards Breaststroke @1904-1904, 1 mile Freestyle @1904-1906, 100 metres Backstroke @1908, 200 metres Backstroke @1900, 100 metres Breaststroke @1968, 200 metres Breaststroke @1908, 400 metres Breaststroke @1912-1920, 100 metres Butterfly @1968, 200 metres Butterfly @1956, 200 metres Individual Medley @1968, 400 metres Individual Medley @1964, 10 kilometres Open Water @2008, 200 metres Obstacle Course @1900-1900, Underwater Swimming @1900-1900, Plunge for Distance @1904-1904, 200 metres Team *5 @1900-1900, 4 x 50 yards Freestyle Relay *4 @1904-1904, 4 x 250 metres Freestyle Relay *4 @1906-1906, 4 x 100 metres Freestyle Relay *4 @1964, 4 x 200 metres Freestyle Relay *4 @1908, 4 x 100 metres Medley Relay *4 @1960
F 50 metres Freestyle @1988, 100 metres Freestyle @1912, 200 metres Freestyle @1968, 300 metres Freestyle @1920-1920, 400 metres Freestyle @1924, 800 metres Freestyle @1968, 100 metres Backstroke @1924, 200 metres Backstroke @1968, 100 metres Breaststroke @1968, 200 metres Breaststroke @1924, 100 metres Butterfly @1956, 200 metres Butterfly @1968, 200 metres Individual Medley @1968, 400 metres Individual Medley @1964, 10 kilometres Open Water @2008, 4 x 100 metres Freestyle Relay *4 @1912, 4 x 200 metres Freestyle Relay *4 @1996, 4 x 100 metres Medley Relay *4 @1960

Gymnastics; S; 1896-2016; 55; 82; 17-28; -9; -1
M Individual All-Around @1900, Individual All-Around Field Sports @1904-1904, Individual All-Around Apparatus Work @1904-1904, Team All-Around *6 @1904, Team All-Around Swedish System *16 @1912-1920, Team All-Around Free System *16 @1908-1920, Floor Exercise @1932, Horizontal Bar, Horizontal Bar Team *8 @1896-1896, Parallel Bars, Parallel Bars Team *8 @1896-1896, Parallel Bars Team Free System *16 @1920-1920, Horse Vault, Pommelled Horse, Side Horse @1924-1924, Rings, Rope Climbing @1896-1932, Club Swinging @1904-1932, Tumbling @1932-1932, Individual All-Around Five Events @1906-1906, Individual All-Around Six Events @1906-1906, Triathlon @1904-1904, Combined Events @1904-1904
F Individual All-Around @1952, Team All-Around *6 @1928, Team Portable Apparatus *8 @1952-1956, Floor Exercise @1952, Horse Vault @1952, Uneven Bars @1952, Balance Beam @1952

Rowing; S; 1900-2016; 11; 14; 19-31; 9; 2
M Single Sculls, Double Sculls *2 @1904, Quadruple Sculls *4 @1976, Lightweight Double Sculls *2 @1996, Coxless Pairs *2 @1904, Coxed Pairs *3 @1900-1992, Coxless Fours *4 @1904, Lightweight Coxless Fours *4 @1996, Coxed Fours *5 @1900-1992, Coxed Fours Inriggers *5 @1912-1912, Coxed Eights *9, Six-Man Naval Rowing Boats *7 @1906-1906, 17-Man Naval Rowing Boats *17 @1906-1906, Coxed Pairs 1 kilometre *3 @1906-1906, Coxed Pairs 1 mile *3 @1906-1906, Junior Fours *5 @1904-1904, Intermediate Eights *9 @1904-1904, Novice Single Sculls @1904-1904, Intermediate Single Sculls @1904-1904, Association Single Sculls @1904-1904, Intermediate Double Sculls *2 @1904-1904
F Single Sculls @1976, Double Sculls *2 @1976, Quadruple Sculls *4 @1988, Coxed Quadruple Sculls *5 @1976-1984, Lightweight Double Sculls *2 @1996, Coxless Pairs *2 @1976, Coxless Fours *4 @1992-1992, Coxed Fours *5 @1976-1988, Coxed Eights *9 @1976

Wrestling; S; 1896-2016; 10; 19; 19-32; -3; 2
M Unlimited Class @1896-1896, All-Around @1906-1906, Light-Flyweight Freestyle @1904-1996, Flyweight Freestyle @1904, Bantamweight Freestyle @1904, Featherweight Freestyle @1904, Lightweight Freestyle @1904, Welterweight Freestyle @1904, Middleweight Freestyle @1908, Light-Heavyweight Freestyle @1920-1996, Heavyweight Freestyle @1904, Super-Heavyweight Freestyle @1972, Light-Flyweight Greco-Roman @1972-1996, Flyweight Greco-Roman @1948, Bantamweight Greco-Roman @1924, Featherweight Greco-Roman @1912, Lightweight Greco-Roman @1906, Welterweight Greco-Roman @1932, Middleweight Greco-Roman @1906, Light-Heavyweight Greco-Roman @1908-1996, Heavyweight Greco-Roman @1906, Super-Heavyweight Greco-Roman @1908
F Flyweight Freestyle @2004, Featherweight Freestyle @2016, Light-Flyweight Freestyle @2016-2016, Lightweight Freestyle @2004, Middleweight Freestyle @2004, Light-Heavyweight Freestyle @2016, Heavyweight Freestyle @2004

Boxing; S; 1904-2016; 10; 26; 18-28; -2; 0
M Light-Flyweight @1968, Flyweight, Bantamweight, Featherweight, Lightweight, Light-Welterweight @1952, Welterweight, Light-Middleweight @1952-2000, Middleweight, Light-Heavyweight @1920, Heavyweight, Super-Heavyweight @1984
F Flyweight @2012, Lightweight @2012, Middleweight @2012

Weightlifting; S; 1896-2016; 10; 18; 19-31; -6; 9
M Unlimited One Hand @1896-1906, Unlimited Two Hands @1896-1906, All-Around Dumbbell Contest @1904-1904, One Hand Snatch @1920-1920, Two Hands Clean @1920-1920, Flyweight @1972-1996, Bantamweight @1948, Featherweight @1920, Lightweight @1920, Middleweight @1920, Light-Heavyweight @1920, Middle-Heavyweight @1952, Heavyweight I @1980-1996, Heavyweight II @1972, Heavyweight @1920, Super-Heavyweight @1972
F Flyweight @2000, Featherweight @2000, Lightweight @2000, Middleweight @2000, Light-Heavyweight @2000, Heavyweight @2000, Super-Heavyweight @2000

Judo; S; 1964-2016; 10; 26; 19-30; -1; 4
M Extra-Lightweight @1980, Half-Lightweight @1980, Lightweight, Half-Middleweight @1972, Middleweight, Half-Heavyweight @1972, Heavyweight, Open Class @1964-1984
F Extra-Lightweight @1992, Half-Lightweight @1992, Lightweight @1992, Half-Middleweight @1992, Middleweight @1992, Half-Heavyweight @1992, Heavyweight @1992

Taekwondo; S; 2000-2016; 10; 15; 18-28; 4; -3
M Flyweight, Featherweight, Welterweight, Heavyweight
F Flyweight, Featherweight, Welterweight, Heavyweight

Fencing; S; 1896-2016; 17; 38; 20-36; 3; -1
M Foil Individual, Foil Team *4 @1904, Foil Masters Individual @1896-1900, Foil Three Hits @1906-1906, epee Individual @1900, epee Team *4 @1906, epee Masters Individual @1900-1906, epee Masters and Amateurs @1900-1900, Sabre Individual, Sabre Team *4 @1906, Sabre Three Hits @1906-1906, Sabre Masters Individual @1900-1906, Sabre Masters Three Hits @1906-1906, Single Sticks @1904-1904
F Foil Individual @1924, Foil Team *4 @1960, epee Individual @1996, epee Team *4 @1996, Sabre Individual @2004, Sabre Team *4 @2004

Shooting; S; 1896-2016; 16; 42; 22-44; 0; 4
M Free Pistol 50 metres @1896, Free Pistol 50 yards Team *5 @1908-1908, Free Pistol 50 metres Team *5 @1900-1920, Rapid-Fire Pistol 25 metres @1896, Military Pistol 25 metres @1896-1906, Military Pistol 30 metres Team *5 @1920-1920, Muzzle-Loading Pistol 25 metres @1896-1906, Dueling Pistol 25 metres @1906-1912, Dueling Pistol Au Commandement 25 metres @1906-1906, Dueling Pistol 30 metres Team *4 @1912-1912, Air Pistol 10 metres @1988, Free Rifle Three Positions 300 metres @1896-1972, Free Rifle Prone 300 metres @1900-1906, Free Rifle Kneeling 300 metres @1900-1906, Free Rifle Standing 300 metres @1900-1906, Free Rifle 300 metres Team *5 @1900-1924, Free Rifle 600 metres @1924-1924, Free Rifle 1000 yards @1908-1908, Military Rifle 200 metres @1896-1906, Military Rifle 300 metres Prone @1920-1920, Military Rifle 300 metres Standing @1920-1920, Military Rifle 300 metres Prone Team *5 @1920-1920, Military Rifle 300 metres Standing Team *5 @1920-1920, Military Rifle 600 metres @1912-1920, Military Rifle 600 metres Prone Team *5 @1920-1920, Military Rifle 300 and 600 metres Team *5 @1920-1920, Military Rifle Any Position 300 metres @1906-1912, Military Rifle Team *6 @1900-1912, Small-Bore Rifle Prone 50 metres @1908, Small-Bore Rifle Prone 50 and 100 yards Team *4 @1908-1908, Small-Bore Rifle Standing 50 metres @1920-1920, Small-Bore Rifle Standing 50 metres Team *5 @1920-1920, Small-Bore Rifle Moving Target 25 yards @1908-1908, Small-Bore Rifle Disappearing Target 25 yards @1908-1912, Small-Bore Rifle Disappearing Target 25 metres Team *4 @1912-1912, Small-Bore Rifle 50 metres Team *4 @1912-1912, Small-Bore Rifle Three Positions 50 metres @1952, Air Rifle 10 metres @1984, Running Target Single Shot @1908-1924, Running Target Single Shot Team *4 @1908-1924, Running Target Double Shot @1908-1956, Running Target Double Shot Team *4 @1920-1924, Running Target Single and Double Shot @1952-1956, Running Target 50 metres @1972-1988, Running Target 10 metres @1992-2004, Trap @1900, Trap Team *6 @1908-1924, Double Trap @1996, Skeet @1968, Unknown Event @1904-1904, Military Revolver 20 metres @1906-1906, Military Revolver 1873 Model @1906-1906, Live Pigeon @1900-1900, Trap Single Shot 16 metres @1906-1906, Trap Double Shot 14 metres @1906-1906, Military Rifle 200 metres Kneeling @1906-1906, Free Pistol 25 metres @1906-1906, Military Rifle Kneeling 300 metres @1900-1900, Military Rifle Prone 300 metres @1900-1900, Military Rifle Three Positions 300 metres @1900-1900, Military Pistol Team *5 @1900-1920, Trap Handicap @1900-1900
F Sporting Pistol 25 metres @1984, Air Pistol 10 metres @1988, Small-Bore Rifle Three Positions 50 metres @1984, Air Rifle 10 metres @1984, Trap @2000, Double Trap @1996-2004, Skeet @2000

Cycling; S; 1896-2016; 15; 34; 19-31; 2; -3
M Sprint, 333 metres Time Trial @1896-1906, 0.25 mile @1904-1904, 0.33 mile @1904-1904, 0.5 mile @1904-1904, 1 mile @1904-1904, 2 mile @1904-1904, 5 mile @1904-1904, 25 mile @1904-1904, 5 kilometres @1906-1908, 10 kilometres @1896-1896, 20 kilometres @1906-1908, 25 kilometres @1900-1900, 50 kilometres @1920-1924, 100 kilometres @1896-1908, 12-Hours Race @1896-1896, 1000 metres Time Trial @1928-2004, 660 yards @1908-1908, Road Race Individual @1896, Road Race Team *4 @1912-1956, 100 kilometres Team Time Trial *4 @1960-1992, Individual Time Trial @1912, Team Pursuit *4 @1908, Individual Pursuit @1964-2008, Points Race @1984-2008, Points Race Amateur @1900-1900, Madison *2 @2000-2008, Keirin @2000, Omnium @2012, Team Sprint *3 @2000, Tandem Sprint *2 @1906-1972, Mountainbike Cross-Country @1996, BMX @2008
F Sprint @1988, 500 metres Time Trial @2000-2004, Road Race Individual @1984, Individual Time Trial @1996, Individual Pursuit @1992-2008, Points Race @1996-2008, Team Pursuit *3 @2012, Keirin @2012, Omnium @2012, Team Sprint *2 @2012, Mountainbike Cross-Country @1996, BMX @2008

Canoeing; S; 1936-2016; 13; 20; 20-31; 4; 2
M Kayak Singles 200 metres @2012, Kayak Singles 500 metres @1976-2008, Kayak Singles 1000 metres, Kayak Singles 10 kilometres @1936-1956, Kayak Singles Slalom @1972, Folding Kayak Singles 10 kilometres @1936-1936, Kayak Doubles 200 metres *2 @2012, Kayak Doubles 500 metres *2 @1976-2008, Kayak Doubles 1000 metres *2, Kayak Doubles 10 kilometres *2 @1936-1956, Folding Kayak Doubles 10 kilometres *2 @1936-1936, Kayak Fours 1000 metres *4 @1964, Kayak Relay 4 x 500 metres *4 @1960-1960, Canadian Singles 200 metres @2012, Canadian Singles 500 metres @1976-2008, Canadian Singles 1000 metres, Canadian Singles 10 kilometres @1948-1956, Canadian Singles Slalom @1972, Canadian Doubles 500 metres *2 @1976-2008, Canadian Doubles 1000 metres *2, Canadian Doubles 10 kilometres *2 @1936-1956, Canadian Doubles Slalom *2 @1972
F Kayak Singles 200 metres @2012, Kayak Singles 500 metres @1948, Kayak Singles Slalom @1972, Kayak Doubles 500 metres *2 @1960, Kayak Fours 500 metres *4 @1984

Sailing; S; 1900-2016; 10; 28; 21-40; 4; 2
M Windsurfer @1992, One Person Dinghy @1992, One Person Heavyweight Dinghy @1920, Two Person Dinghy *2 @1988, Skiff *2 @2016
F Windsurfer @1992, One Person Dinghy @1992, Two Person Dinghy *2 @1988, Three Person Keelboat *3 @2004-2008, Skiff *2 @2016, Match Race *3 @2012-2012
X 0-0.5 Ton @1900-1900, 0.5-1 Ton @1900-1900, 1-2 Ton @1900-1900, 2-3 Ton @1900-1900, 3-10 Ton @1900-1900, 10-20 Ton @1900-1900, 20+ Ton @1900-1900, Open Class @1900-1900, 5.5 metres @1952-1968, 6 metres @1908-1952, 6.5 metres @1920-1920, 7 metres @1908-1920, 8 metres @1908-1936, 10 metres @1912-1920, 12 metres @1908-1920, 12 foot @1920-1928, 18 foot @1920-1920, 30 metres @1920-1920, 6 metres 1907 Rating @1920-1920, 8 metres 1907 Rating @1920-1920, 10 metres 1919 Rating @1920-1920, 12 metres 1919 Rating @1920-1920, Monotype @1924-1928, Snowbird @1932-1932, Firefly @1948-1948, 40 metres @1920-1920, Swallow @1948-1948, Sharpie @1956-1956, Dragon @1948-1972, Soling @1972-2000, Star @1932-2012, Tempest @1972-1976, Flying Dutchman @1960-1992, Finn @1952-1984, Multihull @1976, Skiff @2000-2012, Windsurfer @1984-1988, One Person Dinghy @1924-1948

Equestrianism; S; 1900-2016; 15; 42; 24-44; 0; -4
X Jumping Individual @1900, Jumping Team *4 @1912, Dressage Individual @1912, Dressage Team *3 @1928, Three-Day Event Individual @1912, Three-Day Event Team *4 @1912, Vaulting Individual @1920-1920, Vaulting Team *3 @1920-1920, Four-in-Hand @1900-1900, Long Jump @1900-1900, High Jump @1900-1900, Hacks and Hunter @1900-1900, Mail Coach @1900-1900

Art Competitions; S; 1912-1948; 16; 70; 26-62; -2; 3
X Architecture Open @1912-1924, Architecture Architectural Designs @1928-1948, Architecture Town Planning @1928-1948, Architecture Unknown @1928-1948, Literature Open @1912-1932, Literature Lyric Works @1928-1948, Literature Dramatic Works @1928-1948, Literature Epic Works @1928-1948, Literature Unknown @1928-1948, Music Open @1912-1932, Music Compositions For Solo or Chorus @1936-1948, Music Compositions For Orchestra @1928-1948, Music Instrumental And Chamber @1936-1948, Music Unknown @1932-1948, Painting Open @1912-1924, Painting Paintings @1928-1948, Painting Drawings And Water Colors @1928-1948, Painting Graphic Arts @1928-1948, Painting Applied Graphics @1932-1948, Painting Unknown @1928-1948, Sculpturing Open @1912-1924, Sculpturing Statues @1928-1948, Sculpturing Reliefs @1936-1948, Sculpturing Medals @1932-1948, Sculpturing Medals And Reliefs @1928-1948, Sculpturing Unknown @1928-1948

Diving; S; 1904-2016; 13; 26; 16-27; -5; -3
M Springboard, Platform, Plain High @1912-1924, Synchronized Springboard *2 @2000, Synchronized Platform *2 @2000
F Springboard @1920, Platform @1912, Synchronized Springboard *2 @2000, Synchronized Platform *2 @2000

Tennis; S; 1896-2016; 16; 46; 19-31; 6; -1
M Singles @1896, Doubles *2 @1896, Singles Covered Courts @1908-1912, Doubles Covered Courts *2 @1908-1912, Handicap Singles @1900-1900, Handicap Doubles *2 @1900-1900
F Singles @1900, Handicap Singles @1900-1900, Doubles *2 @1920, Singles Covered Courts @1908-1912
X Mixed Doubles @1900, Mixed Doubles Covered Courts @1912-1912

Table Tennis; S; 1988-2016; 15; 54; 19-32; -1; -2
M Singles, Doubles *2 @1988-2004, Team *3 @2008
F Singles, Doubles *2 @1988-2004, Team *3 @2008

Badminton; S; 1992-2016; 13; 36; 20-30; 1; -2
M Singles, Doubles *2
F Singles, Doubles *2
X Mixed Doubles @1996

Archery; S; 1900-2016; 16; 52; 19-34; 0; 3
M Individual @1972, Team *3 @1988, Au Cordon Dore 33 metres @1900-1900, Au Cordon Dore 50 metres @1900-1900, Au Chapelet 33 metres @1900-1900, Au Chapelet 50 metres @1900-1900, Sur La Perche a La Herse @1900-1900, Sur La Perche a La Pyramide @1900-1900, Double York Round @1904-1908, Double American Round @1904-1904, Team Round *4 @1904-1904, Continental Style @1908-1908, Continental Style Team *6 @1908-1908, Target Archery 28 metres Individual @1920-1920, Target Archery 33 metres Individual @1920-1920, Target Archery 50 metres Individual @1920-1920, Target Archery 28 metres Team *8 @1920-1920, Target Archery 33 metres Team *8 @1920-1920, Target Archery 50 metres Team *8 @1920-1920, Pole Archery Small Birds Individual @1920-1920, Pole Archery Large Birds Individual @1920-1920, Pole Archery Small Birds Team *6 @1920-1920, Pole Archery Large Birds Team *6 @1920-1920
F Individual @1972, Team *3 @1988, Double National Round @1904-1908, Double Columbia Round @1904-1904, Team Round *4 @1904-1904

Modern Pentathlon; S; 1912-2016; 13; 44; 20-31; 3; -2
M Individual, Team *3 @1952-1992
F Individual @2000

Triathlon; S; 2000-2016; 10; 52; 21-33; 2; -6
M Olympic Distance
F Olympic Distance

Trampolining; S; 2000-2016; 10; 15; 18-29; -5; -2
M Individual
F Individual

Rhythmic Gymnastics; S; 1984-2016; 10; 26; 16-22; 0; -9
F Individual, Group *6 @1996

Synchronized Swimming; S; 1984-2016; 13; 22; 18-27; 2; -6
F Solo @1984-1992, Duet *2, Team *9 @1996

Football; S; 1900-2016; 10; 13; 18-26; 1; -1
M Football *14
F Football *16 @1996

Hockey; S; 1908-2016; 10; 12; 19-30; 0; 0
M Hockey *14
F Hockey *15 @1980

Basketball; S; 1936-2016; 10; 12; 20-31; 19; 1
M Basketball *12
F Basketball *12 @1976

Handball; S; 1936-2016; 10; 11; 20-31; 11; 4
M Handball *13 @1936
F Handball *13 @1976

Volleyball; S; 1964-2016; 10; 10; 20-30; 16; -1
M Volleyball *12
F Volleyball *12

Beach Volleyball; S; 1996-2016; 10; 20; 22-34; 15; -1
M Beach Volleyball *2
F Beach Volleyball *2

Water Polo; S; 1900-2016; 10; 12; 19-30; 9; 5
M Water Polo *11
F Water Polo *13 @2000

Baseball; S; 1992-2008; 10; 8; 20-31; 4; 6
M Baseball *20

Softball; S; 1996-2008; 10; 8; 20-32; 1; 5
F Softball *15

Rugby; S; 1900-1924; 10; 4; 19-29; 0; 3
M Rugby *15

Rugby Sevens; S; 2016-2016; 10; 12; 20-30; 5; 5
M Rugby Sevens *12
F Rugby Sevens *12

Golf; S; 1900-2016; 12; 44; 20-36; 2; 0
M Individual @1900-1904, Team *10 @1904-1904, Stroke Play @2016-2016
F Individual @1900-1900, Stroke Play @2016-2016

Polo; S; 1900-1936; 10; 4; 22-40; 2; 0
M Polo *4

Cricket; S; 1900-1900; 10; 3; 19-35; 0; 0
M Cricket *12

Croquet; S; 1900-1900; 13; 8; 22-45; 0; 0
X Singles One Ball, Singles Two Balls, Doubles

Roque; S; 1904-1904; 10; 4; 30-60; 0; 0
M Singles

Lacrosse; S; 1904-1908; 10; 3; 19-30; 0; 0
M Lacrosse *10

Jeu De Paume; S; 1908-1908; 10; 11; 20-45; 0; 0
M Singles

Racquets; S; 1908-1908; 14; 7; 20-38; 0; 0
M Singles, Doubles *2

Basque Pelota; S; 1900-1900; 10; 3; 20-32; 0; 0
M Two-Man Teams With Cesta *2

Tug-Of-War; S; 1900-1920; 10; 5; 22-36; 3; 9
M Tug-Of-War *8

Motorboating; S; 1908-1908; 12; 5; 24-48; 0; 0
X A-Class, B-Class, C-Class

Aeronautics; S; 1936-1936; 10; 3; 28-50; 0; 0
X Aeronautics

Alpinism; S; 1924-1936; 10; 9; 22-48; 0; 0
X Alpinism`;
