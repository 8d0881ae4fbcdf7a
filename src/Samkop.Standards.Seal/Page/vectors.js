// The shared test vectors, run by this page on the reader's own browser.
const patterned = ({ name, length, seed }) => {
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) bytes[i] = (i * 31 + seed) & 255;
  const blob = new Blob([bytes]);
  return { name, size: length, slice: (from, to) => blob.slice(from, to) };
};
const outcome = async run => { try { return await run(); } catch (fault) { if (fault instanceof Refusal) return fault.code; throw fault; } };

function altered(envelope, opening) {
  let bytes = envelope.slice();
  const place = value => (value < 0 ? bytes.length + value : value);
  if (opening.header) bytes.set(unhex(opening.header));
  if (opening.flip !== undefined) bytes[place(opening.flip)] ^= 1;
  if (opening.swap) {
    const [first, second, length] = opening.swap.map(place);
    const kept = bytes.slice(first, first + length);
    bytes.copyWithin(first, second, second + length);
    bytes.set(kept, second);
  }
  if (opening.length !== undefined) {
    const other = new Uint8Array(place(opening.length));
    other.set(bytes.subarray(0, other.length));
    bytes = other;
  }
  return new Blob([bytes]);
}
async function openBy(set, pairs, group, blob, expected) {
  const header = await readHeader(blob);
  expect(header, expected);
  const files = [];
  for (const c of set.groups[group] ?? []) {
    const one = await unwrap(header, set, group, pairs[c]);
    files.push(await readShares(writeShares(set, group, one.custodian, [one])));
  }
  return (await open(header, blob, await combine(header, set, files), () => () => {})).join("|");
}

// Gives { name, expected, found } for each.
async function runVectors(text, tell = () => {}) {
  const file = await reading("SEL-051", () => parse(text, "vectors", "SEL-051"));
  const outcomes = [];
  const note = (name, expected, found) => { outcomes.push({ name, expected, found }); tell(outcomes.length); };
  const set = await readCustodians(JSON.stringify(file.custodianSet));
  note("custodians", file.custodians, set.fingerprint);
  const pairs = [];
  for (const [c, secret] of file.secrets.entries()) pairs.push({ point: set.people[c].point, key: await secretKey(unbase64(secret), set.people[c].point) });
  for (const vector of file.envelopes) {
    const { point } = await readHeader(new Blob([unhex(vector.header)]));
    const draw = { contentKey: unbase64(vector.contentKey), ephemeral: unbase64(vector.ephemeral), point, shares: vector.shares.map(unbase64) };
    const parts = [];
    const header = await seal(vector.context, set, vector.files.map(patterned), part => { parts.push(part); }, undefined, draw);
    const envelope = join(...parts);
    note(vector.name, vector.digest, hex(await sha256(envelope)));
    note(`${vector.name} header`, vector.header, hex(header.bytes));
    for (const opening of vector.openings) {
      const found = await outcome(() => openBy(set, pairs, opening.group, altered(envelope, opening), opening.context ?? vector.context));
      note(`${vector.name}: ${opening.name}`, opening.expected, found);
    }
  }
  for (const one of file.backups) {
    note(one.name, one.expected, await outcome(async () => (await readBackup(JSON.stringify(one.backup), one.passphrase)).fingerprint));
  }
  return outcomes;
}
