const WHICH = '相关|有关|关联|延伸|拓展|推荐|热点|热门|往期|精彩|最新|近期|更多|本类|同类|栏目';
const WHAT =
  '新闻|文章|链接|阅读|稿件|解读|信息|文档|文件|政策|内容|资讯|推荐|附件|报道|专题|回顾|图文|视频|动态|热点|点击|排行|关注';
const RELATED = new RegExp(
  `^(?:(?:${WHICH})(?:${WHAT})+|猜你喜欢|喜欢此内容的人还喜欢|附件(?:下载|列表)|政策(?:解读|图解|问答)|(?:解读)?图解|一图读懂|解读(?:材料|文件)|分享(?:到|至)?|友情链接|(?:我要|发表|网友)评论|热搜词?)$`,
);
const MARKS = /[\p{P}\p{S}]+/gu;
const LONGEST = 20;

/** Whether a line is the heading of what a page has besides its document; blanks left out, simplified. */
export const isRelated = (bare: string): boolean =>
  bare.length <= LONGEST && RELATED.test(bare.replace(MARKS, ''));

const FILE =
  /\.(?:docx?|pdf|xlsx?|pptx?|wps|et|ofd|ceb|zip|rar|7z|txt|jpe?g|png)[）)】\]》”"]*(?:[（([【]?[\d.,]+(?:[KMG]i?B?|B|字节)[）)\]】]?)?(?:[（([【|｜/、]*(?:点击|在线|立即|直接)?(?:下载|查看|预览|浏览|打开|附件)[）)\]】]*)*(?:(?:已下载|下载次数[：:]?)\d*次?)?[）)\]】]*$/i;

/** Whether a line names a file to load, with its size and buttons, as pages do below their documents; as above. */
export const isFile = (bare: string): boolean => FILE.test(bare);

const ATTACHED = /^(?:相关)?附件(?:下载|列表)?[：:]?$/;

/** Whether a line is the heading of files to load, if such follow; as above. */
export const isFileHeading = (bare: string): boolean => ATTACHED.test(bare);
