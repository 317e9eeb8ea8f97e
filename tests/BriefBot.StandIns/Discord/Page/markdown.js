// Discord's Markdown, as far as bots use it. Builds nodes and text only: nothing that anyone wrote is ever parsed as HTML.
const inlineRules = [
  [/^\\([\\*_~`|>#\-\[\]()<:@.!+])/, (out, m) => out.append(m[1])],
  [/^``([\s\S]+?)``(?!`)/, (out, m) => out.append(make("code", {}, m[1]))],
  [/^`([^`\n]+)`/, (out, m) => out.append(make("code", {}, m[1]))],
  [/^\*\*\*([\s\S]+?)\*\*\*/, (out, m) => out.append(inline(make("em"), m[1], "strong"))],
  [/^\*\*([\s\S]+?)\*\*(?!\*)/, (out, m) => out.append(inline(make("strong"), m[1]))],
  [/^__([\s\S]+?)__(?!_)/, (out, m) => out.append(inline(make("u"), m[1]))],
  [/^\*(?![\s*])([\s\S]*?[^\s*])\*(?!\*)/, (out, m) => out.append(inline(make("em"), m[1]))],
  [/^_(?![\s_])([\s\S]*?[^\s_])_(?![\w_])/, (out, m) => out.append(inline(make("em"), m[1]))],
  [/^~~([\s\S]+?)~~/, (out, m) => out.append(inline(make("s"), m[1]))],
  [/^\|\|([\s\S]+?)\|\|/, (out, m) => out.append(inline(make("span", { class: "spoiler" }), m[1]))],
  [/^\[((?:\\.|[^\[\]\\]|\[[^\[\]]*\])+)\]\(<?(https?:\/\/[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?: "[^"]*")?\)/, (out, m) => out.append(inline(link(m[2]), m[1]))],
  [/^<(https?:\/\/[^\s<>]+)>/, (out, m) => out.append(link(m[1], m[1]))],
  [/^https?:\/\/[^\s<>]+[^\s<>.,:;!?"')\]*_~]/, (out, m) => out.append(link(m[0], m[0]))],
  [/^<t:(-?\d{1,13})(?::([tTdDfFR]))?>/, (out, m) => out.append(timestamp(Number(m[1]), m[2] || "f"))],
  [/^<@!?(\d+)>/, (out, m) => out.append(make("span", { class: "mention" }, "@" + userName(m[1])))],
  [/^<@&(\d+)>/, (out, m) => out.append(make("span", { class: "mention" }, "@role"))],
  [/^<#(\d+)>/, (out, m) => out.append(make("span", { class: "mention" }, "#" + channelName(m[1])))],
  [/^<\/([^:>]+):\d+>/, (out, m) => out.append(make("span", { class: "mention" }, "/" + m[1]))],
];

function make(tag, attributes = {}, text) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function link(address, text) {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isSafe = url && (url.protocol === "https:" || url.protocol === "http:");
  return isSafe ? make("a", { href: url.href, target: "_blank", rel: "noopener noreferrer" }, text) : make("span", {}, text);
}

function timestamp(seconds, style) {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return make("span", {}, `<t:${seconds}:${style}>`);
  const styles = {
    t: { timeStyle: "short" }, T: { timeStyle: "medium" }, d: { dateStyle: "short" }, D: { dateStyle: "long" },
    f: { dateStyle: "long", timeStyle: "short" }, F: { dateStyle: "full", timeStyle: "short" },
  };
  const text = style === "R" ? relative(date) : new Intl.DateTimeFormat("en-GB", styles[style]).format(date);
  return make("time", { datetime: date.toISOString(), title: date.toString(), "data-style": style }, text);
}

function relative(date) {
  const seconds = (date - Date.now()) / 1000;
  const units = [["year", 31536000], ["month", 2592000], ["day", 86400], ["hour", 3600], ["minute", 60], ["second", 1]];
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) || units.at(-1);
  return new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(Math.round(seconds / size), unit);
}

function inline(parent, text, wrap) {
  const out = wrap ? parent.appendChild(make(wrap)) : parent;
  let plain = "";
  while (text) {
    const hit = inlineRules.map(([rule, build]) => [rule.exec(text), build]).find(([match]) => match);
    if (hit) {
      if (plain) out.append(plain);
      plain = "";
      hit[1](out, hit[0]);
      text = text.slice(hit[0][0].length);
    } else {
      // A word at a time: no rule starts inside one, but an underscore may not open italics there either.
      const run = /^[\p{L}\p{N}_]+|^[\s\S]/u.exec(text)[0];
      const length = run.startsWith("_") ? 1 : run.length;
      plain += text.slice(0, length);
      text = text.slice(length);
    }
  }
  if (plain) out.append(plain);
  return parent;
}

function markdown(text) {
  const out = make("div", { class: "markdown" });
  const parts = text.split(/```(?:[\w+-]*\n)?([\s\S]*?)```/);
  parts.forEach((part, index) => {
    if (index % 2) out.append(make("pre", {}, part.replace(/\n$/, "")));
    else if (part) blocks(out, part);
  });
  return out;
}

function blocks(out, text) {
  const lines = text.split("\n");
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    let match;
    if (line.startsWith(">>> ")) {
      out.append(inline(make("blockquote"), [line.slice(4), ...lines.slice(index + 1)].join("\n")));
      return;
    }
    if (/^> ?/.test(line) && (line.startsWith("> ") || line === ">")) {
      const quoted = [];
      while (index < lines.length && (lines[index].startsWith("> ") || lines[index] === ">")) quoted.push(lines[index++].slice(2));
      index--;
      out.append(inline(make("blockquote"), quoted.join("\n")));
    } else if ((match = /^(#{1,3}) +(.+)/.exec(line))) {
      out.append(inline(make("h" + (match[1].length + 2)), match[2]));
    } else if ((match = /^-# +(.+)/.exec(line))) {
      out.append(inline(make("div", { class: "small" }), match[1]));
    } else if ((match = /^(\s*)[-*] +(.+)/.exec(line))) {
      out.append(inline(make("div"), `${match[1]}• ${match[2]}`));
    } else {
      out.append(inline(make("div"), line));
    }
  }
}
