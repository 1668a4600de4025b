// What units write into the cells for texts: invented, of the kinds that offices write.
import type { Random } from './random.ts';

const works = [
  '立面改造',
  '管线迁改',
  '路面铺设',
  '绿化补植',
  '亮化安装',
  '征地拆迁',
  '雨污分流',
  '设备调试',
  '方案评审',
  '招标采购',
  '入户调查',
  '主体施工',
];
const places = ['古北街', '文远路', '滨河片区', '站前广场', '东关社区', '开发区', '城南片区'];
const measures = ['条', '处', '个', '公里', '户', '套', '项'];
const names = ['王芳', '李建国', '赵敏', '陈晓东', '刘洋', '孙丽华', '周强', '马文静', '欧阳明'];

export function progressText(random: Random): string {
  const one = () =>
    `${random.pick(places)}${random.pick(works)}已完成${random.int(1, 90)}${random.pick(measures)}`;
  switch (random.int(0, 5)) {
    case 0:
      return `${one()}。`;
    case 1:
      return `${one()}，${one()}，累计完成投资${random.int(10, 9000)}万元。`;
    case 2:
      return `①${one()}；②${one()}；③${random.pick(works)}正在进行。`;
    case 3:
      return `1.${one()}。\n2.${random.pick(works)}完成${random.int(10, 95)}%。`;
    case 4:
      return `截至${random.int(1, 7)}月${random.int(1, 28)}日，${one()}，其余正在抓紧实施。`;
    default:
      return `按计划推进，${one()}，${random.pick(works)}已进场。`;
  }
}

export function problemText(random: Random): string {
  return random.pick([
    `${random.pick(places)}${random.pick(works)}受降雨影响进度偏慢。`,
    `资金缺口${random.int(50, 900)}万元，需财政部门支持。`,
    `${random.int(2, 9)}户未签订协议，${random.pick(works)}无法进场。`,
    '无',
    `部分地块权属不清，手续办理滞后（涉及${random.int(2, 6)}宗）。`,
  ]);
}

export function stepText(random: Random): string {
  return random.pick([
    `${random.int(8, 12)}月底前完成${random.pick(places)}${random.pick(works)}。`,
    `加快${random.pick(works)}，确保年底前完工。`,
    `对接有关部门落实资金，倒排工期推进${random.pick(works)}。`,
    `完成剩余${random.int(2, 40)}${random.pick(measures)}${random.pick(works)}。`,
  ]);
}

export function personName(random: Random): string {
  return random.pick(names);
}

export function phoneNumber(random: Random): string {
  const digits = (count: number) => Array.from({ length: count }, () => random.int(0, 9)).join('');
  return random.chance(0.7)
    ? `1${random.pick(['38', '59', '77', '35'])}${digits(8)}`
    : `0349-${random.int(2, 8)}${digits(6)}`;
}
