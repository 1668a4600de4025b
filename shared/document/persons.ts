// Names of persons that stand where units are named: they lead nothing in a plan, and are no units.

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝';
const post =
  '(?:同志|书记|副?(?:市|县|区|州|省|镇|乡)长|副?主任|副?局长|常委|部长|秘书长|主席|委员|等)';
const person = new RegExp(
  `^(?:[${surnames}](?:[\\u4e00-\\u9fff]{1,2}|某{1,2}|[×xX*＊]{1,2})|(?:${post})?[${surnames}][\\u4e00-\\u9fff×某]{1,2})${post}?$`,
  'u',
);

/** Whether the text is names of persons and nothing else: 张三、李某某; 王五  赵六. */
export function isPersons(text: string): boolean {
  const parts = text.split(/[、，,；;\s]+/u).filter((part) => part !== '');
  return parts.length > 0 && parts.every(isPerson);
}

/** 林业局 and 高新区 begin like a surname; what ends like a body is no person. */
export function isPerson(text: string): boolean {
  if (text.length > 8 || /[局委办厅部院区县镇乡街处科室中心公司会站所队园]$/u.test(text))
    return false;
  return person.test(text);
}
