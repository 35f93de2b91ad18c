/** What only the foot of a page says: its licences, its owner, what to look at it with, what may be done with it. */
const SIGNS: readonly RegExp[] = [
  /ICP(?:备|证)(?:案|号)?.{0,3}\d{5,}|公网安备.{0,3}\d{6,}|网站标识(?:编)?码[：:]?[a-z\d]{8,}/i,
  /版权所有|版权(?:均)?归.{0,30}所有|©|^Copyright|AllRightsReserved/i,
  /^(?:主办|承办|协办|主管|运维|维护|制作|开发|建设|技术支持|网站维护|网站管理)(?:单位|部门|机构|方)?[：:]/,
  /^.{2,24}(?:政府|办公室|办公厅|委员会|中心|[局厅部委网])(?:主办|承办|版权)$/,
  /(?:建议|推荐|最佳|请).{0,30}(?:分辨率|浏览器)|(?:分辨率|浏览器).{0,30}(?:浏览|访问|观看|效果|本站|本网)/,
  /^(?:网站|本站|本网站?)(?:已|全面)*支持IPv6|(?:本站|本网站|网站|总|累计|今日)(?:总)?(?:访问|浏览)(?:总)?(?:量|人次|次数)[：:]?\d|您是第.{0,10}(?:位|个)/i,
  /(?:未经|凡).{0,30}(?:授权|许可|同意|注明).{0,30}转载|转载请注明|(?:转载|本文).{0,20}(?:不代表|仅供参考)/,
];

const NAMES = '(?:地址|电话|热线|邮编|邮政编码|传真|邮箱|邮件|E-?mail|主办|承办|(?:工作|办公)时间)[：:]';
/** One at the beginning, or two. */
const CONTACT = new RegExp(`^.{0,8}${NAMES}|^.{0,30}${NAMES}.{1,60}${NAMES}`, 'i');

/** Whether a line stands at the foot of a page; the text without blanks, in simplified characters. */
export const isFooter = (bare: string): boolean => SIGNS.some((sign) => sign.test(bare));

/** Whether a line gives addresses, telephone numbers and the like, as the foot of a page does, documents rarely. */
export const isContact = (bare: string): boolean => CONTACT.test(bare);
