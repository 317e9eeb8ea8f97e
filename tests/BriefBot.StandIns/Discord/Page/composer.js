// ---- writing

function startReplying(message) {
  state.replyTo = message.id;
  byId("replying-to").textContent = `Replying to ${message.author.global_name}`;
  byId("replying").hidden = false;
  byId("text").focus();
}

function stopReplying() {
  state.replyTo = null;
  byId("replying").hidden = true;
}

function chooseCommand(command) {
  state.command = command;
  byId("commands").hidden = true;
  byId("text").value = command ? "/" + command.name : "";
  const box = byId("options");
  box.hidden = !command?.options?.length;
  box.replaceChildren(...(command?.options ?? []).map(option => drawOption(command, option)));
  (box.querySelector("input, select") ?? byId("text")).focus();
}

function drawOption(command, option) {
  const id = "option-" + option.name;
  const line = make("div", { class: "option" });
  line.append(make("label", { for: id }, option.name + (option.required ? " *" : "")));
  let field;
  if (option.choices?.length || option.type === 5) {
    field = make("select", { id, name: option.name });
    const choices = option.type === 5 ? [{ name: "yes", value: true }, { name: "no", value: false }] : option.choices;
    field.append(make("option", { value: "" }, ""), ...choices.map(one => make("option", { value: JSON.stringify(one.value) }, one.name)));
  } else {
    field = make("input", { id, name: option.name, type: option.type === 11 ? "file" : option.type === 4 || option.type === 10 ? "number" : "text" });
    if (option.autocomplete) addSuggestions(line, field, command, option);
  }
  if (option.required) field.required = true;
  field.dataset.type = option.type;
  line.append(field, make("span", {}, option.description));
  return line;
}

function addSuggestions(line, field, command, option) {
  const list = line.appendChild(make("datalist", { id: "choices-" + option.name }));
  const values = new Map();
  field.setAttribute("list", list.id);
  field.suggested = values;
  let waiting;
  const ask = () => {
    clearTimeout(waiting);
    waiting = setTimeout(async () => {
      const { choices } = await call("autocomplete", { user: state.user, channel: state.channel, name: command.name, option: option.name, typed: field.value });
      for (const one of choices ?? []) values.set(one.name, one.value);
      list.replaceChildren(...(choices ?? []).map(one => make("option", { value: one.name })));
    }, 150);
  };
  field.oninput = ask;
  field.onfocus = ask;
}

async function readOption(field) {
  if (field.type === "file") {
    const file = field.files[0];
    if (!file) return undefined;
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = "";
    for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
    return { name: file.name, type: file.type || "application/octet-stream", base64: btoa(text) };
  }
  if (field.value === "") return undefined;
  if (field.tagName === "SELECT") return JSON.parse(field.value);
  if (field.type === "number") return Number(field.value);
  return field.suggested?.get(field.value) ?? field.value;
}

function showCommands() {
  const text = byId("text").value;
  const list = byId("commands");
  if (state.command && text !== "/" + state.command.name) { state.command = null; byId("options").hidden = true; }
  const typed = text.startsWith("/") && !state.command ? text.slice(1).toLowerCase() : null;
  const fitting = typed === null ? [] : state.commands.filter(one => one.name.startsWith(typed) || typed.startsWith(one.name + " "));
  list.hidden = fitting.length === 0;
  list.replaceChildren(...fitting.map(one => {
    const item = make("li", { role: "presentation" });
    const button = item.appendChild(make("button", { type: "button", role: "option", "data-command": one.name }, "/" + one.name));
    button.append(make("span", {}, one.description));
    button.onclick = () => chooseCommand(one);
    return item;
  }));
  return fitting;
}

async function send() {
  const field = byId("text");
  const text = field.value.trim();
  if (state.command) {
    const options = {};
    for (const one of byId("options").querySelectorAll("input, select")) {
      if (!one.reportValidity()) return;
      const value = await readOption(one);
      if (value !== undefined) options[one.name] = value;
    }
    const name = state.command.name;
    chooseCommand(null);
    await call("command", { user: state.user, channel: state.channel, name, options });
  } else if (text) {
    field.value = "";
    const replyTo = state.replyTo;
    stopReplying();
    await call("say", { user: state.user, channel: state.channel, text, reply_to: replyTo });
  }
}

byId("composer").onsubmit = event => { event.preventDefault(); send(); };
byId("stop-replying").onclick = stopReplying;
byId("text").oninput = showCommands;
byId("text").onkeydown = event => {
  if (event.key === "Escape") { chooseCommand(null); stopReplying(); }
  if ((event.key !== "Enter" && event.key !== "Tab") || event.shiftKey || event.isComposing) return;
  const fitting = showCommands();
  if (fitting.length) { event.preventDefault(); chooseCommand(fitting[0]); }
  else if (event.key === "Enter") { event.preventDefault(); send(); }
};
byId("options").onkeydown = event => { if (event.key === "Enter") { event.preventDefault(); send(); } };
byId("user").onchange = event => {
  state.user = event.target.value;
  const isElsewhere = state.channels.get(state.channel)?.recipients;
  open(isElsewhere ? [...state.channels.values()].find(one => one.recipients?.[0].id === state.user).id : state.channel);
};
