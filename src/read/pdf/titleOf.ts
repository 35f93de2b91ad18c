/** Names that programs give, and names of files. */
const MADE_UP =
  /^(?:Microsoft|WPS|文档|文件|新建|无标题|未命名|幻灯片|工作簿|演示文稿)|\.(?:docx?|wps|pdf|xlsx?|pptx?|html?|et|txt)$/i;
const HAN = /\p{Script=Han}/gu;
const SIGNS = /^[\p{Script=Han}\p{P}\p{Zs}0-9A-Za-z〇]+$/u;

/** The title that the properties of a file give; null unless it looks like one that a person wrote in Chinese. */
export const titleOf = (info: unknown): string | null => {
  if (typeof info !== 'object' || info === null || !('Title' in info)) return null;
  const title = String(info.Title).replace(/\s+/g, ' ').trim();
  const han = title.match(HAN)?.length ?? 0;
  return han >= 4 && title.length <= 120 && SIGNS.test(title) && !MADE_UP.test(title) ? title : null;
};
