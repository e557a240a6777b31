import type { PairingFigures } from './figures.ts';
import type { PairingRecord } from './pairing.ts';

export interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly signedOn: string;
  readonly parties: readonly string[];
  readonly commitments: readonly Commitment[];
  readonly documentId: string | null;
  readonly simulated: boolean;
}
interface Commitment {
  readonly text: string;
  readonly target: number | null;
  readonly metric: string | null;
}

/** Signed by the two sides as a whole; the only one that was published. */
export const FRAMEWORK_AGREEMENT: Agreement = {
  id: 'JM-FRAMEWORK-2021',
  title: '京蒙人社协作框架协议',
  signedOn: '2021-07-26',
  parties: ['内蒙古自治区人社厅', '北京市人社局'],
  commitments: ['就业服务协作', '人才智力支持', '工作保障'].map((text) => ({ text, target: null, metric: null })),
  documentId: 'article-2021-10',
  simulated: false,
};

/** The simulated agreement of one pairing: it promises the target of the pairing's latest year. */
export function agreementOf({ id, banner, district }: PairingRecord, { targets }: PairingFigures): Agreement | null {
  const latest = targets.filter(({ group }) => group === '全部').at(-1);
  if (latest === undefined) return null;
  const { year, persons } = latest;
  return {
    id: `${id}-${year}`,
    title: `${district}与${banner}${year}年劳务协作协议`,
    signedOn: `${year}-03-18`,
    parties: [district, banner],
    commitments: [{ text: `全年帮助转移就业${persons}人`, target: persons, metric: 'JINGMENG_TRANSFERRED' }],
    documentId: null,
    simulated: true,
  };
}
