const byId = id => document.getElementById(id);
const state = { users: [], channels: new Map(), messages: new Map(), commands: [], bot: null, channel: null, user: null, replyTo: null, command: null };

// What can be given: subcommands in place of the command that they make up.
const forms = commands => commands.flatMap(one => one.options?.[0]?.type === 1
  ? one.options.map(part => ({ ...part, name: one.name + " " + part.name }))
  : [one]);

const userName = id => state.users.find(user => user.id === id)?.global_name ?? "unknown";
const channelName = id => state.channels.get(id)?.name ?? "unknown";
const isVisible = entry => !entry.visible_to || entry.visible_to === state.user;

async function call(path, body) {
  const answer = await fetch("/page/" + path, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) });
  const result = await answer.json();
  byId("problem").textContent = result.problem ?? "";
  return result;
}

function keep(entry) {
  const list = state.messages.get(entry.channel) ?? state.messages.set(entry.channel, new Map()).get(entry.channel);
  list.set(entry.message.id, entry);
}

// ---- the left side

function drawChannels() {
  const channels = [...state.channels.values()];
  const open = channels.filter(one => one.type === 0).flatMap(one => [one, ...channels.filter(thread => thread.parent_id === one.id)]);
  byId("channels").replaceChildren(...open.map(one => channelItem(one, (one.type === 11 ? "↳ " : "# ") + one.name)));
  const direct = channels.filter(one => one.recipients?.[0].id === state.user);
  byId("direct-messages").replaceChildren(...direct.map(one => channelItem(one, "@ " + state.bot.global_name)));
}

function channelItem(channel, label) {
  const item = make("li", { "data-channel": channel.id, class: (channel.type === 11 ? "thread " : "") + (channel.unread ? "unread" : "") });
  const button = item.appendChild(make("button", { type: "button", "aria-current": String(channel.id === state.channel) }, label));
  button.onclick = () => open(channel.id);
  return item;
}

function open(id) {
  state.channel = id;
  state.channels.get(id).unread = false;
  const channel = state.channels.get(id);
  byId("channel-name").textContent = channel.recipients ? "@ " + state.bot.global_name : (channel.type === 11 ? "↳ " : "# ") + channel.name;
  stopReplying();
  drawChannels();
  drawMessages();
  byId("text").focus();
}

// ---- messages

function drawMessages() {
  const list = byId("messages");
  const entries = [...(state.messages.get(state.channel)?.values() ?? [])].filter(isVisible).sort((a, b) => (BigInt(a.message.id) < BigInt(b.message.id) ? -1 : 1));
  list.replaceChildren(...entries.map(drawMessage));
  list.scrollTop = list.scrollHeight;
}

function drawMessage(entry) {
  const { message } = entry;
  const isThinking = (message.flags & 128) !== 0;
  const isEphemeral = (message.flags & 64) !== 0;
  const classes = ["message", message.author.bot && "bot", isEphemeral && "ephemeral", message.mentions.some(one => one.id === state.user) && "mentioned"];
  const item = make("li", { class: classes.filter(Boolean).join(" "), id: "message-" + message.id, "data-message": message.id, "data-author": message.author.username, "data-state": isThinking ? "thinking" : "shown" });
  item.append(make("span", { class: "avatar", "aria-hidden": "true" }, message.author.global_name[0]));
  if (entry.command) item.append(make("p", { class: "context" }, `${entry.command.user} used /${entry.command.name}`));
  else if (message.referenced_message) item.append(inline(make("p", { class: "context" }, `${message.referenced_message.author.global_name}: `), message.referenced_message.content || "a card"));
  const head = item.appendChild(make("div", { class: "head" }));
  head.append(make("b", {}, message.author.global_name));
  if (message.author.bot) head.append(make("span", { class: "badge" }, "APP"));
  head.append(make("time", { datetime: message.timestamp }, new Date(message.timestamp).toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" })));
  if (message.edited_timestamp && !entry.command) head.append(make("span", { class: "edited" }, "(edited)"));
  if (isThinking) item.append(make("p", { class: "thinking" }, `${message.author.global_name} is thinking`));
  if (message.content) item.append(markdown(message.content));
  for (const embed of message.embeds) item.append(drawEmbed(embed));
  for (const file of message.attachments) item.append(make("a", { class: "file", href: new URL(file.url, location).pathname, download: file.filename }, `${file.filename} (${file.size} bytes)`));
  for (const row of message.components) item.append(drawRow(row, message));
  if (message.thread) openThread(item, message.thread);
  if (isEphemeral) item.append(make("p", { class: "note", "data-ephemeral": "true" }, "Only you can see this"));
  const reply = item.appendChild(make("button", { type: "button", class: "reply", "aria-label": `Reply to ${message.author.global_name}` }, "Reply"));
  reply.onclick = () => startReplying(message);
  return item;
}

function openThread(item, thread) {
  const button = item.appendChild(make("button", { type: "button", class: "open-thread", "data-thread": thread.id }, `Thread: ${thread.name}`));
  button.onclick = () => state.channels.has(thread.id) && open(thread.id);
}

function drawEmbed(embed) {
  const card = make("article", { class: "embed" });
  if (Number.isInteger(embed.color)) card.style.borderLeftColor = "#" + embed.color.toString(16).padStart(6, "0");
  if (embed.author?.name) card.append(make("p", { class: "author" }, embed.author.name));
  if (embed.title) inline(card.appendChild(make("div", { class: "title" })).appendChild(embed.url ? link(embed.url) : make("span")), embed.title);
  if (embed.description) card.append(markdown(embed.description));
  if (embed.fields?.length) {
    const fields = card.appendChild(make("div", { class: "fields" }));
    for (const field of embed.fields) {
      const box = fields.appendChild(make("div", { class: field.inline ? "field inline" : "field" }));
      box.append(inline(make("div", { class: "name" }), field.name), markdown(field.value));
    }
  }
  const footer = [embed.footer?.text, embed.timestamp && new Date(embed.timestamp).toLocaleString("en-GB")].filter(Boolean).join(" • ");
  if (footer) card.append(make("p", { class: "footer" }, footer));
  return card;
}

function drawRow(row, message) {
  const line = make("div", { class: "row" });
  for (const part of row.components ?? []) {
    const label = [part.emoji?.name, part.label].filter(Boolean).join(" ");
    if (part.style === 5) {
      const there = link(part.url, label + " ↗");
      line.append(there);
      continue;
    }
    if (part.type !== 2) continue;
    const button = line.appendChild(make("button", { type: "button", "data-style": part.style, "data-custom-id": part.custom_id }, label));
    button.disabled = part.disabled === true;
    button.onclick = () => press(button, message, part.custom_id);
  }
  return line;
}

async function press(button, message, customId) {
  button.disabled = true;
  await call("press", { user: state.user, channel: message.channel_id, message: message.id, custom_id: customId });
  button.disabled = false;
}

// ---- what arrives

function take(entry) {
  const isNew = !state.messages.get(entry.channel)?.has(entry.message.id);
  keep(entry);
  if (entry.channel !== state.channel) {
    const channel = state.channels.get(entry.channel);
    if (isNew && channel && isVisible(entry)) { channel.unread = true; drawChannels(); }
    return;
  }
  byId("typing").textContent = "";
  const list = byId("messages");
  const isAtEnd = list.scrollHeight - list.scrollTop - list.clientHeight < 80;
  const old = byId("message-" + entry.message.id);
  if (old) old.replaceWith(drawMessage(entry));
  else if (isVisible(entry)) list.append(drawMessage(entry));
  if (isAtEnd || isNew) list.scrollTop = list.scrollHeight;
}

const events = {
  message: take,
  delete: ({ channel, id }) => { state.messages.get(channel)?.delete(id); byId("message-" + id)?.remove(); },
  channel: channel => { state.channels.set(channel.id, channel); drawChannels(); },
  commands: commands => { state.commands = forms(commands); showCommands(); },
  typing: ({ channel }) => { if (channel === state.channel) { byId("typing").textContent = state.bot.global_name + " is typing…"; setTimeout(() => { byId("typing").textContent = ""; }, 9000); } },
  bot: ({ connected }) => {
    byId("bot-state").dataset.state = connected ? "online" : "offline";
    byId("bot-state").textContent = connected ? state.bot.global_name + " is connected" : "No bot is connected";
  },
};

async function load() {
  const loaded = await (await fetch("/page/state")).json();
  Object.assign(state, { users: loaded.users, commands: forms(loaded.commands), bot: loaded.bot });
  byId("server-name").textContent = loaded.server;
  state.channels = new Map(loaded.channels.map(one => [one.id, one]));
  state.messages.clear();
  loaded.messages.forEach(keep);
  const people = loaded.users.filter(user => !user.bot);
  byId("user").replaceChildren(...people.map(user => make("option", { value: user.id }, user.global_name)));
  if (!people.some(user => user.id === state.user)) state.user = people[0].id;
  byId("user").value = state.user;
  events.bot(loaded);
  open(state.channels.has(state.channel) ? state.channel : loaded.channels[0].id);
}

// Whatever came while the stream was away is in the state, so that is loaded afresh with every connection.
const stream = new EventSource("/page/events");
stream.onopen = load;
for (const [name, handle] of Object.entries(events)) stream.addEventListener(name, event => { if (state.bot) handle(JSON.parse(event.data)); });
