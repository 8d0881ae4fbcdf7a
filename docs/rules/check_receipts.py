# Checks a proof or a full list of receipts against the published root: python3 check_receipts.py ROOT.json PROOF-OR-LIST.json
import hashlib, json, sys
root, doc = (json.load(open(name, encoding="utf-8")) for name in sys.argv[1:3])
sha, raw = lambda data: hashlib.sha256(data).digest(), bytes.fromhex
leaf = lambda e: sha(b"\0" + raw(e["nonce"]) + raw(e["digest"]) + e["received"].encode()) if "digest" in e else sha(b"\2" + raw(e["nonce"]))
row, at = ([leaf(e) for e in doc["entries"]], 0) if "entries" in doc else ([leaf(doc)], doc["position"])
for other in doc.get("path", []):
    row, at = [sha(b"\1" + (raw(other) + row[0] if at & 1 else row[0] + raw(other)))], at >> 1
while len(row) > 1: row = [sha(b"\1" + row[i] + row[i + 1]) for i in range(0, len(row), 2)]
right = row[0].hex() == root["root"] and at == 0 and root["procurement"] == doc["procurement"] and root["size"] == (len(doc["entries"]) if "entries" in doc else 1 << len(doc["path"]))
print(right); sys.exit(not right)
