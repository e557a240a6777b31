import brands from '../data/brands.json' with { type: 'json' };

/** A figure as the registry prints it; PROTOCOL.md names the fields. */
interface BrandFigure {
  readonly id: string;
  readonly metric: string;
  readonly subject: { readonly type: 'Brand'; readonly name: string };
  readonly place: string | null;
  readonly population?: string;
  readonly text: string;
  readonly wording: string;
  readonly locator: string;
  readonly period: string;
  readonly asOf: { readonly date: string | null; readonly text: string; readonly certain: boolean };
  readonly note?: string;
}

export interface RegisteredBrand {
  readonly name: string;
  readonly pinyin: string;
  readonly aliases: readonly { readonly text: string; readonly kind: 'HOMOPHONE' | 'VARIANT' }[];
  readonly place: string | null;
  readonly placeIs: 'HOME' | 'DESTINATION' | null;
  readonly tier: '国家级' | '自治区级' | null;
  readonly tierNote: string | null;
  readonly sector: string;
  readonly trademark: string | null;
  readonly markets: readonly string[];
  readonly products: readonly string[];
  readonly figures: readonly BrandFigure[];
  readonly listedIn: string | null;
  readonly simulated: boolean;
  /** Which fields are made up; empty for what was published. */
  readonly simulatedFields: readonly string[];
}

/**
 * 26 records, as many as the 7 + 19 brands that were counted in public. No list of the 26 exists: seven are named, none
 * with a tier, and that there are seven of them does not make them the seven 国家级 ones. So their tier stays null, the
 * other 19 records are simulated, and their tiers too: five and nine, so that what is left over proves nothing.
 * The counts 7 and 19 are the bulletin's to state, not this registry's to reproduce.
 */
const BRANDS = brands as readonly RegisteredBrand[];

const AMENDED = '武川莜面师傅';
const AMENDED_METRIC = 'BRAND_JOBS';

/** The registry after so many amendments: each adds one person to the jobs of a simulated brand. */
export function brandsAt(amendments: number): readonly RegisteredBrand[] {
  return BRANDS.map((brand) => (brand.name === AMENDED ? withMoreJobs(brand, amendments) : brand));
}

function withMoreJobs(brand: RegisteredBrand, more: number): RegisteredBrand {
  const figures = brand.figures.map((figure) => {
    if (figure.metric !== AMENDED_METRIC) return figure;
    const text = `${Number.parseInt(figure.text, 10) + more}人`;
    return { ...figure, text, wording: figure.wording.replace(figure.text, text) };
  });
  return { ...brand, figures };
}
