export type Nation = {
  readonly noc: string;
  readonly name: string;
  readonly first: number;
  readonly last: number;
  /** How many athletes it sends, compared with others. 0: none. */
  readonly summer: number;
  readonly winter: number;
};

/** Code, name, first and last year, share of the Summer and of the Winter Games. */
const LINES = `
AFG Afghanistan 1936 2016 4 0|AHO Netherlands Antilles 1952 2010 3 1|ALB Albania 1972 2016 3 1|ALG Algeria 1964 2016 20 1
AND Andorra 1976 2016 3 5|ANG Angola 1980 2016 10 0|ANT Antigua and Barbuda 1976 2016 4 0|ANZ Australasia 1908 1912 40 0
ARG Argentina 1900 2016 70 14|ARM Armenia 1994 2016 14 5|ARU Aruba 1988 2016 3 0|ASA American Samoa 1988 2016 3 1
AUS Australia 1896 2016 200 30|AUT Austria 1896 2016 80 130|AZE Azerbaijan 1996 2016 22 2|BAH Bahamas 1952 2016 14 0
BAN Bangladesh 1984 2016 3 0|BAR Barbados 1968 2016 7 0|BDI Burundi 1996 2016 3 0|BEL Belgium 1900 2016 100 25
BEN Benin 1972 2016 3 0|BER Bermuda 1936 2016 8 1|BHU Bhutan 1984 2016 3 0|BIH Bosnia and Herzegovina 1992 2016 5 6
BIZ Belize 1968 2016 3 0|BLR Belarus 1994 2016 75 25|BOH Bohemia 1900 1912 40 0|BOL Bolivia 1936 2016 5 2
BOT Botswana 1980 2016 5 0|BRA Brazil 1900 2016 110 8|BRN Bahrain 1984 2016 7 0|BRU Brunei 1996 2016 3 0
BUL Bulgaria 1896 2016 75 30|BUR Burkina Faso 1972 2016 3 0|CAF Central African Republic 1968 2016 3 0
CAM Cambodia 1956 2016 4 0|CAN Canada 1900 2016 190 130|CAY Cayman Islands 1976 2016 3 1|CGO Congo (Brazzaville) 1964 2016 4 0
CHA Chad 1964 2016 3 0|CHI Chile 1896 2016 22 10|CHN China 1952 2016 230 80|CIV Cote d'Ivoire 1964 2016 8 0
CMR Cameroon 1964 2016 12 1|COD Congo (Kinshasa) 1968 2016 4 0|COK Cook Islands 1988 2016 3 0|COL Colombia 1932 2016 28 1
COM Comoros 1996 2016 3 0|CPV Cape Verde 1996 2016 3 0|CRC Costa Rica 1936 2016 6 2|CRO Croatia 1992 2016 45 12
CRT Crete 1906 1906 12 0|CUB Cuba 1900 2016 95 0|CYP Cyprus 1980 2016 7 3|CZE Czech Republic 1994 2016 75 65
DEN Denmark 1896 2016 90 8|DJI Djibouti 1984 2016 3 0|DMA Dominica 1996 2016 3 1|DOM Dominican Republic 1964 2016 12 0
ECU Ecuador 1924 2016 9 0|EGY Egypt 1912 2016 50 1|ERI Eritrea 2000 2016 4 0|ESA El Salvador 1968 2016 6 0
ESP Spain 1900 2016 130 30|EST Estonia 1920 2016 18 22|ETH Ethiopia 1956 2016 14 1|EUN Unified Team 1992 1992 190 100
FIJ Fiji 1956 2016 6 1|FIN Finland 1906 2016 90 110|FRA France 1896 2016 250 110|FRG West Germany 1968 1988 220 100
FSM Micronesia 2000 2016 3 0|GAB Gabon 1972 2016 3 0|GAM Gambia 1984 2016 3 0|GBR Great Britain 1896 2016 260 65
GBS Guinea-Bissau 1996 2016 3 0|GDR East Germany 1968 1988 190 70|GEO Georgia 1994 2016 14 4|GEQ Equatorial Guinea 1984 2016 3 0
GER Germany 1896 2016 250 130|GHA Ghana 1952 2016 16 1|GRE Greece 1896 2016 70 10|GRN Grenada 1984 2016 3 0
GUA Guatemala 1952 2016 10 1|GUI Guinea 1968 2016 4 0|GUM Guam 1988 2016 4 1|GUY Guyana 1948 2016 5 0
HAI Haiti 1900 2016 5 0|HKG Hong Kong 1952 2016 16 1|HON Honduras 1968 2016 6 1|HUN Hungary 1896 2016 150 35
INA Indonesia 1952 2016 14 0|IND India 1900 2016 45 4|IOA Individual Olympic Athletes 1992 2014 12 4|IRI Iran 1948 2016 28 6
IRL Ireland 1924 2016 30 4|IRQ Iraq 1948 2016 10 0|ISL Iceland 1908 2016 12 8|ISR Israel 1952 2016 18 3
ISV Virgin Islands, US 1968 2016 6 4|ITA Italy 1896 2016 230 120|IVB Virgin Islands, British 1984 2016 3 1
JAM Jamaica 1948 2016 28 4|JOR Jordan 1980 2016 4 0|JPN Japan 1912 2016 200 110|KAZ Kazakhstan 1994 2016 50 35
KEN Kenya 1956 2016 28 1|KGZ Kyrgyzstan 1994 2016 10 2|KIR Kiribati 2004 2016 3 0|KOR South Korea 1948 2016 130 45
KOS Kosovo 2016 2016 12 0|KSA Saudi Arabia 1972 2016 8 0|KUW Kuwait 1968 2016 14 0|LAO Laos 1980 2016 3 0
LAT Latvia 1924 2016 18 25|LBA Libya 1964 2016 4 0|LBR Liberia 1956 2016 4 0|LCA Saint Lucia 1996 2016 3 0
LES Lesotho 1972 2016 3 0|LIB Lebanon 1948 2016 6 5|LIE Liechtenstein 1936 2016 3 10|LTU Lithuania 1924 2016 24 6
LUX Luxembourg 1900 2016 16 3|MAD Madagascar 1964 2016 4 1|MAL Malaya 1956 1960 8 0|MAR Morocco 1960 2016 20 2
MAS Malaysia 1964 2016 14 0|MAW Malawi 1972 2016 3 0|MDA Moldova 1994 2016 10 4|MDV Maldives 1988 2016 3 0
MEX Mexico 1900 2016 70 5|MGL Mongolia 1964 2016 16 5|MHL Marshall Islands 2008 2016 4 0|MKD Macedonia 1996 2016 4 3
MLI Mali 1964 2016 4 0|MLT Malta 1928 2016 4 1|MNE Montenegro 2008 2016 9 2|MON Monaco 1920 2016 6 5
MOZ Mozambique 1980 2016 3 0|MRI Mauritius 1984 2016 5 0|MTN Mauritania 1984 2016 3 0|MYA Myanmar 1948 2016 6 0
NAM Namibia 1992 2016 5 0|NBO North Borneo 1956 1956 8 0|NCA Nicaragua 1968 2016 5 0|NED Netherlands 1900 2016 120 45
NEP Nepal 1964 2016 3 1|NFL Newfoundland 1904 1908 10 0|NGR Nigeria 1952 2016 28 0|NIG Niger 1964 2016 3 0
NOR Norway 1900 2016 80 115|NRU Nauru 1996 2016 3 0|NZL New Zealand 1920 2016 65 12|OMA Oman 1984 2016 3 0
PAK Pakistan 1948 2016 18 1|PAN Panama 1928 2016 5 0|PAR Paraguay 1968 2016 4 0|PER Peru 1900 2016 14 1
PHI Philippines 1924 2016 18 1|PLE Palestine 1996 2016 3 0|PLW Palau 2000 2016 3 0|PNG Papua New Guinea 1976 2016 4 0
POL Poland 1924 2016 150 60|POR Portugal 1912 2016 35 2|PRK North Korea 1964 2016 20 8|PUR Puerto Rico 1948 2016 28 3
QAT Qatar 1984 2016 10 0|RHO Rhodesia 1928 1964 10 0|ROT Refugee Olympic Team 2016 2016 10 0|ROU Romania 1900 2016 100 35
RSA South Africa 1904 2016 50 3|RUS Russia 1900 2016 200 105|RWA Rwanda 1984 2016 3 0|SAA Saar 1952 1952 25 0
SAM Samoa 1984 2016 4 0|SCG Serbia and Montenegro 1996 2006 35 6|SEN Senegal 1964 2016 12 3|SEY Seychelles 1980 2016 4 0
SGP Singapore 1948 2016 14 0|SKN Saint Kitts and Nevis 1996 2016 3 0|SLE Sierra Leone 1968 2016 4 0|SLO Slovenia 1992 2016 24 35
SMR San Marino 1960 2016 4 3|SOL Solomon Islands 1984 2016 3 0|SOM Somalia 1972 2016 3 0|SRB Serbia 1912 2016 28 6
SRI Sri Lanka 1948 2016 7 0|SSD South Sudan 2016 2016 6 0|STP Sao Tome and Principe 1996 2016 3 0|SUD Sudan 1960 2016 6 0
SUI Switzerland 1896 2016 120 115|SUR Suriname 1968 2016 4 0|SVK Slovakia 1994 2016 24 42|SWE Sweden 1896 2016 150 115
SWZ Swaziland 1972 2016 3 0|SYR Syria 1948 2016 5 0|TAN Tanzania 1964 2016 6 0|TCH Czechoslovakia 1920 1992 110 85
TGA Tonga 1984 2016 3 1|THA Thailand 1952 2016 22 1|TJK Tajikistan 1996 2016 4 1|TKM Turkmenistan 1996 2016 4 0
TLS Timor Leste 2000 2016 3 1|TOG Togo 1972 2016 3 1|TPE Chinese Taipei 1956 2016 28 6|TTO Trinidad and Tobago 1948 2016 14 2
TUN Tunisia 1960 2016 20 0|TUR Turkey 1906 2016 42 9|TUV Tuvalu 2008 2016 4 0|UAE United Arab Emirates 1984 2016 6 0
UAR United Arab Republic 1960 1968 25 0|UGA Uganda 1956 2016 9 0|UKR Ukraine 1994 2016 100 45|UNK Unknown 1912 1936 4 0
URS Soviet Union 1952 1988 240 100|URU Uruguay 1924 2016 16 0|USA United States 1896 2016 330 160|UZB Uzbekistan 1994 2016 25 4
VAN Vanuatu 1988 2016 3 0|VEN Venezuela 1948 2016 26 1|VIE Vietnam 1980 2016 7 0|VIN Saint Vincent and the Grenadines 1988 2016 3 0
VNM South Vietnam 1952 1972 5 0|WIF West Indies Federation 1960 1960 12 0|YAR North Yemen 1984 1988 4 0|YEM Yemen 1992 2016 3 0
YMD South Yemen 1988 1988 6 0|YUG Yugoslavia 1920 1992 65 30|ZAM Zambia 1964 2016 8 0|ZIM Zimbabwe 1980 2016 10 1`;

const NATIONS: readonly Nation[] = LINES.trim()
  .split(/[|\n]/)
  .map((line) => {
    const [, noc = '', name = '', ...numbers] = /^(\w{3}) (.*) (\d{4}) (\d{4}) (\d+) (\d+)$/.exec(line) ?? [];
    const [first = 0, last = 0, summer = 0, winter = 0] = numbers.map(Number);
    return { noc, name, first, last, summer, winter };
  });

/** Years in which a nation had no team of its own. */
const AWAY: Record<string, readonly [from: number, to: number]> = {
  GER: [1968, 1988],
  RUS: [1920, 1992],
  EST: [1940, 1988],
  LAT: [1940, 1988],
  LTU: [1940, 1988],
  SRB: [1920, 2004],
  ARM: [1952, 1992],
};

export type Delegation = { readonly nation: Nation; readonly weight: number };

/** The nations that send athletes, each with how likely an athlete is one of theirs. */
export function delegations(year: number, season: 'Summer' | 'Winter'): Delegation[] {
  return NATIONS.flatMap((nation) => {
    const [from, to] = AWAY[nation.noc] ?? [0, 0];
    const weight = season === 'Summer' ? nation.summer : nation.winter;
    const isThere = nation.first <= year && year <= nation.last && !(from <= year && year <= to);
    return isThere && weight > 0 ? [{ nation, weight }] : [];
  });
}
