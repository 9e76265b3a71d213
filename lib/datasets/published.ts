import type { DatasetName } from './generate';

/** SHA-256 of the CSV of every data set. A change here changes what lessons show: it is never a side effect. */
export const PUBLISHED: Record<DatasetName, string> = {
  language: '759222500e9fdd189545dc0d18e24f0cdba423fa84e9c24bf2caa5979ddec5c6',
  category: 'a7651963e62d798b16871c5f2b372fa25328d4e2fbf92bb9395588cfb8372a74',
  film: '200d5377c0ce16bb61b35314eae6c456c1c63484c5da7eabbe992b6111df9eec',
  film_dirty: '2eed9d855d533823cdde72e1632b537e7b1aabad369a178aa34699a39eb3ea6f',
  film_category: 'c2cf7416f698761da81af26ee581f9b5b2f312644e6cb83b5f84bc981731a122',
  film_category_dirty: '915029409223cec189fdf611a5e1701e96a624cc28ad419673f5962487958dbb',
  customer: '38138f3eb1b298cb5959fa3bf700afa72626ef26711a0f175bc4694564fb3ad1',
  athlete_events: '2251aa4bb7f3cc0f8f0aa432fa13d6a6c7e309e96d9e456df7eea8bc8bfabc79',
  athlete_events_full: '6be4a84b3e4a5a2528e48350d34280f183da62645c9b2342b04150672bb43e97',
};
