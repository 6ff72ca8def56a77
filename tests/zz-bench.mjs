// lib/markdown/escape.ts
var names = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
var characters = Object.fromEntries(Object.entries(names).map(([character, name]) => [name, character]));
var escapeHtml = (text3) => text3.replace(/[&<>"']/g, (character) => names[character]);
var unescapeHtml = (html) => html.replace(/&(?:amp|lt|gt|quot|#39);/g, (name) => characters[name]);

// lib/markdown/plain-text.ts
var blocks = /* @__PURE__ */ new Set(["blockquote", "div", "figure", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "table", "tr", "ul"]);
function plainText(tree2) {
  return wordsOf(tree2).replace(/[ \t]*\n\s*/g, "\n").trim();
}
function wordsOf(node) {
  if (node.type === "text") return node.value;
  if (node.type === "typeset") return node.tex;
  if (node.type !== "element" && node.type !== "root") return "";
  const words = node.children.map((child) => wordsOf(child)).join("");
  if (node.type === "root") return words;
  if (blocks.has(node.tagName)) return `
${words}
`;
  if (node.properties.className?.toString() === "mk") return "";
  if (node.tagName === "small") return ` (${words})`;
  if (node.tagName === "x-mention") return `@${words}`;
  if (node.tagName === "x-cite") return words.replaceAll(",", ", ");
  if (node.tagName === "img") return String(node.properties.alt);
  if (node.tagName === "br") return "\n";
  return node.tagName === "td" || node.tagName === "th" ? `${words} ` : words;
}
var lengthOf = (nodes) => nodes.reduce((length, node) => length + wordsOf(node).length, 0);

// lib/markdown/excerpt.ts
var ENOUGH = 300;
var MOST = 700;
var shown = /* @__PURE__ */ new Set(["p", "ul", "ol", "blockquote"]);
var left = /* @__PURE__ */ new Set(["figure", "img", "small", "table", "pre", "input"]);
function excerptOf(tree2) {
  const children = [];
  let length = 0;
  for (const node of tree2.children) {
    if (node.type !== "typeset" && !(node.type === "element" && shown.has(node.tagName))) continue;
    const [light] = lighten([node]);
    const size = light ? lengthOf([light]) : 0;
    if (size === 0) continue;
    if (length > 0 && length + size > MOST) break;
    children.push(...cut([light], MOST));
    length += size;
    if (length >= ENOUGH) break;
  }
  return { type: "root", children };
}
function lighten(nodes) {
  return nodes.flatMap((node) => {
    if (node.type !== "element") return [node];
    if (left.has(node.tagName) || node.properties.className?.toString() === "mk") return [];
    const children = lighten(node.children);
    return children.length === 0 && node.tagName !== "br" ? [] : [{ ...node, children }];
  });
}
function cut(nodes, room) {
  const kept = [];
  for (const node of nodes) {
    const length = lengthOf([node]);
    if (length <= room) kept.push(node);
    else if (node.type === "text") kept.push({ type: "text", value: `${node.value.slice(0, room).replace(/\s*\S*$/, "")}\u2026` });
    else if (node.type === "element") kept.push({ ...node, children: cut(node.children, room) });
    if (length > room) break;
    room -= length;
  }
  return kept;
}

// lib/markdown/lines.ts
var prefix = /[ \t]*(?:(>)|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$))/my;
var fenceMark = /(`{3,})(?=[^`\n]*$)|(~{3,})/my;
var delimiterRow = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
function linesOf(source) {
  const lines = [];
  let fence;
  let item = -1;
  for (let start = 0; start <= source.length; start = lines.at(-1).end + 1) {
    const line = readLine(source, start, fence?.quotes);
    const before = lines.at(-1);
    lines.push(line);
    if (line.kind === "blank") {
      line.item = item;
      if (fence && line.quotes < fence.quotes) fence = void 0;
      if (fence) line.kind = "code";
      continue;
    }
    const indent = line.content - start;
    if (fence && (line.quotes < fence.quotes || fence.item >= 0 && indent <= fence.item)) fence = void 0;
    if (fence) {
      line.kind = "code";
      if (closes(source.slice(line.content, line.end), fence)) fence = void 0;
      continue;
    }
    if (line.marker >= 0) item = line.marker;
    else if (before?.kind === "blank" && indent <= item) item = -1;
    line.item = item;
    fenceMark.lastIndex = line.content;
    const mark = fenceMark.exec(source);
    if (mark) {
      fence = { mark: mark[0], quotes: line.quotes, item };
      line.kind = "code";
    } else {
      markRows(source, line, before);
    }
  }
  return lines;
}
function readLine(source, start, fenceQuotes) {
  const newline = source.indexOf("\n", start);
  const end = newline < 0 ? source.length : newline;
  const line = { start, end, content: start, quotes: 0, marker: -1, item: -1, kind: "text" };
  for (prefix.lastIndex = start; line.quotes !== fenceQuotes; ) {
    const step = prefix.exec(source);
    if (!step || fenceQuotes !== void 0 && !step[1]) break;
    if (step[1]) line.quotes++;
    else line.marker = step.index + step[0].search(/\S/) - start;
    line.content = prefix.lastIndex;
  }
  while (source[line.content] === " " || source[line.content] === "	") line.content++;
  if (line.content >= end && line.marker < 0) line.kind = "blank";
  else if (/^#{1,6}[ \t]/.test(source.slice(line.content, line.content + 7))) line.kind = "heading";
  return line;
}
function closes(text3, { mark }) {
  const bare2 = text3.trimEnd();
  return bare2.length >= mark.length && bare2 === mark[0].repeat(bare2.length);
}
function markRows(source, line, before) {
  if (line.kind !== "text" || line.marker >= 0 || !before) return;
  const text3 = source.slice(line.content, line.end);
  const begins = before.kind === "text" && text3.includes("|") && delimiterRow.test(text3);
  if (begins) before.kind = "row";
  if (begins || before.kind === "row") line.kind = "row";
}

// lib/markdown/scan.ts
var LONGEST_CODE = 1e4;
var environments = "equation|align|alignat|gather|multline|flalign|eqnarray|displaymath|math";
var token = new RegExp(
  String.raw`${"`"}+|\$+|\\\\?[(\[]|\\begin\{((?:${environments})\*?)\}|\\cite[pt]?\*?(?:\[[^\][\n]{0,200}\]){0,2}\{[^{}\n]{1,1000}\}|\\[^\n]`,
  "g"
);
var dollars = /\\(?:text\w*|[mh]box)\s*\{[^{}]{0,500}\}|\\[^]|\$+/g;
var escapes = /\\[^]/g;
var doubled = /\\\\[()[\]]/g;
function spansOf(source) {
  const lines = linesOf(source);
  const paragraphEnds = endsOf(lines);
  const spans = [];
  let row = 0;
  for (let at = 0; ; ) {
    token.lastIndex = at;
    const found = token.exec(source);
    if (!found) return spans;
    const start = found.index;
    const mark = found[0];
    while (lines[row].end < start) row++;
    const line = lines[row];
    if (line.kind === "code") {
      at = line.end;
      continue;
    }
    const limit = paragraphEnds[row];
    if (mark[0] === "`") {
      at = codeEnd(source, start, mark.length, limit);
      continue;
    }
    const end = spanEnd(source, start, mark, found[1], limit);
    const over = end < 0 ? [] : linesOver(lines, row, end);
    const holds = end >= 0 && (end <= limit || isDisplay(mark) && staysInside(over));
    if (holds) spans.push({ start, end, lines: over });
    at = holds ? end : start + (mark === "$$" ? 1 : mark.length);
  }
}
var isDisplay = (mark) => mark === "$$" || mark.endsWith("[") || mark.startsWith("\\begin");
function spanEnd(source, start, mark, environment, limit) {
  if (mark === "$") return inlineEnd(source, start, limit);
  if (mark === "$$") return dollarsEnd(source, start);
  if (mark.startsWith("\\cite")) return start + mark.length;
  if (environment) return environmentEnd(source, start, mark.length, environment);
  if (/^\\\\?[([]$/.test(mark)) return bracketEnd(source, start, mark);
  return -1;
}
function endsOf(lines) {
  const ends = lines.map((line) => line.end);
  for (let i = lines.length - 2; i >= 0; i--) {
    const [line, next] = [lines[i], lines[i + 1]];
    if (line.kind === "text" && next.kind === "text" && next.marker < 0 && next.quotes === line.quotes) ends[i] = ends[i + 1];
  }
  return ends;
}
function linesOver(lines, row, end) {
  let last = row;
  while (lines[last].end < end) last++;
  return lines.slice(row, last + 1);
}
var staysInside = ([first, ...rest]) => first.kind === "text" && rest.every((line) => line.kind === "text" && line.quotes >= first.quotes && (line.marker < 0 || first.item < 0 || line.marker > first.item));
function codeEnd(source, start, length, limit) {
  const ticks = /`+/g;
  ticks.lastIndex = start + length;
  for (let found = ticks.exec(source); found && found.index < limit; found = ticks.exec(source)) {
    if (found[0].length === length) return ticks.lastIndex;
  }
  return start + length;
}
function nextDollars(source, from) {
  dollars.lastIndex = from;
  let found = dollars.exec(source);
  while (found && found[0][0] !== "$") found = dollars.exec(source);
  return found;
}
function inlineEnd(source, start, limit) {
  if (source[start + 1] === "`") {
    const close = source.slice(start + 2, Math.min(limit, start + LONGEST_CODE)).indexOf("`$");
    if (close > 0) return start + 2 + close + 2;
  }
  const found = nextDollars(source, start + 1);
  if (!found || found.index >= limit) return -1;
  const tex = source.slice(start + 1, found.index);
  const money = /\d/.test(source[found.index + 1] ?? "") && /^\d|\s/.test(tex);
  return tex === "" || tex !== tex.trim() || money ? -1 : found.index + 1;
}
function dollarsEnd(source, start) {
  const found = nextDollars(source, start + 2);
  if (!found || found[0].length < 2) return -1;
  return unlessBlank(source, start + 2, found.index, found.index + 2);
}
function bracketEnd(source, start, mark) {
  const pattern = mark.length === 2 ? escapes : doubled;
  const close = mark.replace("(", ")").replace("[", "]");
  pattern.lastIndex = start + mark.length;
  let found = pattern.exec(source);
  while (found && found[0] !== close && found[0] !== mark) found = pattern.exec(source);
  if (found?.[0] !== close) return -1;
  return unlessBlank(source, start + mark.length, found.index, pattern.lastIndex);
}
function environmentEnd(source, start, length, environment) {
  const pattern = new RegExp(String.raw`\\(begin|end)\{${environment.replace("*", String.raw`\*`)}\}`, "g");
  pattern.lastIndex = start + length;
  return pattern.exec(source)?.[1] === "end" ? pattern.lastIndex : -1;
}
var unlessBlank = (source, from, to, end) => source.slice(from, to).trim() === "" ? -1 : end;

// lib/markdown/guard.ts
var opening = { $: "\uFDD0", "\\": "\uFDD1" };
var closing = { $: "\uFDD2", ")": "\uFDD3", "]": "\uFDD4", "}": "\uFDD5" };
var inside = { "|": "\uFDD6", "\n": "\uFDD7" };
var dropped = "\uFDD8";
var originals = new Map([opening, closing, inside].flatMap((table) => Object.entries(table).map(([from, to]) => [to, from])));
originals.set(dropped, "");
var openings = Object.values(opening);
var closings = Object.values(closing);
function normalise(text3) {
  const lines = text3.toWellFormed().replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  return lines.replace(/[\0-\x08\v\f\x0E-\x1F\x7F\uFDD0-\uFDEF\uFFFE\uFFFF]/g, "\uFFFD");
}
function guard(source) {
  let guarded = "";
  let at = 0;
  for (const span2 of spansOf(source)) {
    guarded += source.slice(at, span2.start) + mask(source, span2);
    at = span2.end;
  }
  return guarded + source.slice(at);
}
var unguard = (guarded) => guarded.replace(/[\uFDD0-\uFDD8]/g, (character) => originals.get(character));
function mask(source, { start, end, lines: [first, ...rest] }) {
  const bodyEnd = Math.min(first.end, end - 1);
  let masked = opening[source[start]] + source.slice(start + 1, bodyEnd);
  for (const line of rest) {
    const from = line.start + prefixLength(source.slice(line.start, end - 1), first);
    masked += "\n" + dropped.repeat(from - line.start) + source.slice(from, Math.min(line.end, end - 1));
  }
  return masked.replace(/[|\n]/g, (character) => inside[character]) + closing[source[end - 1]];
}
function prefixLength(line, first) {
  let length = 0;
  for (let quotes = first.quotes; length < line.length; length++) {
    if (line[length] === ">" && quotes > 0) quotes--;
    else if (!/[ \t]/.test(line[length]) || quotes === 0 && length >= first.content - first.start) break;
  }
  return length;
}

// lib/markdown/limits.ts
var LONGEST = 1e5;
var MOST_LINES = 5e3;
var DEEPEST = 20;
var MOST_NESTED = 2e3;
var MOST_WORK = 2e7;
var container = /[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y;
function tooMuch(source) {
  if (source.length > LONGEST) return `it has more than ${LONGEST.toLocaleString("en")} characters`;
  if (source.split("\n").length > MOST_LINES) return `it has more than ${MOST_LINES.toLocaleString("en")} lines`;
  let nested = 0;
  let work = 0;
  for (const block of source.split(/\n[ \t]*\n/)) {
    for (const line of block.split("\n")) {
      const depth = depthOf(line);
      if (depth > DEEPEST) return "its quotes and lists are nested too deeply";
      if (depth > 0) nested += depth - 1 + Math.floor(line.search(/\S/) / 8);
    }
    work += (block.match(/[[\]]|\*+|_+|~+/g)?.length ?? 0) ** 2;
  }
  if (nested > MOST_NESTED) return "it has too many nested quotes and lists";
  if (work > MOST_WORK) return "a paragraph of it has too many brackets or marks of emphasis";
  return void 0;
}
function depthOf(line) {
  let depth = 0;
  for (container.lastIndex = 0; container.test(line); ) depth++;
  return depth;
}

// lib/markdown/pipeline.ts
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";

// lib/markdown/allowed.ts
var allowed = {
  tagNames: [
    "a",
    "blockquote",
    "br",
    "code",
    "del",
    "div",
    "em",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "img",
    "input",
    "li",
    "ol",
    "p",
    "pre",
    "small",
    "span",
    "strong",
    "sup",
    "table",
    "tbody",
    "td",
    "th",
    "thead",
    "tr",
    "ul",
    "x-cite",
    "x-math",
    "x-mention"
  ],
  attributes: {
    a: ["href", "title", "ariaLabel", ["id", /^ref:\d+$/]],
    code: [["className", /^language-[\w+#.-]{1,40}$/]],
    div: [["className", "footnotes"]],
    img: ["src", "alt", "title"],
    input: [["type", "checkbox"], ["disabled", true], "checked"],
    li: [["className", "task-list-item"], ["id", /^fn:\d+$/], "value"],
    ol: ["start"],
    small: [["className", "sidenote"], ["role", "note"], ["id", /^fn:\d+$/]],
    span: [["className", "mk"], "ariaHidden"],
    sup: [["className", "mk"]],
    td: ["align"],
    th: ["align"],
    ul: [["className", "contains-task-list"]],
    "x-math": ["display", "source"]
  },
  protocols: { href: ["http", "https", "mailto"], src: ["http", "https"] },
  required: { input: { type: "checkbox", disabled: true } },
  ancestors: {},
  clobber: [],
  strip: ["script", "style"]
};

// lib/markdown/tex.ts
var delimiters = [
  ["$$", "$$", true],
  ["$`", "`$", false],
  ["$", "$", false],
  ["\\\\[", "\\\\]", true],
  ["\\\\(", "\\\\)", false],
  ["\\[", "\\]", true],
  ["\\(", "\\)", false]
];
function formulaOf(source) {
  for (const [open, close, display] of delimiters) {
    if (source.startsWith(open) && source.endsWith(close)) return { tex: source.slice(open.length, -close.length), display };
  }
  return { tex: source, display: true };
}
var stand = {
  multline: "gather",
  "multline*": "gather*",
  flalign: "align",
  "flalign*": "align*",
  eqnarray: "align",
  "eqnarray*": "align*",
  displaymath: "equation*",
  math: "equation*"
};
function repair(tex) {
  return tex.replace(/(?<!\\)\\{3,4}(?=\s|$)/g, "\\\\").replace(/(?<!\\)\\([[\]])/g, "$1").replace(/\\(begin|end)\{(multline\*?|flalign\*?|eqnarray\*?|displaymath|math)\}/g, (_, end, name) => `\\${end}{${stand[name]}}`);
}

// lib/markdown/dialect.ts
var closingCodes = new Set(closings.map((character) => character.charCodeAt(0)));
var span = {
  tokenize: (effects, ok, nok) => {
    const inside2 = (code) => {
      if (code === null || code < -2) return nok(code);
      effects.consume(code);
      if (!closingCodes.has(code)) return inside2;
      effects.exit("dialectSpan");
      return ok;
    };
    return (code) => {
      effects.enter("dialectSpan");
      effects.consume(code);
      return inside2;
    };
  }
};
var plainAngle = {
  tokenize: (effects, ok, nok) => (code) => {
    effects.enter("data");
    effects.consume(code);
    return (next) => {
      effects.exit("data");
      return next === 33 || next === 63 ? ok(next) : nok(next);
    };
  }
};
var syntax = {
  text: { ...Object.fromEntries(openings.map((character) => [character.charCodeAt(0), span])), 60: plainAngle },
  disable: { null: ["htmlFlow"] }
};
var tree = {
  enter: { dialectSpan(token2) {
    this.enter(nodeOf(unguard(this.sliceSerialize(token2))), token2);
  } },
  exit: { dialectSpan(token2) {
    this.exit(token2);
  } }
};
var citation = /^\\cite(p?)t?\*?(?:\[[^\]]*\])*\{(.*)\}$/;
function nodeOf(source) {
  const cited = citation.exec(source);
  if (!cited) {
    const { tex, display } = formulaOf(source);
    return { type: "formula", value: tex, display, source };
  }
  const keys = cited[2].split(",").map((key) => key.trim()).filter(Boolean);
  return { type: "citation", value: keys.join(","), parentheses: cited[1] === "p" };
}
function dialect() {
  const data = this.data();
  (data.micromarkExtensions ??= []).push(syntax);
  (data.fromMarkdownExtensions ??= []).push(tree);
}

// lib/markdown/rewrite.ts
function rewrite(parent, change) {
  let children;
  for (const [index, node] of parent.children.entries()) {
    const made2 = change(node, parent);
    if (made2) {
      children ??= parent.children.slice(0, index);
      children.push(...made2);
      continue;
    }
    if ("children" in node) rewrite(node, change);
    children?.push(node);
  }
  if (children) parent.children = children;
}

// lib/markdown/plugins/displays.ts
var isDisplay2 = (node) => node.type === "formula" && node.display;
var isSpace = (node) => node.type === "break" || node.type === "text" && node.value.trim() === "";
var displays = () => (tree2) => {
  rewrite(tree2, (node) => {
    if (node.type === "code" && node.lang === "math") return [fromFence(node)];
    if (node.type !== "paragraph" || !node.children.every((child) => isDisplay2(child) || isSpace(child))) return;
    return node.children.filter((child) => isDisplay2(child));
  });
};
var fromFence = ({ value, position }) => ({ type: "formula", value, source: value, display: true, position });

// lib/markdown/plugins/footnotes.ts
var roomy = /* @__PURE__ */ new Set(["root", "paragraph", "blockquote", "list", "listItem", "emphasis", "strong", "delete"]);
var part = (hName, hProperties, children) => ({ type: "part", data: { hName, hProperties }, children });
var text = (value) => ({ type: "text", value });
var bare = (value) => part("sup", { className: ["mk"] }, [text(value)]);
var footnotes = () => (tree2) => {
  const definitions = /* @__PURE__ */ new Map();
  rewrite(tree2, (node) => {
    if (node.type === "footnoteDefinition" && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  if (definitions.size === 0) return;
  const numbers = /* @__PURE__ */ new Map();
  const entries = [];
  const noteOf = (identifier, { inPhrase, inLink, inNote }) => {
    const definition = definitions.get(identifier);
    const known = numbers.get(identifier);
    const number = known ?? numbers.size + 1;
    numbers.set(identifier, number);
    const mark = inLink ? bare(String(number)) : part("sup", { className: ["mk"] }, [
      part("a", { href: `#fn:${number}`, ariaLabel: `Note ${number}`, ...known ? {} : { id: `ref:${number}` } }, [text(String(number))])
    ]);
    if (known) return [mark];
    const [only, ...others] = definition.children;
    if (inPhrase && !inNote && only?.type === "paragraph" && others.length === 0 && only.children.every(isSlight)) {
      const label = part("span", { className: ["mk"], ariaHidden: "true" }, [text(String(number))]);
      const note = part("small", { className: ["sidenote"], role: "note", id: `fn:${number}` }, [label, ...only.children]);
      walk2(note, { inPhrase: true, inLink: false, inNote: true });
      return [bare(String(number)), note];
    }
    const back = part("a", { href: `#ref:${number}`, ariaLabel: "Back to the text" }, [text("\u21A9")]);
    const tail = definition.children.at(-1);
    if (tail?.type === "paragraph") tail.children.push(text(" "), back);
    entries.push(part("li", { id: `fn:${number}`, value: number }, tail?.type === "paragraph" ? definition.children : [...definition.children, back]));
    return [mark];
  };
  const walk2 = (node, place) => {
    if (node.type === "footnoteDefinition") return;
    const inLink = place.inLink || node.type === "link" || node.type === "linkReference";
    const inside2 = { ...place, inLink, inPhrase: place.inPhrase && (node.type === "part" || roomy.has(node.type)) };
    node.children = node.children.flatMap((child) => {
      if (child.type === "footnoteReference") return noteOf(child.identifier, inside2);
      if ("children" in child) walk2(child, inside2);
      return [child];
    });
  };
  walk2(tree2, { inPhrase: true, inLink: false, inNote: false });
  for (const entry of entries) walk2(entry, { inPhrase: false, inLink: false, inNote: true });
  if (entries.length > 0) tree2.children.push(part("div", { className: ["footnotes"] }, [part("ol", {}, entries)]));
};
var isSlight = (node) => !["image", "imageReference"].includes(node.type);

// lib/markdown/plugins/headings.ts
import { toString } from "hast-util-to-string";
var SHIFT = 2;
var headings = () => (tree2) => {
  const taken = /* @__PURE__ */ new Map();
  rewrite(tree2, (node) => {
    const level = node.type === "element" && /^h([1-6])$/.exec(node.tagName)?.[1];
    if (!level) return;
    node.tagName = `h${Math.min(Number(level) + SHIFT, 6)}`;
    node.properties.id = anchor(toString(node), taken);
  });
};
function anchor(words, taken) {
  const letters = words.toLowerCase().replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, "").trim().replace(/\s+/g, "-");
  const slug = letters.slice(0, 80).replace(/[\uD800-\uDBFF]$/, "") || "section";
  let id = slug;
  while (taken.has(id)) {
    const count = taken.get(slug) + 1;
    taken.set(slug, count);
    id = `${slug}-${count}`;
  }
  taken.set(id, 0);
  return id;
}

// lib/markdown/plugins/huge-tables.ts
var MOST_CELLS = 1e4;
var hugeTables = () => (tree2, file) => {
  rewrite(tree2, (node) => {
    if (node.type !== "table" || node.children.length * node.children[0].children.length <= MOST_CELLS) return;
    const { start, end } = node.position;
    return [{ type: "code", value: String(file.value).slice(start.offset, end.offset) }];
  });
};

// lib/markdown/plugins/links.ts
var links = () => (tree2) => {
  rewrite(tree2, (node) => {
    if (node.type !== "element" || node.tagName !== "a") return;
    const { href } = node.properties;
    if (typeof href !== "string") return node.children;
    if (href.startsWith("//")) node.properties.href = `https:${href}`;
    if (/^(?:https?:|\/\/)/i.test(href)) node.properties.rel = ["ugc", "nofollow", "noopener"];
  });
};

// lib/markdown/plugins/mentions.ts
var mention = /(?<![\w@/.-])@([A-Za-z0-9_-]{3,30})(?![\w@-])/g;
var mentions = () => (tree2) => {
  rewrite(tree2, (node) => {
    if (node.type === "link" || node.type === "linkReference") return [node];
    if (node.type !== "text" || !node.value.includes("@")) return;
    const parts = [];
    let at = 0;
    for (const found of node.value.matchAll(mention)) {
      parts.push({ type: "text", value: node.value.slice(at, found.index) }, { type: "mention", value: found[1] });
      at = found.index + found[0].length;
    }
    return [...parts, { type: "text", value: node.value.slice(at) }];
  });
};

// lib/markdown/plugins/pictures.ts
import { toString as toString2 } from "hast-util-to-string";
var own = /^\/images\/[\w-][\w.-]*$/;
var bareAddress = /^https?:\/\/\S+\.(?:png|jpe?g|gif|webp)(?:\?\S*)?$/i;
var made = (tagName, properties, children) => ({ type: "element", tagName, properties, children });
var pictures = () => (tree2) => walk(tree2, false);
function walk(node, inLink) {
  node.children = node.children.flatMap((child) => {
    if (child.type !== "element") return [child];
    if (child.tagName === "img") return show(child, inLink);
    if (child.tagName === "p") return paragraph(child, inLink);
    walk(child, inLink || child.tagName === "a");
    return [child];
  });
}
function paragraph(node, inLink) {
  const inked = node.children.filter((child) => !(child.type === "text" && child.value.trim() === "") && !isElement(child, "br"));
  if (inked.length > 0 && inked.every((child) => isElement(child, "img") && own.test(String(child.properties.src)))) {
    return inked.map((child) => figure(child));
  }
  const [only] = inked;
  if (inked.length === 1 && isElement(only, "a") && only.properties.href === toString2(only) && bareAddress.test(toString2(only))) {
    only.properties.className = ["picture"];
  }
  walk(node, inLink);
  return [node];
}
function figure(image) {
  const { title } = image.properties;
  const caption = typeof title === "string" && title ? [made("figcaption", {}, [{ type: "text", value: title }])] : [];
  return made("figure", {}, [...show(image, false), ...caption]);
}
function show({ properties: { src: address, alt: description } }, inLink) {
  const [src2, alt] = [String(address ?? ""), String(description ?? "")];
  if (own.test(src2)) {
    const picture2 = made("img", { src: src2, alt, loading: "lazy", decoding: "async" }, []);
    return inLink ? [picture2] : [made("a", { href: src2, ...alt ? {} : { ariaLabel: "Open the picture" } }, [picture2])];
  }
  const words = { type: "text", value: alt || src2 };
  return inLink || !src2 ? [words] : [made("a", { className: ["picture"], href: src2 }, [words])];
}
var isElement = (node, tagName) => node?.type === "element" && node.tagName === tagName;

// lib/markdown/plugins/plain-html.ts
var plainHtml = () => (tree2) => {
  rewrite(tree2, (node) => node.type === "html" ? [{ ...node, type: "text" }] : void 0);
};

// lib/markdown/plugins/reach.ts
var named = { className: ["scroll"], tabIndex: 0, role: "group", ariaLabel: "Table" };
var reach = () => (tree2) => {
  rewrite(tree2, (node) => {
    if (node.type !== "element") return;
    const { tagName, properties } = node;
    if (tagName === "pre") properties.tabIndex = 0;
    if (tagName === "input") properties.ariaLabel = properties.checked ? "Done" : "Not done";
    if (tagName !== "table") return;
    rewrite(node, (cell) => {
      if (cell.type === "element" && cell.tagName === "th") cell.properties.scope = "col";
    });
    return [{ type: "element", tagName: "div", properties: { ...named }, children: [node] }];
  });
};

// lib/markdown/plugins/typeset.ts
import { toString as toString3 } from "hast-util-to-string";

// lib/markdown/katex.ts
import katex from "katex";
import "katex/contrib/mhchem";
var LONGEST2 = 5e3;
var MOST2 = 1e3;
var MOST_HTML = 2e6;
var COST_OF_FAILURE = 100;
var LONGEST_MACRO = 50;
var builtIn = { "\\mbox": "\\text", "\\mathbbm": "\\mathbb", "\\label": "\\@secondoftwo{#1}{}" };
function typesetter() {
  const macros = boundedMacros();
  let count = 0;
  let spent = 0;
  return (tex, display) => {
    if (++count > MOST2) return { error: `A text can have at most ${MOST2.toLocaleString("en")} formulas.` };
    if (tex.length > LONGEST2) return { error: `A formula can have at most ${LONGEST2.toLocaleString("en")} characters.` };
    if (spent > MOST_HTML) return { error: "The formulas of this text are too large to typeset them all." };
    const { warn } = console;
    console.warn = () => {
    };
    try {
      const html = katex.renderToString(repair(tex.trim()), {
        displayMode: display,
        output: "htmlAndMathml",
        throwOnError: true,
        strict: false,
        trust: false,
        maxExpand: 200,
        maxSize: 30,
        globalGroup: true,
        macros
      });
      spent += html.length;
      return { html: display ? html.replace('<span class="katex-display">', reachable) : html };
    } catch (error) {
      spent += tex.length * COST_OF_FAILURE;
      return { error: messageOf(error) };
    } finally {
      console.warn = warn;
      delete macros["\\df@tag"];
    }
  };
}
var reachable = '<span class="katex-display" tabindex="0" role="group" aria-label="Equation">';
function messageOf(error) {
  if (!(error instanceof katex.ParseError)) return "This formula is nested too deeply.";
  return error.message.replace("KaTeX parse error: ", "").replaceAll("\u0332", "");
}
function boundedMacros() {
  return new Proxy({ ...builtIn }, {
    set(macros, name, value) {
      const body = (value?.tokens ?? []).map((token2) => token2.text);
      const uses = body.filter((_, i) => body[i + 1] === "#");
      if (body.length > LONGEST_MACRO || new Set(uses).size < uses.length) {
        throw new katex.ParseError(`A macro can have at most ${LONGEST_MACRO} symbols and use each argument once.`);
      }
      macros[String(name)] = value;
      return true;
    }
  });
}

// lib/markdown/plugins/typeset.ts
var typeset = () => (tree2, file) => {
  const { problems } = file.data;
  const set = typesetter();
  rewrite(tree2, (node, parent) => {
    if (node.type !== "element" || node.tagName !== "x-math") return;
    const tex = toString3(node);
    const result = set(tex, node.properties.display === "block");
    if ("html" in result) return [{ type: "typeset", value: result.html, tex }];
    problems.push({ offset: node.position?.start.offset ?? 0, message: result.error });
    const source = element("code", { className: ["math-error"], title: result.error }, [
      { type: "text", value: String(node.properties.source) }
    ]);
    return [parent.type === "root" ? element("p", {}, [source]) : source];
  });
};
var element = (tagName, properties, children) => ({ type: "element", tagName, properties, children });

// lib/markdown/plugins/unguarded.ts
var fields = ["value", "url", "title", "alt", "label", "identifier", "lang", "meta"];
var unguarded = () => (tree2) => {
  rewrite(tree2, (node) => {
    const strings = node;
    for (const field of fields) {
      const value = strings[field];
      if (typeof value === "string") strings[field] = unguard(value);
    }
  });
};

// lib/markdown/to-hast.ts
var element2 = (tagName, properties, children) => ({ type: "element", tagName, properties, children });
var text2 = (value) => ({ type: "text", value });
var handlers = {
  formula(state, node) {
    const made2 = element2("x-math", { display: node.display ? "block" : "inline", source: node.source }, [text2(node.value)]);
    state.patch(node, made2);
    return made2;
  },
  citation(_state, node) {
    const slot2 = element2("x-cite", {}, [text2(node.value)]);
    return node.parentheses ? [text2("("), slot2, text2(")")] : slot2;
  },
  mention: (_state, node) => element2("x-mention", {}, [text2(node.value)])
};

// lib/markdown/pipeline.ts
var pipeline = unified().use(remarkParse).use(remarkGfm).use(dialect).use(unguarded).use(plainHtml).use(displays).use(hugeTables).use(mentions).use(footnotes).use(remarkRehype, { handlers }).use(rehypeSanitize, allowed).use(pictures).use(links).use(headings).use(reach).use(typeset).freeze();

// lib/markdown/references-of.ts
import { toString as toString4 } from "hast-util-to-string";
var MOST_CITES = 500;
var MOST_MENTIONS = 100;
function referencesOf(tree2) {
  const cites = /* @__PURE__ */ new Set();
  const mentions2 = /* @__PURE__ */ new Set();
  rewrite(tree2, (node) => {
    if (node.type !== "element") return;
    if (node.tagName === "x-cite") for (const key of toString4(node).split(",")) cites.add(key);
    if (node.tagName === "x-mention") mentions2.add(toString4(node).toLowerCase());
  });
  return { cites: [...cites].slice(0, MOST_CITES), mentions: [...mentions2].slice(0, MOST_MENTIONS) };
}

// lib/markdown/to-html.ts
var empty = /* @__PURE__ */ new Set(["br", "hr", "img", "input"]);
function toHtml(node) {
  if (node.type === "text") return escapeHtml(node.value);
  if (node.type === "typeset") return node.value;
  if (node.type === "root") return node.children.map((child) => toHtml(child)).join("");
  if (node.type !== "element") return "";
  const start = `<${node.tagName}${attributes(node)}>`;
  return empty.has(node.tagName) ? start : `${start}${node.children.map((child) => toHtml(child)).join("")}</${node.tagName}>`;
}
function attributes({ properties }) {
  let html = "";
  for (const [property, value] of Object.entries(properties)) {
    if (value === null || value === void 0 || value === false || Array.isArray(value) && value.length === 0) continue;
    const words = value === true ? "" : escapeHtml(Array.isArray(value) ? value.join(" ") : String(value));
    const quote = isSlot(property, words) ? "'" : '"';
    html += ` ${attributeName(property)}=${quote}${words}${quote}`;
  }
  return html;
}
var isSlot = (property, value) => property === "id" || property === "src" || property === "href" && value.startsWith("#");
var attributeName = (property) => property === "className" ? "class" : property.replace(/^aria/, "aria-").toLowerCase();

// lib/markdown/render.ts
function render(text3) {
  const source = normalise(text3);
  const reason = tooMuch(source);
  if (reason) return asSource(source, reason);
  const data = { problems: [] };
  try {
    const tree2 = pipeline.runSync(pipeline.parse(guard(source)), { value: source, data });
    return {
      html: toHtml(tree2),
      excerpt: toHtml(excerptOf(tree2)),
      text: plainText(tree2),
      ...referencesOf(tree2),
      problems: data.problems.map(({ offset, message }) => ({ ...placeOf(source, offset), message }))
    };
  } catch {
    return asSource(source, "it is nested too deeply");
  }
}
function placeOf(source, offset) {
  const before = source.slice(0, offset);
  return { line: before.split("\n").length, column: offset - before.lastIndexOf("\n") };
}
function asSource(source, reason) {
  const message = `This text is shown as it was written: ${reason}.`;
  return {
    html: `<p>${message}</p><pre tabindex="0"><code>${escapeHtml(source)}</code></pre>`,
    excerpt: `<p>${escapeHtml(source.slice(0, 300).toWellFormed())}\u2026</p>`,
    text: source,
    cites: [],
    mentions: [],
    problems: [{ line: 1, column: 1, message }]
  };
}

// lib/markdown/slots.ts
var slot = /<x-(cite|mention)>([^<]*)<\/x-\1>| (id|href|src)='([^']*)'/g;
function fillSlots(html, slots) {
  return html.replace(slot, (_, tag, inside2, attribute, value) => {
    if (tag === "cite") return unescapeHtml(inside2).split(",").map((key) => reference(key, slots)).join(", ");
    if (tag === "mention") return mention2(unescapeHtml(inside2), slots);
    if (attribute === "src") return picture(value, slots);
    const fragment = attribute === "href" ? "#" : "";
    return ` ${attribute}="${fragment}${escapeHtml(slots.prefix)}${value.slice(fragment.length)}"`;
  });
}
function reference(key, { papers }) {
  const paper = papers.get(key);
  return paper ? link(paper.href, paper.label) : `<span title="This paper is not here yet">${escapeHtml(key)}</span>`;
}
function mention2(written, { handles }) {
  const person = handles.get(written.toLowerCase());
  return person ? link(person.href, `@${person.handle}`) : escapeHtml(`@${written}`);
}
function picture(address, { pictures: pictures2 }) {
  const size = pictures2?.get(address.slice("/images/".length));
  return ` src="${address}"${size ? ` width="${size.width}" height="${size.height}"` : ""}`;
}
var link = (href, label) => `<a href="${escapeHtml(href)}">${escapeHtml(label)}</a>`;

// ../../tmp/mdx/bench.ts
var para = "A single learning rate is a poor fit for a network whose gradients differ by orders of magnitude from one weight to the next. Momentum smooths the direction; **AdaGrad** and *RMSProp* rescale each coordinate, see \\cite{conf/colt/BlumK97} or [this](https://example.org/a). ";
var f = ["$g_t$", "$\\beta_1 \\in [0,1)$", "$\\|x - y\\|_2^2$", "$\\hat{m}_t = m_t/(1-\\beta_1^t)$", "$\\mathbb{E}[v_t] = \\mathbb{E}[g^2](1-\\beta_2^t)$"];
var disp = "\n\n$$\n\\theta_t = \\theta_{t-1} - \\alpha \\frac{\\hat m_t}{\\sqrt{\\hat v_t} + \\epsilon}, \\qquad \\sum_{i=1}^n \\int_0^1 f(x_i)\\,dx\n$$\n\n";
var src = "# Summary\n\n";
var n = 0;
while (src.length < 6e3) {
  src += para + f.map((x) => n < 22 ? (n++, x + " and ") : "").join("");
  if (n % 3 === 0 || src.length < 3500 && (src.match(/\$\$/g) ?? []).length < 8) src += disp;
  else src += "\n\n";
}
src += "\n\n| a | b |\n|--|--|\n| $x|y$ | 2 |\n\nNote[^1].\n\n[^1]: A note with $x$.\n\n- one\n- two\n";
console.log(src.length, (render(src).html.match(/"katex"/g) ?? []).length);
for (let i = 0; i < 80; i++) render(src);
var N = 150;
var c = process.cpuUsage();
var t = performance.now();
var h;
for (let i = 0; i < N; i++) h = render(src);
var u = process.cpuUsage(c);
console.log("render cpu ms", (u.user + u.system) / 1e3 / N, "wall", (performance.now() - t) / N, h.html.length);
var t2 = performance.now();
for (let i = 0; i < N; i++) fillSlots(h.html, { prefix: "s1-", papers: /* @__PURE__ */ new Map(), handles: /* @__PURE__ */ new Map() });
console.log("fill", (performance.now() - t2) / N);
