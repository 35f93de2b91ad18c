/** How the page looks: calm, readable on a telephone and on paper, light and dark; each kind has its sign and colour. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2330; --pale: #555e6e; --line: #d5dae3; --paper: #fff; --head: #f3f5f9;
  --added: #14692b; --lost: #9b1c31; --changed: #2b46a3; --rekeyed: #7a3b8f; --moved: #555e6e; --ambiguous: #7a5d00;
  --old: #fbe9ec; --new: #e7f5ea; --mark: #fff0b8; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6e9ef; --pale: #a7b0c0; --line: #3a4252; --paper: #14181f; --head: #1e242e;
    --added: #7fd694; --lost: #ff9dab; --changed: #a9bcff; --rekeyed: #dfb0f0; --moved: #a7b0c0; --ambiguous: #e6c860;
    --old: #43212a; --new: #1d3a26; --mark: #5a4a10; }
}
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 72rem; color: var(--ink); background: var(--paper);
  font: 15px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 0 0 .25rem; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
h3 { margin: 1.25rem 0 .25rem; font-size: .95rem; overflow-wrap: anywhere; }
p { margin: .25rem 0; }
small, .pale, .path { color: var(--pale); }
small { font-size: .8rem; font-weight: 400; }
.path { overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; font-variant-numeric: tabular-nums; }
th, td { padding: .35rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { font-weight: 400; }
thead th, thead td { background: var(--head); }
.counts { width: auto; min-width: 60%; }
.counts td, .counts thead th { text-align: right; }
.counts tbody th { white-space: nowrap; }
.scroll { overflow-x: auto; }
details { margin: .5rem 0; border: 1px solid var(--line); border-radius: 6px; }
summary { padding: .6rem .9rem; cursor: pointer; background: var(--head); border-radius: 5px; }
summary:focus-visible { outline: 3px solid var(--changed); outline-offset: 2px; }
summary b { overflow-wrap: anywhere; }
.group { padding: .25rem .9rem .75rem; }
.document { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.change { margin: .75rem 0; padding: .1rem 0 .1rem .75rem; border-left: 3px solid var(--own); }
.added { --own: var(--added); } .lost { --own: var(--lost); } .changed { --own: var(--changed); }
.rekeyed { --own: var(--rekeyed); } .moved { --own: var(--moved); } .ambiguous { --own: var(--ambiguous); }
.counts th, summary span { color: var(--own, inherit); }
.kind { color: var(--own); font-weight: 600; white-space: nowrap; }
.name { font-weight: 600; }
.quote { color: var(--pale); overflow-wrap: anywhere; }
.quote mark { color: var(--ink); background: var(--mark); }
.fields { table-layout: fixed; margin: .25rem 0; font-size: .92rem; }
.fields th:first-child { width: 12rem; }
td.old { background: var(--old); } td.new { background: var(--new); }
del { text-decoration-thickness: 1px; } ins { text-decoration: none; font-weight: 600; }
@media (max-width: 640px) {
  body { padding: 1rem .75rem; }
  .group { padding: .25rem .6rem .75rem; }
  .counts { min-width: 100%; } th, td { padding: .3rem .4rem; }
  .fields th:first-child { width: 6.5rem; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  details::details-content { content-visibility: visible; block-size: auto; }
  .document { content-visibility: visible; }
  .change, tr { break-inside: avoid; }
}
`;
