"use strict";
// samkop-seal/1 as docs/rules/seal-1.md tells it. Knows nothing of the page around it.
const FORMAT = "samkop-seal/1";
const CHUNK = 1 << 20, TAG = 16, WRAP = 48, POINT = 65, MOST_CHUNKS = 512, MOST_TEXT = 200;
const MAGIC = new TextEncoder().encode(FORMAT + "\n");
const P256 = { name: "ECDH", namedCurve: "P-256" };
const subtle = globalThis.crypto?.subtle;

class Refusal extends Error {
  constructor(code, ...values) { super(code); this.code = code; this.values = values; }
}
const no = (code, ...values) => { throw new Refusal(code, ...values); };

const ascii = text => new TextEncoder().encode(text);
const hex = bytes => [...bytes].map(byte => byte.toString(16).padStart(2, "0")).join("");
const unhex = text => Uint8Array.from(text.match(/../g) ?? [], pair => parseInt(pair, 16));
const base64 = bytes => btoa(String.fromCharCode(...bytes)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const unbase64 = text => {
  if (typeof text !== "string" || !/^[A-Za-z0-9_-]*$/.test(text)) throw new TypeError("base64url");
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), sign => sign.charCodeAt(0));
};
const same = (a, b) => a.length === b.length && a.every((byte, i) => byte === b[i]);
const join = (...parts) => {
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
  return all;
};
const number = (value, bytes) => {
  const all = new Uint8Array(bytes);
  for (let i = bytes - 1; i >= 0; i--, value = Math.floor(value / 256)) all[i] = value % 256;
  return all;
};
const wireText = text => { const bytes = ascii(text); return join(number(bytes.length, 2), bytes); };
const isText = text => typeof text === "string" && text.trim() !== "" && !/[\p{Cc}\p{Cs}\uFFFD]/u.test(text) && ascii(text).length <= MOST_TEXT;
const sha256 = async bytes => new Uint8Array(await subtle.digest("SHA-256", bytes));
const random = count => crypto.getRandomValues(new Uint8Array(count));

class Reader {
  constructor(bytes) { this.bytes = bytes; this.at = 0; this.broken = false; }
  take(count) {
    if (this.at + count > this.bytes.length) { this.broken = true; this.at = this.bytes.length; return new Uint8Array(count); }
    this.at += count;
    return this.bytes.subarray(this.at - count, this.at);
  }
  number(bytes) { return this.take(bytes).reduce((sum, byte) => sum * 256 + byte, 0); }
  text() {
    try { return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(this.take(this.number(2))); }
    catch { this.broken = true; return ""; }
  }
}

// Keys: WebCrypto takes a secret scalar only with its point, so both go together.
const jwk = (point, secret) => ({
  kty: "EC", crv: "P-256", x: base64(point.subarray(1, 33)), y: base64(point.subarray(33)), ...(secret ? { d: base64(secret) } : {}),
});
async function publicKey(point) {
  try {
    if (point.length !== POINT || point[0] !== 4) throw new TypeError("point");
    return await subtle.importKey("raw", point, P256, false, []);
  } catch { return no("SEL-015", base64(point)); }
}
// A scalar with a foreign point is refused by the browser, or gives another secret, which the wraps then show.
const secretKey = (secret, point, extractable = false) => subtle.importKey("jwk", jwk(point, secret), P256, extractable, ["deriveBits"]);
async function newPair() {
  const pair = await subtle.generateKey(P256, true, ["deriveBits"]);
  const { d } = await subtle.exportKey("jwk", pair.privateKey);
  return { secret: unbase64(d), point: new Uint8Array(await subtle.exportKey("raw", pair.publicKey)) };
}
const agree = async (key, other) => new Uint8Array(await subtle.deriveBits({ name: "ECDH", public: other }, key, 256));

async function derive(key, salt, label, ...more) {
  const base = await subtle.importKey("raw", key, "HKDF", false, ["deriveBits"]);
  const info = join(ascii(`${FORMAT} ${label}`), Uint8Array.from(more));
  return new Uint8Array(await subtle.deriveBits({ name: "HKDF", hash: "SHA-256", salt, info }, base, 256));
}
const aes = key => subtle.importKey("raw", key, "AES-GCM", false, ["encrypt", "decrypt"]);
const gcm = (iv, additionalData) => ({ name: "AES-GCM", iv, additionalData, tagLength: 128 });
const encryptOnce = async (key, plain, associated) => new Uint8Array(await subtle.encrypt(gcm(new Uint8Array(12), associated), await aes(key), plain));
async function decryptOnce(key, cipher, associated) {
  try { return new Uint8Array(await subtle.decrypt(gcm(new Uint8Array(12), associated), await aes(key), cipher)); }
  catch { return null; }
}

// Documents in JSON.
function parse(text, type, otherwise) {
  let json;
  try { json = JSON.parse(text); } catch { no(otherwise); }
  return json && json.format === FORMAT && json.type === type ? json : no(otherwise);
}
const write = (type, fields) => JSON.stringify({ format: FORMAT, type, ...fields }, null, 2) + "\n";
async function reading(otherwise, read) {
  try { return await read(); } catch (fault) { if (fault instanceof Refusal) throw fault; return no(otherwise); }
}

const readCustodians = text => reading("SEL-010", async () => {
  const json = parse(text, "custodian-set", "SEL-010");
  const { procurement, custodians, groups } = json;
  const people = [];
  for (const one of custodians) {
    const point = unbase64(one.key);
    people.push({ name: one.name, organisation: one.organisation, point, key: await publicKey(point), fingerprint: hex(await sha256(point)) });
  }
  if (!isText(procurement) || people.some(one => !isText(one.name) || !/^[0-9]{10}$/.test(one.organisation))) no("SEL-010");
  if (people.length < 2 || people.length > 5) no("SEL-011", people.length);
  if (new Set(people.map(one => one.fingerprint)).size !== people.length) no("SEL-014");
  if (groups.length === 0) no("SEL-013", "0");
  groups.forEach((group, at) => {
    const name = group.map(index => index + 1).join("+");
    if (group.some((index, i) => !Number.isInteger(index) || index < 0 || index >= people.length || (i > 0 && index <= group[i - 1]))) no("SEL-013", name);
    if (new Set(group.map(index => people[index].organisation)).size < 2) no("SEL-012", name);
    if (groups.some((other, i) => i !== at && other.every(index => group.includes(index)))) no("SEL-013", name);
  });
  const digest = await sha256(join(
    ascii("samkop-seal/1 custodians\n"), wireText(procurement), number(people.length, 1),
    ...people.map(one => join(wireText(one.name), wireText(one.organisation), one.point)),
    number(groups.length, 1), ...groups.map(group => join(number(group.length, 1), Uint8Array.from(group)))));
  if (hex(digest) !== json.fingerprint) no("SEL-016");
  const places = groups.flatMap((group, g) => group.map(c => ({ g, c })));
  return { procurement, people, groups, places, digest, fingerprint: json.fingerprint };
});

// The header.
function checkContext(context) {
  const wrong = ["procurement", "lot", "kind"].find(name => !isText(context[name]))
    ?? (/^[0-9a-f]{32}$/.test(context.pseudonym) ? null : "pseudonym")
    ?? (Number.isInteger(context.version) && context.version > 0 && context.version < 2 ** 32 ? null : "version");
  return wrong ? no("SEL-008", wrong) : context;
}
function classOf(bytes) {
  for (let power = 1; power < MOST_CHUNKS; power *= 2) {
    if (bytes <= power * CHUNK) return power;
    if (power > 1 && bytes <= power * 1.5 * CHUNK) return power * 1.5;
  }
  return MOST_CHUNKS;
}
const isClass = chunks => chunks >= 1 && chunks <= MOST_CHUNKS && classOf(chunks * CHUNK) === chunks;

async function finishHeader(header, commitment, check, wraps) {
  const bytes = join(MAGIC, number(header.block.length, 2), header.block, commitment, check, number(wraps.length, 2), ...wraps);
  return { ...header, commitment, check, wraps, bytes, id: hex(await sha256(bytes)), length: bytes.length + header.chunks * (CHUNK + TAG) };
}
async function bind(context, fingerprint, chunks, point) {
  const block = join(
    wireText(context.procurement), wireText(context.lot), wireText(context.kind), unhex(context.pseudonym), number(context.version, 4),
    fingerprint, number(chunks, 4), point);
  const bound = join(MAGIC, block);
  return { context, fingerprint, chunks, point, block, bound, salt: await sha256(bound) };
}
const slice = async (blob, from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer());

async function readHeader(blob) {
  const start = await slice(blob, 0, MAGIC.length + 2);
  if (start.length < MAGIC.length + 2 || !same(start.subarray(0, MAGIC.length), MAGIC)) no("SEL-001");
  const length = start.at(-2) * 256 + start.at(-1);
  if (length > 3 * (2 + MOST_TEXT) + 16 + 4 + 32 + 4 + POINT) no("SEL-004", "length");
  const fixed = start.length + length + 32 + WRAP + 2;
  if (blob.size < fixed) no("SEL-002", blob.size, fixed);
  const count = await slice(blob, fixed - 2, fixed);
  const wrapCount = count[0] * 256 + count[1];
  if (blob.size < fixed + wrapCount * WRAP) no("SEL-002", blob.size, fixed + wrapCount * WRAP);
  const rest = new Reader(await slice(blob, start.length, fixed + wrapCount * WRAP));
  const block = new Reader(rest.take(length));
  const [procurement, lot, kind] = [block.text(), block.text(), block.text()];
  const pseudonym = hex(block.take(16)), version = block.number(4), fingerprint = block.take(32), chunks = block.number(4), point = block.take(POINT);
  if (block.broken || block.at !== length) no("SEL-004", "length");
  const context = { procurement, lot, kind, pseudonym, version };
  try { checkContext(context); } catch { no("SEL-004", "context"); }
  if (!isClass(chunks)) no("SEL-004", "chunks");
  let key;
  try { key = await publicKey(point); } catch { no("SEL-004", "key"); }
  const commitment = rest.take(32), check = rest.take(WRAP), wraps = [];
  rest.take(2);
  for (let i = 0; i < wrapCount; i++) wraps.push(rest.take(WRAP));
  return { ...await finishHeader(await bind(context, fingerprint, chunks, point), commitment, check, wraps), key, headerLength: fixed + wrapCount * WRAP };
}

// The header of an envelope, or all of a file that holds headers alone, one after the other.
async function* headersIn(file) {
  let at = 0;
  do {
    const header = await readHeader(file.slice(at));
    yield header;
    at += header.headerLength;
  } while (file.size - at >= MAGIC.length && same(await slice(file, at, at + MAGIC.length), MAGIC));
}
function expect(header, expected) {
  for (const name of ["procurement", "lot", "kind", "pseudonym", "version"]) {
    if (header.context[name] !== expected[name]) no("SEL-021", name, header.context[name], expected[name]);
  }
}
function belongs(header, set) {
  if (hex(header.fingerprint) !== set.fingerprint) no("SEL-020");
  if (header.context.procurement !== set.procurement) no("SEL-021", "procurement", header.context.procurement, set.procurement);
  if (header.wraps.length !== set.places.length) no("SEL-004", "wraps");
}

// Wraps and shares.
const wrapKey = async (own, other, header, place) => derive(await agree(own, other), header.salt, "wrap", place.g, place.c);
const mix = (into, share) => into.forEach((_, i) => { into[i] ^= share[i]; });
const drawShares = set => Array.from({ length: set.places.length - set.groups.length }, () => random(32));

async function makeHeader(context, set, chunks, draw) {
  const own = await secretKey(draw.ephemeral, draw.point);
  const header = await bind(context, set.digest, chunks, draw.point);
  const wraps = [], drawn = [...draw.shares];
  for (const [g, group] of set.groups.entries()) {
    const last = draw.contentKey.slice();
    for (const [m, c] of group.entries()) {
      const share = m < group.length - 1 ? drawn.shift() : last;
      if (share !== last) mix(last, share);
      wraps.push(await encryptOnce(await wrapKey(own, set.people[c].key, header, { g, c }), share, header.bound));
    }
  }
  const check = await encryptOnce(await derive(draw.contentKey, header.salt, "check"), draw.ephemeral, header.bound);
  return finishHeader(header, await derive(draw.contentKey, header.salt, "commitment"), check, wraps);
}

async function unwrap(header, set, group, own) {
  const c = (set.groups[group] ?? []).find(index => same(set.people[index].point, own.point)) ?? no("SEL-022");
  belongs(header, set);
  const at = set.places.findIndex(place => place.g === group && place.c === c);
  const share = await decryptOnce(await wrapKey(own.key, header.key, header, { g: group, c }), header.wraps[at], header.bound);
  return { custodian: c, envelope: header.id, share: share ?? no("SEL-023", set.people[c].name) };
}

async function combine(header, set, files) {
  belongs(header, set);
  const group = files[0]?.group;
  const members = files.map(file => file.custodian).sort((a, b) => a - b);
  if (files.some(file => file.custodians !== set.fingerprint || file.group !== group) || !set.groups[group] || !same(set.groups[group], members)) no("SEL-024");
  const contentKey = new Uint8Array(32);
  for (const file of files) mix(contentKey, file.shares.get(header.id) ?? no("SEL-025", set.people[file.custodian].name));
  if (!same(await derive(contentKey, header.salt, "commitment"), header.commitment)) no("SEL-026");
  const wrong = await inconsistency(header, set, contentKey);
  return wrong === null ? contentKey : no("SEL-027", wrong);
}
// Repeats the tenderer's wrapping; null when every group comes to the same key.
async function inconsistency(header, set, contentKey) {
  const ephemeral = await decryptOnce(await derive(contentKey, header.salt, "check"), header.check, header.bound);
  if (!ephemeral) return "check";
  let own;
  try { own = await secretKey(ephemeral, header.point); } catch { return "key"; }
  for (const [g, group] of set.groups.entries()) {
    const mixed = new Uint8Array(32);
    for (const c of group) {
      const at = set.places.findIndex(place => place.g === g && place.c === c);
      const share = await decryptOnce(await wrapKey(own, set.people[c].key, header, { g, c }), header.wraps[at], header.bound);
      if (!share) return `${g + 1}:${c + 1}`;
      mix(mixed, share);
    }
    if (!same(mixed, contentKey)) return `${g + 1}`;
  }
  return null;
}
const writeShares = (set, group, custodian, shares) => write("shares", {
  custodians: set.fingerprint, group, custodian, shares: shares.map(one => ({ envelope: one.envelope, share: base64(one.share) })),
});
const readShares = text => reading("SEL-033", () => {
  const json = parse(text, "shares", "SEL-033");
  const shares = new Map(json.shares.map(one => [one.envelope, unbase64(one.share)]));
  if ([...shares.values()].some(share => share.length !== 32)) no("SEL-033");
  return { custodians: json.custodians, group: json.group, custodian: json.custodian, shares };
});

// Content: one chunk is held at a time. `files` are { name, size, slice }, `put` takes each piece.
const isName = name => isText(name) && !/[/\\:]/.test(name) && /[^ .]/.test(name);
// One sign for one sign, as the other program does it: "ß" stays.
const folded = name => [...name].map(sign => (sign.toUpperCase().length === sign.length ? sign.toUpperCase() : sign)).join("");
const nonce = i => join(new Uint8Array(8), number(i, 4));
const chunkData = (header, i) => join(header.bound, number(i, 4), Uint8Array.of(i === header.chunks - 1 ? 1 : 0));

function sizeOf(files) {
  if (files.length === 0) no("SEL-006");
  const names = new Set();
  let bytes = 2;
  for (const file of files) {
    const name = folded(file.name);
    if (!isName(file.name) || names.has(name)) no("SEL-007", file.name);
    names.add(name);
    bytes += 10 + ascii(file.name).length + file.size;
  }
  return bytes <= MOST_CHUNKS * CHUNK ? bytes : no("SEL-005", bytes, MOST_CHUNKS * CHUNK);
}
async function* pieces(files) {
  for (const file of files) {
    yield join(wireText(file.name), number(file.size, 8));
    for (let at = 0; at < file.size; at += CHUNK) {
      let part;
      try { part = await slice(file, at, Math.min(at + CHUNK, file.size)); } catch { no("SEL-009", file.name); }
      if (part.length !== Math.min(CHUNK, file.size - at)) no("SEL-009", file.name);
      yield part;
    }
  }
}
async function seal(context, set, files, put, progress = () => {}, draw = null) {
  checkContext(context);
  if (context.procurement !== set.procurement) no("SEL-021", "procurement", context.procurement, set.procurement);
  const chunks = classOf(sizeOf(files));
  if (!draw) {
    const pair = await newPair();
    draw = { contentKey: random(32), ephemeral: pair.secret, point: pair.point, shares: drawShares(set) };
  }
  const header = await makeHeader(context, set, chunks, draw);
  const key = await aes(await derive(draw.contentKey, header.salt, "content"));
  await put(header.bytes);
  const plain = new Uint8Array(CHUNK);
  let filled = 0, i = 0;
  const flush = async () => {
    await put(new Uint8Array(await subtle.encrypt(gcm(nonce(i), chunkData(header, i)), key, plain)));
    plain.fill(0);
    filled = 0;
    progress(++i, chunks);
  };
  for await (let piece of pieces(files)) {
    while (piece.length > 0) {
      const part = piece.subarray(0, CHUNK - filled);
      plain.set(part, filled);
      filled += part.length;
      piece = piece.subarray(part.length);
      if (filled === CHUNK) await flush();
    }
  }
  while (i < chunks) await flush();
  return header;
}

async function open(header, blob, contentKey, create, progress = () => {}) {
  const key = await aes(await derive(contentKey, header.salt, "content"));
  const size = CHUNK + TAG;
  let i = 0, plain = new Uint8Array(0);
  const next = async most => {
    if (plain.length === 0) {
      if (i === header.chunks) return plain;
      const at = header.bytes.length + i * size;
      if (blob.size < at + size) no("SEL-002", blob.size, header.length);
      try { plain = new Uint8Array(await subtle.decrypt(gcm(nonce(i), chunkData(header, i)), key, await slice(blob, at, at + size))); }
      catch { no("SEL-028", i + 1, header.chunks); }
      progress(++i, header.chunks);
      if (i === header.chunks && blob.size > header.length) no("SEL-003", blob.size, header.length);
    }
    const part = plain.subarray(0, most);
    plain = plain.subarray(part.length);
    return part;
  };
  const exactly = async count => {
    let bytes = new Uint8Array(0);
    while (bytes.length < count) {
      const part = await next(count - bytes.length);
      if (part.length === 0) no("SEL-029");
      bytes = join(bytes, part);
    }
    return new Reader(bytes);
  };
  const names = [], upper = new Set();
  for (let length; (length = (await exactly(2)).number(2)) > 0;) {
    let name = "";
    try { name = length <= MOST_TEXT ? new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode((await exactly(length)).bytes) : ""; }
    catch (fault) { if (fault instanceof Refusal) throw fault; }
    let left = (await exactly(8)).number(8);
    if (!isName(name) || upper.has(folded(name)) || left > MOST_CHUNKS * CHUNK) no("SEL-029");
    upper.add(folded(name));
    names.push(name);
    const put = await create(name, left);
    while (left > 0) {
      const part = await next(left);
      if (part.length === 0) no("SEL-029");
      await put(part);
      left -= part.length;
    }
  }
  let clean = names.length > 0;
  for (let rest; (rest = await next(CHUNK)).length > 0;) clean &&= rest.every(byte => byte === 0);
  return clean ? names : no("SEL-029");
}

// Backups of a custodian's key.
const ROUNDS = 600_000, FEWEST = 16;
const backupData = (point, rounds) => join(ascii("samkop-seal/1 custodian-key\n"), point, number(rounds, 4));
async function stretch(passphrase, salt, iterations) {
  const base = await subtle.importKey("raw", ascii(passphrase.normalize("NFC")), "PBKDF2", false, ["deriveBits"]);
  return new Uint8Array(await subtle.deriveBits({ name: "PBKDF2", hash: "SHA-256", salt, iterations }, base, 256));
}
async function writeBackup(pair, passphrase) {
  if (passphrase.normalize("NFC").length < FEWEST) no("SEL-032", FEWEST);
  const salt = random(16);
  const secret = await encryptOnce(await stretch(passphrase, salt, ROUNDS), pair.secret, backupData(pair.point, ROUNDS));
  return write("custodian-key", {
    key: base64(pair.point), fingerprint: hex(await sha256(pair.point)), kdf: "PBKDF2-HMAC-SHA-256", iterations: ROUNDS, salt: base64(salt), secret: base64(secret),
  });
}
const writePublic = async point => write("public-key", { key: base64(point), fingerprint: hex(await sha256(point)) });
const readBackup = (text, passphrase) => reading("SEL-030", async () => {
  const json = parse(text, "custodian-key", "SEL-030");
  const point = unbase64(json.key), salt = unbase64(json.salt), cipher = unbase64(json.secret), rounds = json.iterations;
  if (json.kdf !== "PBKDF2-HMAC-SHA-256" || !Number.isInteger(rounds) || rounds < ROUNDS || rounds > 10_000_000 || salt.length !== 16 || cipher.length !== WRAP || point.length !== POINT) no("SEL-030");
  const secret = await decryptOnce(await stretch(passphrase, salt, rounds), cipher, backupData(point, rounds));
  if (!secret) no("SEL-031");
  try { return { point, fingerprint: hex(await sha256(point)), key: await secretKey(secret, point) }; } catch { return no("SEL-031"); }
});
