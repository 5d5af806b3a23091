"""Reads a record by the article on the file format alone, with nothing of the program: the tables of kinds and fields are taken out of the article itself.

Usage: read_record.py ARTICLE RECORD STAFF PASSPHRASE-FILE
Prints every entry as one line of JSON, and fails where a seal, a signature, a chain, a head or the state does not fit.
"""

import hashlib
import hmac
import json
import re
import sqlite3
import struct
import sys
import unicodedata

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF, HKDFExpand
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat


def fields(purpose, *parts):
    """A purpose, then each field, all behind their lengths; whole numbers take eight bytes."""
    out = b""
    for part in (purpose.encode(),) + parts:
        raw = struct.pack(">q", part) if isinstance(part, int) else part
        out += struct.pack(">I", len(raw)) + raw
    return out


def derived(key, info):
    return HKDF(hashes.SHA256(), 32, None, info.encode()).derive(key)


def opened(sealed, key, associated):
    return ChaCha20Poly1305(key).decrypt(sealed[:12], sealed[12:], associated)


def unpadded(padded):
    length = struct.unpack(">I", padded[:4])[0]
    assert len(padded) % 768 == 0 and not any(padded[4 + length:]), "padding"
    return padded[4:4 + length]


def hpke_open(private, sealed, info, associated):
    """RFC 9180, base mode: X25519, HKDF-SHA256, ChaCha20-Poly1305."""
    kem, suite = b"KEM" + struct.pack(">H", 0x20), b"HPKE" + struct.pack(">HHH", 0x20, 1, 3)

    def extract(salt, suite, label, ikm):
        return hmac.new(salt or bytes(32), b"HPKE-v1" + suite + label + ikm, hashlib.sha256).digest()

    def expand(prk, suite, label, info, length):
        return HKDFExpand(hashes.SHA256(), length, struct.pack(">H", length) + b"HPKE-v1" + suite + label + info).derive(prk)

    enc = sealed[:32]
    shared = private.exchange(X25519PublicKey.from_public_bytes(enc))
    context = enc + private.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
    secret = expand(extract(b"", kem, b"eae_prk", shared), kem, b"shared_secret", context, 32)
    schedule = b"\0" + extract(b"", suite, b"psk_id_hash", b"") + extract(b"", suite, b"info_hash", info)
    secret = extract(secret, suite, b"secret", b"")
    key, nonce = expand(secret, suite, b"key", schedule, 32), expand(secret, suite, b"base_nonce", schedule, 12)
    return ChaCha20Poly1305(key).decrypt(nonce, sealed[32:], associated)


class Bytes:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def number(self):
        value = shift = 0
        while True:
            byte = self.raw[self.at]
            self.at += 1
            value |= (byte & 0x7F) << shift
            if byte < 0x80:
                return value
            shift += 7

    def counted(self):
        count = self.number()
        self.at += count
        assert self.at <= len(self.raw), "a count that is too high"
        return self.raw[self.at - count:self.at]

    def is_at_end(self):
        return self.at == len(self.raw)


def signed(value):
    return value >> 1 ^ -(value & 1)


class Article:
    """The tables: a kind's number with its fields, and the fields of every value that lies in them."""

    def __init__(self, text):
        tables = text.split("<!-- kinds begin -->")[1].split("<!-- kinds end -->")[0]
        self.kinds, self.values = {}, {}
        for line in tables.splitlines():
            cells = [cell.strip() for cell in line.strip("|").split(" | ")]
            if len(cells) == 3 and cells[0].isdigit():
                self.kinds[int(cells[0])] = (cells[1], cells[2])
            elif len(cells) == 2 and cells[0] not in ("value", "---"):
                name, *rest = cells[0].split(" ")
                choice = int(rest[0]) if rest and rest[0].isdigit() else None
                self.values.setdefault(name, {})[choice] = (" ".join(rest[1:]), cells[1])

    @staticmethod
    def named(listed):
        """"1 why: text; 2 until: time" as numbers with names and sorts of value."""
        return {int(n): (name, sort) for n, name, sort in re.findall(r"(\d+) ([^:;]+): ((?:(?!; \d+ [^:;]+: ).)+)", listed)}

    def read_fields(self, raw):
        bytes_, found, last = Bytes(raw), {}, -1
        while not bytes_.is_at_end():
            head = bytes_.number()
            number = head >> 2
            assert number > last, "fields out of order"
            last = number
            found[number] = bytes_.counted() if head >> 1 & 1 else bytes_.number()
        return found

    def structure(self, name, raw):
        found, shapes = self.read_fields(raw), self.values[name]
        choice = found.pop(0, None)
        title, listed = shapes[choice]
        said = {} if choice is None else {"is": title}
        return said | self.told(listed, found)

    def told(self, listed, found):
        shape = self.named(listed)
        return {shape[n][0]: self.value(shape[n][1], raw) for n, raw in sorted(found.items())}

    def value(self, sort, raw):
        sort = sort.removesuffix(", may be missing")
        if sort.startswith("list of "):
            inner, out = Bytes(raw), []
            while not inner.is_at_end():
                is_number = sort in ("list of number of a detail", "list of whole number")
                out.append(self.value(sort[8:], inner.number() if is_number else inner.counted()))
            return out
        if sort == "fact":
            return self.fact(raw)
        if sort.split(" ")[0] in self.values:
            return self.structure(sort, raw)
        if sort == "16 bytes":
            return raw.hex()
        if isinstance(raw, int):
            if sort == "yes or no":
                return raw == 1
            if sort == "number":
                return struct.unpack(">d", struct.pack(">Q", raw))[0]
            return raw if sort in ("number of a detail", "whole number from 0") else signed(raw)
        return raw.decode()

    def fact(self, raw):
        bytes_ = Bytes(raw)
        kind = bytes_.number()
        name, listed = self.kinds[kind]
        found = self.read_fields(raw[bytes_.at:])
        if 0 in found:
            choices = dict()
            for number, title, inner in re.findall(r"(\d+) ([^:;()]+?)(?: \(([^()]*(?:\([^()]*\))?[^()]*)\))?(?:; |$)", listed):
                choices[int(number)] = (title, inner)
            title, inner = choices[found.pop(0)]
            return {"kind": name, "is": title} | self.told(inner, found)
        return {"kind": name} | self.told("" if listed == "none" else listed, found)


def main(article, path, staff, passphrase_file):
    article = Article(open(article, encoding="utf-8").read())
    passphrase = unicodedata.normalize("NFC", open(passphrase_file, encoding="utf-8").read().rstrip("\n")).encode()
    db = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    db.row_factory = sqlite3.Row
    header = db.execute("SELECT * FROM header").fetchone()
    team, file = header["team"], header["file"]

    # The slot gives the member's keys, and they the key of every epoch.
    slot = db.execute("SELECT * FROM slot WHERE staff = ?", (staff,)).fetchone()
    commitment = db.execute("SELECT voucher FROM epoch WHERE number = 1").fetchone()[0]
    stretched = Scrypt(slot["salt"], 32, 1 << slot["cost"], 8, 1).derive(passphrase)
    bound = fields("liaise slot 1", team, commitment, staff.encode())
    public = slot["public_key"] + slot["verifying_key"]
    own = opened(
        slot["wrapped"], derived(stretched, "liaise slot 1 wrapping"),
        fields("liaise wrapped keys 1", bound, public, slot["cost"], slot["salt"]))
    private = X25519PrivateKey.from_private_bytes(own[:32])
    epochs = {}
    for row in db.execute("SELECT epoch, sealed FROM seal WHERE slot = ?", (slot["number"],)):
        epochs[row["epoch"]] = hpke_open(
            private, row["sealed"], fields("liaise epoch seal 1", team), fields("liaise epoch seal 1", row["epoch"], staff.encode()))
    newest = max(epochs)

    # What the file says of its own end.
    heads = db.execute("SELECT * FROM head ORDER BY workstation").fetchall()
    state = db.execute("SELECT * FROM state").fetchone()
    parts = [team, file, state["entries"], state["running"], header["digest"], len(heads)]
    for head in heads:
        parts += [head["workstation"], head["position"], head["sequence"], head["hash"]]
    code = fields("liaise state 1", *parts, newest)
    assert hmac.digest(derived(epochs[newest], "liaise epoch 1 heads"), code, "sha256") == state["code"], "the state's code"

    signers = {}
    for row in db.execute("SELECT * FROM signer ORDER BY number"):
        signers.setdefault((row["staff"], row["name"], row["role"]), []).append(Ed25519PublicKey.from_public_bytes(row["verifying_key"]))
    running = hashlib.sha256(fields("liaise order beginning 1", team, file)).digest()
    chains, subjects, count = {}, {}, 0
    for row in db.execute("SELECT * FROM entry ORDER BY position"):
        count += 1
        assert row["position"] == count, "positions have gaps"
        where = (1, team, row["workstation"], row["sequence"], row["previous"], row["id"], row["epoch"], row["subject"])
        assert hashlib.sha256(fields("liaise chain 1", *where, row["sealed"])).digest() == row["hash"], "the chain's hash"
        before = chains.get(row["workstation"], (0, hashlib.sha256(fields("liaise chain beginning 1", team, row["workstation"])).digest()))
        assert (row["sequence"], row["previous"]) == (before[0] + 1, before[1]), "the chain"
        chains[row["workstation"]] = (row["sequence"], row["hash"])
        running = hashlib.sha256(fields("liaise order 1", running, row["hash"])).digest()
        beginning = (0, hashlib.sha256(fields("liaise subject beginning 1", team, row["subject"])).digest())
        number, chained = subjects.get(row["subject"], beginning)
        subjects[row["subject"]] = (number + 1, hashlib.sha256(fields("liaise subject head 1", chained, row["hash"])).digest())

        # The key of this one entry.
        held = db.execute("SELECT * FROM subject WHERE subject = ?", (row["subject"],)).fetchone()
        key = opened(
            held["sealed"], derived(epochs[held["epoch"]], "liaise epoch 1 subject keys"),
            fields("liaise subject key 1", team, row["subject"], held["epoch"]))
        root = hmac.digest(derived(epochs[row["epoch"]], "liaise epoch 1 entries"), key, "sha256")
        key = HKDFExpand(hashes.SHA256(), 32, fields("liaise entry key 1", team, row["id"])).derive(root)
        associated = fields("liaise entry 1", *where)
        content = unpadded(opened(row["sealed"], key, associated))
        signature, written = content[:64], content[64:]

        outer = Bytes(written)
        assert outer.number() == 1, "the form of the envelope"
        entry = article.told(article.values["Entry"][None][1], article.read_fields(outer.counted()))
        assert outer.is_at_end() and entry["id"] == row["id"].hex() and entry["subject"] == row["subject"].hex(), "another entry"
        author = (entry["author"], entry["author's name"], entry["role"])
        assert any(valid(key, signature, fields("liaise entry signature 1", associated, written)) for key in signers[author]), "the signature"
        print(json.dumps({"position": count} | entry, ensure_ascii=False, sort_keys=True))

    assert (count, running) == (state["entries"], state["running"]), "the order"
    assert chains == {head["workstation"]: (head["sequence"], head["hash"]) for head in heads}, "the ends of the chains"
    for row in db.execute("SELECT * FROM subject"):
        code = fields("liaise subject code 1", team, row["subject"], row["count"], row["head"], row["code_epoch"])
        key = derived(epochs[row["code_epoch"]], "liaise epoch 1 heads")
        assert hmac.digest(key, code, "sha256") == row["code"], "a subject's code"
        assert subjects[row["subject"]] == (row["count"], row["head"]), "a subject's head"


def valid(key, signature, signed_bytes):
    try:
        key.verify(signature, signed_bytes)
        return True
    except Exception:
        return False


if __name__ == "__main__":
    main(*sys.argv[1:])
