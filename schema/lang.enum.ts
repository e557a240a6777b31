import { Lang } from '../statistics/vocabulary.ts';
import { describeEnum } from './describe-enum.ts';

describeEnum(Lang, 'Lang', '名称与文字的语言或写法。 Language or script of names and texts.', {
  ZH: '汉语,简体字。 Chinese in simplified characters.',
  EN: '英语。 English.',
  MN: '蒙古语;没有时以汉语代。 Mongolian; Chinese where there is none.',
  PINYIN: '汉语拼音,不标声调。 Chinese in pinyin without tone marks.',
});

export { Lang };
