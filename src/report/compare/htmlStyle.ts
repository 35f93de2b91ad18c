/** How the page looks: readable on paper, on a wide screen as a table, on a telephone as a list of indicators. */
export const STYLE = `
:root { --ink: #1d2330; --pale: #5b6475; --line: #d5dae3; --paper: #fff; --head: #f3f5f9; }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem; max-width: 110rem; color: var(--ink); background: var(--paper);
  font: 15px/1.6 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
h1 { margin: 0 0 .5rem; font-size: 1.5rem; line-height: 1.3; }
h2 { margin: 2rem 0 .5rem; font-size: 1.15rem; }
p, ul, ol { margin: .5rem 0; }
.note { color: var(--pale); }
.warning { padding: .5rem .75rem; border-left: 4px solid #b45309; background: #fff7e6; }
.legend { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; padding: 0; list-style: none; }
.scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 4px; }
.scroll.tall { max-height: 85vh; overflow: auto; }
table { width: 100%; border-collapse: separate; border-spacing: 0; font-variant-numeric: tabular-nums; }
th, td { padding: .4rem .6rem; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
thead th { position: sticky; top: 0; z-index: 2; background: var(--head); white-space: nowrap; }
tbody th { position: sticky; left: 0; z-index: 1; min-width: 13rem; max-width: 22rem; background: var(--paper); font-weight: 400; }
thead th:first-child { left: 0; z-index: 3; }
tbody.domain th { background: var(--head); font-weight: 600; }
tbody.domain th span { position: sticky; left: .6rem; }
td.number, thead th.number { text-align: right; }
.value { white-space: nowrap; }
.why { display: block; color: var(--pale); font-size: .8rem; line-height: 1.35; }
.sign { display: inline-block; min-width: 1.2em; font-weight: 700; text-align: left; }
td.stricter { background: #e7f5ea; } .stricter .sign { color: #14692b; }
td.equal { background: #f5f6f8; }
td.looser { background: #fdeee2; } .looser .sign { color: #9a4a08; }
td.missing { background: #fbe9ec; } .missing .sign { color: #9b1c31; }
td.trend-only { background: #fff9df; } .trend-only .sign { color: #7a5d00; }
td.different { background: #ebeffd; } .different .sign { color: #2b46a3; }
td.incomparable { background: #efeff3; } .incomparable .sign { color: var(--pale); }
td.baseline { font-weight: 600; }
a { color: inherit; }
a.cite { font-size: .72rem; vertical-align: super; color: var(--pale); text-decoration: none; }
a.cite:hover, a.cite:focus { text-decoration: underline; }
.sources { padding-left: 2.5rem; font-size: .88rem; overflow-wrap: anywhere; }
.sources li:target { background: #fff3bf; }
@media (max-width: 640px) {
  body { padding: 1rem .75rem; }
  .matrix, .matrix tbody, .matrix tr, .matrix th, .matrix td { display: block; width: 100%; }
  .matrix thead { display: none; }
  .summary tbody th { min-width: 7rem; }
  .scroll.tall { max-height: none; border: 0; overflow: visible; }
  .matrix tbody th { position: static; max-width: none; padding: .9rem 0 .25rem; border-bottom: 2px solid var(--ink); font-weight: 600; }
  .matrix tbody.domain th { padding: .5rem .6rem; margin-top: 1rem; border: 0; }
  .matrix td { display: flex; gap: .75rem; justify-content: space-between; padding: .35rem .5rem; }
  .matrix td:empty { display: none; }
  .matrix td::before { content: attr(data-plan); flex: 0 0 45%; color: var(--pale); font-weight: 400; }
  .matrix td > div { text-align: right; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 11px; }
  .scroll, .scroll.tall { max-height: none; overflow: visible; border: 0; }
  thead th, tbody th { position: static; }
  tr { break-inside: avoid; }
}
`;
