const BUTTONS = [
  '打印本页|打印此页|打印此文|打印文章|打印页面|打印|关闭本页|关闭此页|关闭窗口|关闭|收藏本页|加入收藏夹|加入收藏|收藏|保存',
  '下载附件|下载文件|全文下载|文件下载|附件下载|下载|返回顶部|返回首页|返回列表|返回|回到顶部|顶部|首页|上一页|下一页|末页|尾页',
  '分享到|分享|一键分享|转发|点赞|在看|赞|留言|微信好友|微信|朋友圈|新浪微博|腾讯微博|微博|QQ空间|QQ好友|QQ|人人网|豆瓣|百度贴吧|邮件',
  '查看更多|展开全文|更多|收起|复制链接|复制网址|复制|特大|超大|大|中|小|默认|正常|标准|字体|字号|繁体|简体|繁|简|English|EN',
  '朗读|语音播报|播报|语音|听全文|我要纠错|纠错|无障碍阅读|无障碍浏览|无障碍|长者模式|长者助手|老年模式|关怀模式|关怀版|适老版|大字版',
  '联系我们|网站地图|站点地图|关于我们|网站声明|隐私保护|隐私声明|隐私政策|免责声明|法律声明|使用帮助|网站导航|友情链接',
  '手机版|移动版|电脑版|登录|注册|搜索|检索|高级搜索|设为首页|扫一扫|文件原文|政策原文|原文|阅读原文|A\\+|A-|A',
].join('|');
const BUTTON = new RegExp(BUTTONS, 'g');
const MARKS = /^[\s\p{P}\p{S}]*$/u;

/**
 * Whether a line is nothing but buttons; the text without blanks, in simplified characters. Taking the words out one
 * after the other costs no more than the length, whatever they are made up of.
 */
export const isButtons = (bare: string): boolean => {
  const rest = bare.replace(BUTTON, '');
  return rest.length < bare.length && MARKS.test(rest);
};

/** Where in the site a page is. */
const PLACES: readonly RegExp[] = [
  /^(?:您|你)?(?:当前|现在|目前)?(?:的|所在)?(?:所在的?)?位置(?:是|为)?[：:>»]/,
  /^(?:您|你)?(?:当前|现在)所在(?:的)?(?:位置|页面|栏目)/,
  /^[【[]?(?:网站|本站)?(?:首页|主页)[】\]]?(?:[>»＞›/\\→|]|-{1,2}>|::)/,
  /^[^>»›＞，。；]{1,20}(?:[>»›＞]{1,2}[^>»›＞，。；]{1,30}){2,8}$/,
];

/** Whether a line says where in the site a page is; the text without blanks, in simplified characters. */
export const isPlace = (bare: string): boolean => PLACES.some((pattern) => pattern.test(bare));

const FURNITURE: readonly RegExp[] = [
  /^[【[（(]?(?:字体|字号|字体大小|文字大小)[：:]?.{0,8}大.{0,6}中.{0,6}小/,
  /^(?:分享(?:到|至)|分享本文|转发到)/,
  /扫一扫.{0,12}(?:手机|微信|二维码|打开|页面|查看|阅读|关注|分享)|(?:扫描|长按|识别).{0,10}二维码|手机(?:扫码|查看|浏览)/,
  /(?:点击|长按|扫码|轻触).{0,10}(?:蓝字|关注|公众号)|^关注(?:我们|本?公众号)|(?:点亮|点个|点赞).{0,6}在看|预览时标签不可点|^继续滑动看|^向上滑动/,
  /^(?:上|下)一(?:篇|条|页|则|个)[：:]|^(?:上|下)一(?:篇|条|则)(?:没有|无)?/,
  /^(?:没有了|暂无|无|[-—=*·]*(?:end|完|正文结束)[-—=*·]*)$/i,
  /(?:即将|将要)(?:离开|访问).{0,40}(?:网站|链接|门户)|是否继续(?:访问)?[？?]/,
  /^(?:今天|现在|今日)(?:是|为)?[：:]?\d{4}年|^欢迎(?:您)?(?:访问|光临|来到|登录)/,
  /^.{0,24}\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?.{0,12}$/,
  /^\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?!\d)[^，。；]{0,40}$|\d次(?:浏览|阅读|点击)$/,
  /^您对.{0,12}(?:页面|内容|信息|网站|服务).{0,10}(?:满意|评价)|^本(?:页面|文|信息)(?:对您|是否)*有(?:帮助|用)/,
  /^(?:用户名|账号|密码|验证码|忘记密码|请输入)/,
  /^您的浏览器|浏览器版本(?:过低|太低)/,
];

/** What a page says in the place of its document. */
const NOTICES: readonly RegExp[] = [
  /(?:请|须|需要?|应)(?:您)?(?:先)?(?:启用|开启|打开|允许).{0,4}(?:JavaScript|JS|脚本)|enableJavaScript|JavaScript.{0,12}(?:禁用|关闭|支持|未启用|enabled|disabled)/i,
  /(?:页面|网页|文件|内容|信息|文章|链接|地址|资源).{0,8}(?:不存在|找不到|未找到|已删除|已被删除|已移除|无法显示|无法访问|已失效)|(?:找不到|未找到|没有找到|不存在)(?:您|你|该|此|这个|所)?.{0,10}(?:页面|网页|文件|文章|资源)/,
  /^(?:404|403|50\d)\b|notfound|(?:forbidden|badgateway|serviceunavailable)/i,
  /^(?:正在|努力)?(?:加载|载入|跳转)中?|^Loading/i,
];

/** Whether a line says that a page is missing, or is not ready; the text as for `isPlace`. */
export const isNotice = (bare: string): boolean => NOTICES.some((pattern) => pattern.test(bare));

/** Whether a line is one of those that pages have above and below documents; the text as for `isPlace`. */
export const isFurniture = (bare: string): boolean => FURNITURE.some((pattern) => pattern.test(bare));
