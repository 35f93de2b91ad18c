import { withoutBlanks } from './collapse.ts';

const BUTTONS =
  '打印本页|打印此页|打印|关闭本页|关闭窗口|关闭|收藏本页|加入收藏|收藏|保存|下载|返回顶部|返回首页|返回列表|返回|回到顶部|顶部|首页|上一页|下一页|末页|尾页|分享到|分享|一键分享|转发|点赞|在看|赞|微信|朋友圈|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|人人网|豆瓣|更多|复制链接|复制|特大|超大|大|中|小|默认|正常|字体|字号|繁体|简体|朗读|语音播报|播报|听全文|我要纠错|纠错|无障碍阅读|无障碍浏览|无障碍|长者模式|关怀版|适老版|登录|注册|搜索|检索|高级搜索|设为首页|扫一扫|A';
const BUTTON = new RegExp(BUTTONS, 'g');
const MARKS = /^[\s\p{P}\p{S}]*$/u;

/** Taking the words out one after the other costs no more than the length, whatever they are made up of. */
const isButtons = (text: string): boolean => {
  const rest = text.replace(BUTTON, '');
  return rest.length < text.length && MARKS.test(rest);
};

const FURNITURE: readonly RegExp[] = [
  /^(?:您|你)?(?:当前|现在|目前)?(?:的|所在)?(?:所在的?)?位置(?:是|为)?[：:>»]/,
  /^(?:您|你)?(?:当前|现在)所在(?:的)?(?:位置|页面|栏目)/,
  /^[【[]?(?:网站)?首页[】\]]?(?:[>»＞›/\\→]|-{1,2}>|::)/,
  /^[【[（(]?(?:字体|字号|字体大小|文字大小)[：:]?.{0,8}大.{0,6}中.{0,6}小/,
  /^(?:分享(?:到|至)|分享本文|转发到)/,
  /扫一扫.{0,12}(?:手机|微信|二维码|打开|页面|查看|阅读|关注|分享)|(?:扫描|长按|识别).{0,10}二维码|手机(?:扫码|查看|浏览)/,
  /^(?:上|下)一(?:篇|条|页|则|个)[：:]|^(?:上|下)一(?:篇|条|则)(?:没有|无)?/,
  /^(?:没有了|暂无|无)$/,
  /(?:ICP|icp)(?:备|证)\s*(?:案|号)?.{0,3}\d{5,}|公网安备.{0,3}\d{6,}|网站标识(?:编)?码[：:]?[a-z\d]{8,}/i,
  /^(?:主办|承办|协办|主管|运维|维护)(?:单位|部门)?[：:]|^(?:版权所有|技术支持|网站维护)|^Copyright|^©|(?:版权所有|All\s*Rights\s*Reserved)/i,
  /^(?:联系我们|网站地图|站点地图|关于我们|网站声明|隐私(?:保护|声明)|免责声明|法律声明|使用帮助)/,
  /(?:即将|将要)(?:离开|访问).{0,40}(?:网站|链接|门户)|是否继续(?:访问)?[？?]|本站推荐使用|建议(?:您)?使用.{0,20}浏览器/,
  /^(?:今天|现在|今日)(?:是|为)?[：:]?\d{4}年|^欢迎(?:您)?(?:访问|光临|来到|登录)/,
  /^.{0,24}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?.{0,12}$/,
  /^(?:用户名|账号|密码|验证码|忘记密码|请输入)/,
  /^您的浏览器|浏览器版本(?:过低|太低)/,
];

/** What a page says in the place of its document. */
const NOTICES: readonly RegExp[] = [
  /(?:请|须|需要?|应)(?:您)?(?:先)?(?:启用|开启|打开|允许).{0,4}(?:JavaScript|JS|脚本)|enable JavaScript|JavaScript.{0,12}(?:禁用|关闭|支持|未启用|enabled|disabled)/i,
  /(?:页面|网页|文件|内容|信息|文章|链接|地址|资源).{0,8}(?:不存在|找不到|未找到|已删除|已被删除|已移除|无法显示|无法访问|已失效)|(?:找不到|未找到|没有找到|不存在)(?:您|你|该|此|这个|所)?.{0,10}(?:页面|网页|文件|文章|资源)/,
  /^(?:404|403|50\d)\b|not\s?found|(?:forbidden|bad gateway|service unavailable)/i,
  /^(?:正在|努力)?(?:加载|载入|跳转)中?|^Loading/i,
];

/** Whether a line says that a page is missing, or is not ready. */
export const isNotice = (text: string): boolean => {
  const bare = withoutBlanks(text);
  return NOTICES.some((pattern) => pattern.test(bare));
};

/** Whether a line belongs to the page and not to its document: where it is, buttons, the footer, a notice. */
export const isFurniture = (text: string): boolean => {
  const bare = withoutBlanks(text);
  return (
    isButtons(text) ||
    FURNITURE.some((pattern) => pattern.test(bare)) ||
    NOTICES.some((pattern) => pattern.test(bare))
  );
};
