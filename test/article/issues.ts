import type { Issue } from './fact.ts';

/** The traps of the article, and what keeps the graph out of each. */
export const ISSUES: readonly Issue[] = [
  {
    id: 'I01',
    trap: 'A printed ratio recomputed from rounded operands differs: 104.15 % beside 104.13 %.',
    behaviour:
      'change gives publishedRelative 1.0413 beside relative 0.0415, and says that they agree within rounding.',
    facts: ['B01', 'B02', 'B03'],
  },
  {
    id: 'I02',
    trap: 'A target implied by 4.1万 and 81.1 % is read as published.',
    behaviour: 'Both targets are DERIVED intervals that overlap around 50000; no published target is stated anywhere.',
    facts: ['G02', 'G03', 'G04', 'G05'],
  },
  {
    id: 'I03',
    trap: 'Three offices are named, four are counted; the places of the residents are open-ended.',
    behaviour:
      'listed has three names beside stated 4; OUT_RESIDENTS is ABOUT 800000 without bounds, and its note says residents.',
    facts: ['H01', 'H03'],
  },
  {
    id: 'I04',
    trap: '43 broom workshops are taken for a part of the 294 workshops of the region.',
    behaviour: 'The 43 and 1103 have the scope 笤帚 and DEFINITION_DIFFERS; no roll-up of WORKSHOPS contains them.',
    facts: ['C14', 'C15', 'K01', 'K02'],
  },
  {
    id: 'I05',
    trap: '43, 37 and 5 are nested or subtracted.',
    behaviour:
      'WORKSHOPS, REWARD_WORKSHOPS and LOAN_WORKSHOPS are three metrics with no share between them; notes say that nesting is not stated.',
    facts: ['C14', 'F01', 'F03', 'F05'],
  },
  {
    id: 'I06',
    trap: '近万名 and 9363名 are added, or one overwrites the other.',
    behaviour: 'NEARLY 10000 of ALL and EXACT 9363 of POVERTY_EXITED are two cells, neither rolled up into the other.',
    facts: ['C12', 'C20'],
  },
  {
    id: 'I07',
    trap: 'One number in three wordings becomes three facts, or loses its hedge.',
    behaviour:
      'BRAND_JOBS is one cell with two alternatives: 8万人, 8万人以上 (AT_LEAST), 8万人 of the trade, each with its words.',
    facts: ['C10', 'C13', 'C19'],
  },
  {
    id: 'I08',
    trap: 'The brand 宁诚月嫂 is linked to 宁城县 by substring, or not found by its homophone.',
    behaviour: '宁诚月嫂 and 宁城月嫂 find one brand, whose home is 150429 because the registry says so.',
    facts: ['C01', 'C21'],
  },
  {
    id: 'I09',
    trap: 'A list that ends in 等 is taken for complete.',
    behaviour:
      'Stated counts (12, 9, 34) stand beside shorter lists (6, 6, 3); the five task groups are listed in full.',
    facts: ['E03', 'E08', 'H07'],
  },
  {
    id: 'I10',
    trap: 'Seven brands are named and seven are of national tier, so the seven are taken for national.',
    behaviour:
      'tier is null for all seven named brands; BRANDS counts 7 and 19 by scope, and simulated tiers are marked.',
    facts: ['C01', 'C02', 'C03', 'C22', 'C30', 'C31', 'C32', 'C33', 'C34', 'C35'],
  },
  {
    id: 'I11',
    trap: '4.1万 helped by the cooperation is charted as a flow to Beijing.',
    behaviour:
      'JINGMENG_TRANSFERRED of the region has no partner and a note; flows answer from pair data only, SIMULATED.',
    facts: ['G02', 'G04'],
  },
  {
    id: 'I12',
    trap: 'Workshops, enterprises and public posts are stacked up to 20.58万, with a rest called “other”.',
    behaviour:
      'No total over channels exists: each is its own metric, and shareOf another metric is marked as overlapping or absent.',
    facts: ['B01', 'K03', 'K06', 'K07', 'G04'],
  },
  {
    id: 'I13',
    trap: 'Headings out of place and an unmatched quotation mark decide what a passage is about.',
    behaviour: 'Locators count paragraphs, never headings; the note of the 12 measures says that the layout is broken.',
    facts: ['E03'],
  },
  {
    id: 'I14',
    trap: 'Undated and dated figures are shown as one snapshot.',
    behaviour: 'asOf is not certain and without a date for 截至目前 and 现有, certain and 2021-09-30 for 截至9月底.',
    facts: ['B01', 'K01', 'G02'],
  },
  {
    id: 'I15',
    trap: 'A target that was met is taken to be last year’s figure.',
    behaviour: 'The pace is DONE while publishedRate, rate and the target’s value are all null.',
    facts: ['B04'],
  },
  {
    id: 'I16',
    trap: 'Europe and America are listed as countries among the nine.',
    behaviour: 'BRAND_MARKETS is 9 with a note that they cannot be listed; markets holds the words of the print.',
    facts: ['C18'],
  },
  {
    id: 'I17',
    trap: 'A classifier of persons with a noun of households is read as either.',
    behaviour: 'The cell has a scope, DEFINITION_DIFFERS and a note that persons or households is not known.',
    facts: ['D04'],
  },
  {
    id: 'I18',
    trap: 'Manzhouli and Erenhot are counted twice, or lost: 12 leagues, 14 reporting units.',
    behaviour:
      'COVERED_LEAGUES is 12; a region’s roll-up takes each of the two cities once, inside its league or beside it as flagged.',
    facts: ['C36', 'C37'],
  },
  {
    id: 'I19',
    trap: 'Rounding is forgotten when 万, 亿 and units are brought to one scale.',
    behaviour:
      'Bounds come from the last printed digit: 20.58万 ± 50, 4.1万 ± 500, 460.7万元 ± 500, 8729 exact, 10亿元以上 unbounded.',
    facts: ['B01', 'G02', 'K02', 'F04', 'C11'],
  },
  {
    id: 'I20',
    trap: 'One population or carrier under several names becomes several.',
    behaviour:
      '贫困劳动力 and 建档立卡贫困人口 are POVERTY_EXITED by an ALIAS step in provenance, with the words kept as quote.',
    facts: ['K01', 'C14', 'F05', 'K07'],
  },
];
