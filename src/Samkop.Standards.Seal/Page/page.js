// The page itself: reads the form, shows what came out, in the reader's language.
const REFUSALS = {{refusals}};
const at = id => document.getElementById(id);
const isEnglish = () => document.documentElement.lang === "en";
const say = (sv, en) => (isEnglish() ? en : sv);
const said = new Map(); // what stands in each place, so that it can be said again in the other language
let set = null;

function tell(id, sv, en, kind = "") {
  said.set(id, [sv, en, kind]);
  at(id).textContent = say(sv, en);
  at(id).className = `word ${kind}`;
}
function tellFault(id, fault) {
  if (!(fault instanceof Refusal)) {
    tell(id, `Det gick inte: ${fault.message}`, `It failed: ${fault.message}`, "stop");
    return;
  }
  const fill = text => text.replace(/\{(\d)\}/g, (_, i) => fault.values[i] ?? "–");
  const [sv, svOn, en, enOn] = REFUSALS[fault.code];
  tell(id, `${fault.code}: ${fill(sv)} ${fill(svOn)}`, `${fault.code}: ${fill(en)} ${fill(enOn)}`, "stop");
}
const grouped = print => print.match(/.{1,4}/g).join(" ");

function element(parent, name, text, className) {
  const made = document.createElement(name);
  if (text !== undefined) made.textContent = text;
  if (className) made.className = className;
  parent.append(made);
  return made;
}
function save(blob, name) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the file after the click; a minute is long enough to begin, and keeps no old ones.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
function offer(list, blob, name) {
  const link = element(element(at(list), "li"), "a", name);
  link.href = URL.createObjectURL(blob);
  link.download = name;
}
const saveText = (text, name) => save(new Blob([text], { type: "application/json" }), name);

// Where the browser lets us, straight to the disk; else into parts that it may lay aside itself.
async function place(name) {
  if (globalThis.showSaveFilePicker) {
    try {
      const file = await (await showSaveFilePicker({ suggestedName: name })).createWritable();
      return { put: part => file.write(part), done: () => file.close(), undo: () => file.abort() };
    } catch (fault) {
      if (fault.name === "AbortError") return null;
      // A saved page may lack the right to write; then as any other browser.
    }
  }
  const parts = [];
  return { put: part => { parts.push(new Blob([part])); }, done: () => save(new Blob(parts), name), undo: () => {} };
}

// One thing at a time, with the button off meanwhile.
function act(id, word, run) {
  at(id).addEventListener("submit", async event => {
    event.preventDefault();
    const button = at(id).querySelector("button");
    button.disabled = true;
    try { await run(); } catch (fault) { tellFault(word, fault); } finally { button.disabled = false; }
  });
}
const progressOf = id => (done, of) => {
  at(id).hidden = done === of;
  at(id).max = of;
  at(id).value = done;
};
const needSet = () => set ?? no("SEL-010");

function showPeople() {
  const people = at("people");
  people.replaceChildren();
  at("group").replaceChildren();
  if (!set) return;
  const list = element(people, "dl");
  const row = (term, text, className) => { element(list, "dt", term); return element(list, "dd", text, className); };
  row(say("Upphandling", "Procurement"), set.procurement);
  row(say("Fingeravtryck", "Fingerprint"), grouped(set.fingerprint), "print").id = "fingerprint";
  for (const [i, one] of set.people.entries()) {
    row(say(`Nyckel ${i + 1}`, `Key ${i + 1}`), `${one.name}, ${one.organisation.slice(0, 6)}-${one.organisation.slice(6)}`);
    row("", grouped(one.fingerprint), "print");
  }
  const names = group => group.map(c => set.people[c].name).join(say(" och ", " and "));
  row(say("Kan öppna", "May open"), set.groups.map(names).join("; "));
  for (const [g, group] of set.groups.entries()) element(at("group"), "option", names(group)).value = g;
}

at("set").addEventListener("change", async () => {
  set = null;
  try {
    set = await readCustodians(await at("set").files[0].text());
    tell("set-word", "Förteckningen är hel. Varje grupp har personer från minst två organisationer.", "The list is whole. Each group holds persons from at least two organisations.", "done");
  } catch (fault) { tellFault("set-word", fault); }
  showPeople();
});

// The request and what is typed in its form, kept by lot so that another lot or language loses nothing.
let request = null;
const answers = new Map();
const lotAsked = () => request?.lots.find(lot => lot.id === at("lot").value.trim());
const typedFor = lot => answers.get(lot.id) ?? answers.set(lot.id, new Map()).get(lot.id);

function chooser(parent, id, options, value, empty) {
  const list = element(parent, "select");
  list.id = id;
  if (empty) element(list, "option", say("Välj", "Choose")).value = "";
  for (const [key, name] of options) element(list, "option", name).value = key;
  list.value = value ?? "";
  return list;
}
function fieldFor(parent, question, id, value) {
  const options = question.answer === "yes-no" ? [["ja", say("Ja", "Yes")], ["nej", say("Nej", "No")]] : question.answer === "step" ? question.steps.map(step => [step.id, say(step.sv, step.en ?? step.sv)]) : null;
  if (options) return chooser(parent, id, options, value, true);
  const input = element(parent, question.answer === "words" ? "textarea" : "input");
  input.id = id;
  if (question.answer === "date") input.type = "date";
  if (question.answer === "number" || question.answer === "price") input.inputMode = "decimal";
  input.value = value ?? "";
  return input;
}
function showQuestions() {
  const place = at("questions");
  place.replaceChildren();
  tell("missing-word", "", "");
  if (!request) return;
  const lots = element(place, "div", undefined, "field");
  element(lots, "label", say("Område som anbudet gäller", "Lot that the tender is for")).htmlFor = "request-lot";
  chooser(lots, "request-lot", request.lots.map(lot => [lot.id, `${lot.id} ${lot.title}`]), at("lot").value.trim(), !lotAsked()).addEventListener("change", event => {
    at("lot").value = event.target.value;
    showQuestions();
    at("request-lot").focus();
  });
  const lot = lotAsked();
  if (!lot) return;
  const heads = { requirements: say("Krav", "Requirements"), criteria: say("Kriterier", "Criteria"), price: say("Pris", "Price"), prices: say("Priser utan moms", "Prices excluding VAT") };
  const typed = typedFor(lot);
  let part = "";
  for (const [i, question] of questionsOf(lot).entries()) {
    if (part !== question.part) element(place, "h3", heads[part = question.part]);
    const [key, id] = [`${question.part} ${question.id}`, `question-${i}`];
    const field = element(place, "div", undefined, "field");
    element(field, "label", say(question.sv, question.en) + (question.unit ? ` (${question.unit})` : "")).htmlFor = id;
    const wanted = question.expected ? say(`Väntat: ${question.expected}.`, `Expected: ${question.expected}.`) : "";
    const limits = question.least || question.most ? say(`Från ${question.least ?? "…"} till ${question.most ?? "…"}.`, `From ${question.least ?? "…"} to ${question.most ?? "…"}.`) : "";
    const hint = [question.text, wanted, limits].filter(Boolean).join(" ");
    if (hint) element(field, "p", hint, "hint").id = `${id}-hint`;
    const input = fieldFor(field, question, id, typed.get(key));
    if (hint) input.setAttribute("aria-describedby", `${id}-hint`);
    const keep = () => { typed.set(key, input.value); tellMissing(lot); };
    input.addEventListener("input", keep);
    input.addEventListener("change", keep);
  }
  for (const one of lot.criteria.filter(one => one.answeredBy === "panel")) element(place, "p", say(`${one.sv} bedöms av köparens expertgrupp.`, `${one.en ?? one.sv} is judged by the buyer's expert group.`), "hint");
  tellMissing(lot);
}
function tellMissing(lot) {
  const missing = missingOf(lot, typedFor(lot));
  const list = language => missing.map(question => question[language]).join("; ");
  if (missing.length > 0) tell("missing-word", `Saknas eller går inte att läsa: ${list("sv")}.`, `Missing or unreadable: ${list("en")}.`);
  else tell("missing-word", `Allt är besvarat. Svaren läggs i anbudet som ${ANSWER_NAME}.`, `All is answered. The answers go into the tender as ${ANSWER_NAME}.`, "done");
}
at("request").addEventListener("change", async () => {
  request = null;
  try {
    const file = at("request").files[0];
    if (file) {
      if (file.size > MOST_REQUEST) throw new TypeError("size");
      request = readRequest(await file.text());
      if (request.lots.length === 1) at("lot").value = request.lots[0].id;
      tell("request-word", `Förfrågan ${request.procurement} är läst.`, `The request ${request.procurement} is read.`, "done");
    } else tell("request-word", "", "");
  } catch { tell("request-word", "Filen är ingen förfrågan. Hämta forfragan.json på upphandlingens sida.", "The file is no request. Fetch forfragan.json on the page of the procurement.", "stop"); }
  showQuestions();
});
at("lot").addEventListener("change", showQuestions);

// The file of answers for the envelope; none without a request.
function answerFiles(context) {
  if (!request) return [];
  const lot = lotAsked();
  if (request.procurement !== context.procurement || !lot) throw new Error(say("förfrågan gäller en annan upphandling eller del än förseglingen.", "the request is for another procurement or lot than the seal."));
  if (missingOf(lot, typedFor(lot)).length > 0) throw new Error(say("alla frågor är inte besvarade. Svara, eller ta bort förfrågan och lägg med anbudet som egna filer.", "not all questions are answered. Answer, or take the request away and include the tender as files of your own."));
  return [new File([writeAnswers(request, lot, context.pseudonym, typedFor(lot))], ANSWER_NAME, { type: "application/json" })];
}

act("seal", "seal-word", async () => {
  const context = checkContext({
    procurement: needSet().procurement, lot: at("lot").value.trim(), kind: at("kind").value, pseudonym: at("pseudonym").value.trim().toLowerCase(), version: Number(at("version").value),
  });
  const files = [...at("files").files, ...answerFiles(context)];
  sizeOf(files);
  const name = `${context.procurement}-${context.lot}-${context.kind}-${context.version}.samkop`.replace(/[^\p{L}\p{N}.-]/gu, "_");
  const to = await place(name);
  if (!to) return;
  tell("seal-word", "Förseglar …", "Sealing …");
  try {
    const header = await seal(context, set, files, to.put, progressOf("seal-progress"));
    await to.done();
    tell("seal-word", `Klart: ${name}, ${header.chunks} MiB. Lämna filen på upphandlingens sida. Förseglingens id: ${header.id}`, `Done: ${name}, ${header.chunks} MiB. Hand the file in on the page of the procurement. Id of the seal: ${header.id}`, "done");
  } catch (fault) {
    await to.undo();
    at("seal-progress").hidden = true;
    throw fault;
  }
});

// Keys that this browser keeps: it lets the page use them and gives them to nobody, the page included.
const store = mode => new Promise((resolve, reject) => {
  const opening = indexedDB.open("samkop-seal", 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore("keys", { keyPath: "fingerprint" });
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => resolve(opening.result.transaction("keys", mode).objectStore("keys"));
});
const asked = request => new Promise((resolve, reject) => {
  request.onsuccess = () => resolve(request.result);
  request.onerror = () => reject(request.error);
});
async function showKeys() {
  // A browser in private mode keeps nothing; the backup is there for that too.
  const keys = await store("readonly").then(keys => asked(keys.getAll())).catch(() => []);
  for (const old of at("source").querySelectorAll("option:not([value=''])")) old.remove();
  for (const key of keys) element(at("source"), "option", grouped(key.fingerprint.slice(0, 16)) + " …").value = key.fingerprint;
}

act("make", "make-word", async () => {
  const phrase = at("phrase").value;
  if (phrase !== at("again").value) {
    tell("make-word", "Lösenfraserna är olika. Skriv samma två gånger.", "The passphrases differ. Write the same twice.", "stop");
    return;
  }
  const pair = await newPair();
  const backup = await writeBackup(pair, phrase);
  const fingerprint = hex(await sha256(pair.point));
  // The backup is read back before anything is handed out: a key that cannot be restored is worse than none.
  if ((await readBackup(backup, phrase)).fingerprint !== fingerprint) no("SEL-030");
  const key = await secretKey(pair.secret, pair.point);
  const isKept = await store("readwrite").then(keys => asked(keys.put({ fingerprint, point: pair.point, key }))).then(() => true, () => false);
  pair.secret.fill(0);
  // Some browsers stop the second of two files: both stand as links too.
  at("made").replaceChildren();
  for (const [text, end] of [[backup, "hemlig"], [await writePublic(pair.point), "oppen"]]) {
    const name = `nyckel-${fingerprint.slice(0, 8)}-${end}.json`;
    saveText(text, name);
    offer("made", new Blob([text], { type: "application/json" }), name);
  }
  at("phrase").value = at("again").value = "";
  await showKeys();
  const [sv, en] = isKept ? ["Nyckeln finns också i den här webbläsaren.", "This browser keeps the key too."] : ["Webbläsaren sparar ingen nyckel; använd säkerhetskopian.", "The browser keeps no key; use the backup."];
  tell("make-word", `Två filer är sparade: säkerhetskopian (hemlig) och den öppna nyckeln. Fingeravtryck: ${grouped(fingerprint)}. ${sv}`, `Two files are saved: the backup (secret) and the public key. Fingerprint: ${grouped(fingerprint)}. ${en}`, "done");
});

async function ownKey() {
  const kept = at("source").value;
  if (kept) return asked((await store("readonly")).get(kept));
  const file = at("backup").files[0] ?? no("SEL-030");
  return readBackup(await file.text(), at("unlock").value);
}
act("shares", "shares-word", async () => {
  const group = Number(at("group").value);
  needSet();
  const own = await ownKey();
  const shares = [];
  let unreadable = 0;
  for (const file of at("envelopes").files) {
    for await (const header of headersIn(file)) {
      // One tenderer's faulty wrap must not keep the others' tenders shut: the opening notes a share that is not there.
      try { shares.push(await unwrap(header, set, group, own)); } catch (fault) { if (fault.code === "SEL-023") unreadable++; else throw fault; }
    }
  }
  if (shares.length === 0) no("SEL-001");
  const custodian = shares[0].custodian;
  saveText(writeShares(set, group, custodian, shares), `andelar-${custodian + 1}.json`);
  at("unlock").value = "";
  tell("shares-word", `Andelar för ${shares.length} anbud är sparade, ${unreadable} gick inte att läsa. Lämna filen vid öppningen.`, `Shares for ${shares.length} tenders are saved, ${unreadable} could not be read. Hand the file in at the opening.`, "done");
});

act("open", "open-word", async () => {
  needSet();
  at("opened").replaceChildren();
  const blob = at("envelope").files[0] ?? no("SEL-001");
  const header = await readHeader(blob);
  const shares = [];
  for (const file of at("share-files").files) shares.push(await readShares(await file.text()));
  const contentKey = await combine(header, set, shares);
  const files = [];
  try {
    await open(header, blob, contentKey, name => {
      const file = { name, parts: [] };
      files.push(file);
      return part => { file.parts.push(new Blob([part])); };
    }, progressOf("open-progress"));
  } finally { at("open-progress").hidden = true; }
  for (const file of files) offer("opened", new Blob(file.parts), file.name);
  const { lot, kind, pseudonym, version } = header.context;
  tell("open-word", `Öppnat: ${lot}, ${kind}, ${pseudonym}, version ${version}. Alla nyckelandelar stämmer med varandra.`, `Opened: ${lot}, ${kind}, ${pseudonym}, version ${version}. All key shares agree with each other.`, "done");
});

at("vectors").addEventListener("change", async () => {
  try {
    const outcomes = await runVectors(await at("vectors").files[0].text(), count => tell("vectors-word", `Provar … ${count}`, `Trying … ${count}`));
    const wrong = outcomes.filter(one => one.expected !== one.found);
    if (wrong.length > 0) no("SEL-050", wrong[0].name, wrong[0].found, wrong[0].expected);
    tell("vectors-word", `Alla ${outcomes.length} provvektorer stämmer.`, `All ${outcomes.length} test vectors come out right.`, "done");
  } catch (fault) { tellFault("vectors-word", fault); }
});

at("language").addEventListener("click", () => {
  document.documentElement.lang = isEnglish() ? "sv" : "en";
  document.title = say("Försegla anbud – Samköp", "Seal a tender – Samköp");
  for (const option of document.querySelectorAll("option[data-en]")) {
    option.dataset.sv ??= option.textContent;
    option.textContent = say(option.dataset.sv, option.dataset.en);
  }
  showPeople();
  showQuestions();
  for (const [id, [sv, en, kind]] of said) tell(id, sv, en, kind);
});

if (!subtle) {
  tell("unable", "Webbläsaren kan inte kryptera här. Öppna sidan över https eller som sparad fil, i en aktuell webbläsare.", "The browser cannot encrypt here. Open the page by https or as a saved file, in a current browser.", "stop");
}
showKeys();
at("no-script").hidden = true; // last: it stays when the script was stopped or failed on the way
