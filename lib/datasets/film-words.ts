const words = (text: string) => text.trim().split(/\s+/);

export const QUALITIES = words(`
  Amber Bitter Borrowed Brass Broken Burning Careful Clockwork Cobalt Copper Crimson Crooked Distant Double Drifting
  Electric Empty Endless Evening Faithful Fallen Feathered Final Floating Foggy Folded Forgotten Frozen Gentle Gilded
  Glass Golden Hidden Hollow Honest Humble Iron Ivory Jagged Last Lonely Lucky Marble Midnight Misty Modest Moonlit
  Narrow Northern Painted Paper Patient Pewter Quiet Restless Rusty Salted Scarlet Second Secret Shallow Silent Silver
  Sleeping Slow Southern Spare Stolen Stubborn Sudden Thirteenth Tidal Tin Unfinished Velvet Wandering Winter Wooden`);

export const THINGS = words(`
  Acrobat Almanac Anchor Archive Balloon Bakery Beacon Bicycle Bridge Canal Carousel Cellar Circus Clarinet Comet
  Compass Courier Cuckoo Detour Diary Engine Envelope Falcon Ferry Fiddle Furnace Gallery Garden Glacier Harbour
  Heron Horizon Island Juggler Kettle Kiosk Ladder Lantern Ledger Lighthouse Locksmith Mailbox Map Marsh Meadow
  Mirror Mosaic Needle Observatory Orchard Organist Parade Pendulum Piano Postcard Puppet Quarry Railway Refuge
  River Rooftop Saddle Sailor Satellite Shadow Skater Snowfall Spiral Staircase Stranger Summer Telegram Theatre
  Tightrope Tunnel Umbrella Violin Voyage Waltz Weaver Window`);

export const PEOPLE = words(`
  archivist baker beekeeper botanist carpenter cartographer clockmaker cook courier dancer detective diver doctor
  electrician ferryman gardener glassblower inspector inventor judge librarian miller musician nurse painter
  photographer pilot porter printer sailor schoolgirl surveyor swimmer tailor teacher translator widower`);

export const ACTS = [
  'buys',
  'must find',
  'inherits',
  'loses',
  'refuses to sell',
  'hides',
  'repairs',
  'steals',
  'returns to',
  'guards',
  'wakes up beside',
  'is followed by',
  'photographs',
  'falls in love with',
  'writes a letter to',
  'bets everything on',
];

export const PLACES = [
  'in a border town',
  'in a drowned village',
  'at a lighthouse',
  'at a mountain station',
  'on a night train',
  'in a port in winter',
  'in a salt mine',
  'in a school by the sea',
  'on board an airship',
  'in an empty hotel',
  'on an island without maps',
  'in an old observatory',
  'in the capital',
  'in the last cinema in town',
  'in the northern fens',
  'behind the botanical garden',
  'in the back of a delivery van',
];
