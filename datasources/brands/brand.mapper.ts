import type { Gazetteer } from '../../statistics/gazetteer.ts';
import type { RegionRecord } from '../../statistics/region.ts';
import type { BrandTier } from '../../statistics/vocabulary.ts';
import { resolvePlace } from '../place-name.ts';
import { type Printer, readPrinted } from '../printed.ts';
import type { BrandRecord } from '../records.ts';
import type { Shape } from '../shape.ts';

type Raw = Readonly<Record<string, unknown>>;
type Alias = BrandRecord['aliases'][number];

const TIERS = { 国家级: 'NATIONAL', 自治区级: 'AUTONOMOUS_REGION' } as const satisfies Record<string, BrandTier>;

/** Maps one record of the registry; throws SourceFailure MALFORMED on another shape. */
export function brandOf(shape: Shape, places: Gazetteer, raw: Raw): BrandRecord {
  const name = shape.text(raw.name);
  const place = shape.textOrNull(raw.place);
  const placeIs = raw.placeIs === null ? null : shape.oneOf(raw.placeIs, ['HOME', 'DESTINATION']);
  const home = place !== null && placeIs === 'HOME' ? (resolvePlace('brands', places, place)?.region ?? null) : null;
  const simulated = shape.flag(raw.simulated);
  const printer = printerOf(shape, places, simulated || shape.texts(raw.simulatedFields).includes('figures'));
  return {
    name,
    pinyin: shape.text(raw.pinyin),
    aliases: withHomophones(
      name,
      home,
      shape.records(raw.aliases).map((alias) => aliasOf(shape, alias)),
    ),
    tier: raw.tier === null ? null : TIERS[shape.oneOf(raw.tier, ['国家级', '自治区级'])],
    tierNote: shape.textOrNull(raw.tierNote),
    home: home?.id ?? null,
    destination: placeIs === 'DESTINATION' ? place : null,
    sector: shape.textOrNull(raw.sector),
    trademark: shape.textOrNull(raw.trademark),
    markets: shape.texts(raw.markets),
    products: shape.texts(raw.products),
    figures: shape.records(raw.figures).map((figure) => {
      const statement = readPrinted(printer, figure);
      // A figure may be printed under another name of the brand; there is one subject all the same.
      return { ...statement, subject: { type: 'Brand', key: name }, region: statement.region ?? home?.id ?? null };
    }),
    simulated,
  };
}

/** The registry repeats what a publication says, so that its figures are REPORTED, never PUBLISHED. */
function printerOf(shape: Shape, places: Gazetteer, simulated: boolean): Printer {
  return {
    shape,
    places,
    source: 'brands',
    document: null,
    publishedAt: null,
    recordedAt: null,
    checksum: null,
    origin: simulated ? 'SIMULATED' : 'REPORTED',
  };
}

function aliasOf(shape: Shape, raw: Raw): Alias {
  return { text: shape.text(raw.text), kind: shape.oneOf(raw.kind, ['HOMOPHONE', 'VARIANT']) };
}

/**
 * A brand is written with its home's own character or with a homophone of it (宁城月嫂, the trademark 宁诚月嫂), and the
 * registry may list either: what the directory knows of the place makes both findable.
 */
function withHomophones(name: string, home: RegionRecord | null, stated: readonly Alias[]): readonly Alias[] {
  const spellings = (home?.aliases ?? []).filter(({ kind }) => kind === 'SUFFIX_DROPPED' || kind === 'HOMOPHONE');
  const homophonous = spellings.some(({ kind }) => kind === 'HOMOPHONE');
  const used = homophonous ? spellings.find(({ text }) => name.startsWith(text)) : undefined;
  if (used === undefined) return stated;
  const known = new Set([name, ...stated.map(({ text }) => text)]);
  const derived = spellings
    .map(({ text }) => text + name.slice(used.text.length))
    .filter((text) => !known.has(text))
    .map((text): Alias => ({ text, kind: 'HOMOPHONE' }));
  return [...stated, ...derived];
}
