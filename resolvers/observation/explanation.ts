import { type Cell, isPresent } from '../../statistics/cell.ts';
import { display } from '../../statistics/display.ts';
import { metric } from '../../statistics/metric.ts';
import { isIndependent, type Reconciliation } from '../../statistics/reconcile.ts';
import type { Lang, Verdict } from '../../statistics/vocabulary.ts';
import type { RequestScope } from '../request-scope.ts';

const shown = ({ metric: code, figure, unit }: Cell, lang: Lang) => display(figure, unit ?? metric(code).unit, lang);

const ZH: Readonly<Record<Verdict, string>> = {
  AGREES: '两者一致',
  AGREES_WITHIN_ROUNDING: '两者在四舍五入范围内一致',
  DISAGREES: '两者不符',
  CANNOT_TELL: '无法判断是否相符',
};

const EN: Readonly<Record<Verdict, string>> = {
  AGREES: 'the two agree',
  AGREES_WITHIN_ROUNDING: 'the two agree within rounding',
  DISAGREES: 'the two disagree',
  CANNOT_TELL: 'whether they agree cannot be told',
};

/** What kind of a total it is: print publishes, systems report, and simulators do neither. */
function kindOf({ figure }: Cell): { readonly zh: string; readonly en: string } {
  const origin = isPresent(figure) ? figure.origin : null;
  if (origin === 'PUBLISHED') return { zh: '公布', en: 'Published' };
  return origin === 'SIMULATED' ? { zh: '总数(模拟)', en: 'Total (simulated)' } : { zh: '总数', en: 'Total' };
}

/** One sentence that says why: both figures, who is missing, the verdict. */
export function explain(result: Reconciliation, request: RequestScope, lang: Lang): string {
  const names = result.coverage.missing.flatMap(({ region }) => {
    const record = region === null ? undefined : request.gazetteer.get(region)?.names;
    return record === undefined ? [] : [lang === 'EN' ? record.en : record.zh];
  });
  return lang === 'EN' ? inEnglish(result, names) : inChinese(result, names);
}

function inChinese(result: Reconciliation, missing: readonly string[]): string {
  const { published, rolledUp, coverage, verdict, difference } = result;
  const { expected, present } = coverage;
  const total = isPresent(published.figure) ? `${kindOf(published).zh}${shown(published, 'ZH')}` : '没有总数';
  const sum = `${expected}个下级地区中${present}个合计${shown(rolledUp, 'ZH')}`;
  const less = difference === null ? '' : `,相差${difference}`;
  const gap = missing.length === 0 ? '' : `,缺${missing.join('、')}`;
  const conclusion = isIndependent(published, rolledUp) ? ZH[verdict] : '总数就是这一合计,无从核对';
  return `${total};${present === 0 ? '下级地区都没有数字' : sum}${less}${gap};${conclusion}。`;
}

function inEnglish(result: Reconciliation, missing: readonly string[]): string {
  const { published, rolledUp, coverage, verdict, difference } = result;
  const { expected, present } = coverage;
  const total = isPresent(published.figure) ? `${kindOf(published).en} ${shown(published, 'EN')}` : 'There is no total';
  const sum = `${present} of ${expected} parts add up to ${shown(rolledUp, 'EN')}`;
  const less = difference === null ? '' : `, a difference of ${difference}`;
  const gap = missing.length === 0 ? '' : `, ${missing.join(', ')} missing`;
  const conclusion = isIndependent(published, rolledUp)
    ? EN[verdict]
    : 'the total is that very sum, so nothing is proven';
  return `${total}; ${present === 0 ? 'no part has a figure' : sum}${less}${gap}: ${conclusion}.`;
}
