import { type Cell, isPresent } from '../../statistics/cell.ts';
import { display } from '../../statistics/display.ts';
import { metric } from '../../statistics/metric.ts';
import type { Reconciliation } from '../../statistics/reconcile.ts';
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

/** One sentence that says why: both figures, who is missing, the verdict. */
export function explain(
  { published, rolledUp, coverage, verdict, difference }: Reconciliation,
  request: RequestScope,
  lang: Lang,
): string {
  const names = coverage.missing.map(({ region }) => {
    const record = region === null ? undefined : request.gazetteer.get(region)?.names;
    return (lang === 'EN' ? record?.en : record?.zh) ?? region ?? '';
  });
  const { expected, present } = coverage;
  if (lang === 'EN') {
    const gap = names.length === 0 ? '' : `, ${names.join(', ')} missing`;
    const less = difference === null ? '' : `, a difference of ${difference}`;
    return `Published ${shown(published, lang)}; ${present} of ${expected} parts add up to ${shown(rolledUp, lang)}${less}${gap}: ${EN[verdict]}.`;
  }
  const gap = names.length === 0 ? '' : `,缺${names.join('、')}`;
  const less = difference === null || !isPresent(rolledUp.figure) ? '' : `,相差${difference}`;
  return `公布${shown(published, lang)};${expected}个下级地区中${present}个合计${shown(rolledUp, lang)}${less}${gap};${ZH[verdict]}。`;
}
