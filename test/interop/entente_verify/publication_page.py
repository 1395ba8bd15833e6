"""The page that follows from a proof (docs/spec/public-words.md, Page), byte for byte: its words,
its style and its markup are part of the spec.
"""

from . import canonical

WORDS = {
    "joint": {
        "en": "Joint public words",
        "es": "Palabras públicas conjuntas",
        "zh": "共同表态",
    },
    "alone": {
        "en": "Words of one side alone",
        "es": "Palabras de una sola parte",
        "zh": "单方表态",
    },
    "jointNote": {
        "en": "Every side named here took up these lines and released them for publication.",
        "es": (
            "Todas las partes aquí nombradas aceptaron estas líneas y autorizaron su "
            "publicación."
        ),
        "zh": "此处所列各方均接受该口径并准予公布。",
    },
    "aloneNote": {
        "en": "The side named here says this in its own name. No other side has taken it up.",
        "es": "La parte aquí nombrada lo dice en su propio nombre. Ninguna otra lo ha aceptado.",
        "zh": "此为所列一方以自身名义作出的表述，其他各方均未接受。",
    },
    "binding": {
        "en": "Legally binding, as the text says.",
        "es": "Jurídicamente vinculante, según el texto.",
        "zh": "按文本所述，具有法律约束力。",
    },
    "notBinding": {
        "en": "A common understanding. Not legally binding.",
        "es": "Entendimiento común. No es jurídicamente vinculante.",
        "zh": "共同谅解，不具法律约束力。",
    },
    "authentic": {
        "en": "Authentic texts",
        "es": "Textos auténticos",
        "zh": "作准文本",
    },
    "appearance": {
        "en": "Appearance",
        "es": "Comparecencia",
        "zh": "共同表态时间",
    },
    "order": {
        "en": "Order of speaking",
        "es": "Orden de intervención",
        "zh": "发言顺序",
    },
    "own": {
        "en": "Own words of each side",
        "es": "Palabras propias de cada parte",
        "zh": "各方各自表述",
    },
    "ownNote": {
        "en": (
            "Each side says this in its own name. That the others released it does not "
            "mean that they say it."
        ),
        "es": (
            "Cada parte lo dice en su propio nombre. Que las demás lo autorizaran no "
            "significa que lo digan."
        ),
        "zh": "以下为各方以自身名义作出的表述。其他各方准予公布，不表示亦作此表述。",
    },
    "takenBack": {
        "en": "Taken back since",
        "es": "Retirado desde entonces",
        "zh": "此后已撤回",
    },
    "takenBackNote": {
        "en": (
            "What is published cannot be made unsaid. That a side has taken it back "
            "stands beside it."
        ),
        "es": "Lo publicado no puede desdecirse. Que una parte lo haya retirado consta al lado.",
        "zh": "已公布的内容不可收回，某方已撤回的事实列于其旁。",
    },
    "proof": {
        "en": "Proof",
        "es": "Prueba",
        "zh": "证明",
    },
    "times": {
        "en": "Times are each side’s own, in UTC.",
        "es": "Las horas son las de cada parte, en UTC.",
        "zh": "时间以各方自身时钟为准，协调世界时。",
    },
    "tookUp": {
        "en": "Took up the lines",
        "es": "Aceptó las líneas",
        "zh": "接受口径",
    },
    "released": {
        "en": "Released for publication",
        "es": "Autorizó la publicación",
        "zh": "准予公布",
    },
    "signedBy": {
        "en": "Log also signed by",
        "es": "Registro firmado también por",
        "zh": "另签名于该记录簿者",
    },
    "nobody": {
        "en": "nobody yet",
        "es": "nadie aún",
        "zh": "尚无",
    },
    "notBefore": {
        "en": "Not before",
        "es": "No antes de",
        "zh": "不早于",
    },
    "publication": {
        "en": "Publication",
        "es": "Publicación",
        "zh": "公布内容",
    },
    "record": {
        "en": "Record",
        "es": "Expediente",
        "zh": "记录",
    },
    "group": {
        "en": "Working group",
        "es": "Grupo de trabajo",
        "zh": "工作组",
    },
    "check": {
        "en": (
            "This file holds its own proof. Saved as it is, it can be checked without a "
            "network, by a verifier that follows the published protocol and shares no "
            "code with the node that wrote it."
        ),
        "es": (
            "Este archivo contiene su propia prueba. Guardado tal cual, puede "
            "comprobarse sin red, con un verificador que sigue el protocolo publicado y "
            "no comparte código con el nodo que lo escribió."
        ),
        "zh": "本文件自带证明。按原样保存后，可用遵循公开协议且与生成节点不共用代码的验证程序离线核验。",
    },
    "en": {
        "en": "English",
        "es": "Inglés",
        "zh": "英文",
    },
    "es": {
        "en": "Spanish",
        "es": "Español",
        "zh": "西班牙文",
    },
    "zh": {
        "en": "Chinese",
        "es": "Chino",
        "zh": "中文",
    },
}


STYLE = (
    ":root{color-scheme:light dark}"
    "body{margin:0 auto;max-width:44rem;padding:1.5rem 1rem;font:1rem/1.6 system-ui,sans-serif;"
    "color:#1a1a1a;background:#fff;overflow-wrap:anywhere}"
    "h1{font-size:1.6rem;line-height:1.25}"
    "h2{font-size:1.25rem;line-height:1.3;margin-top:2rem}h3{font-size:1rem;margin-bottom:0}"
    "section,article{border-top:1px solid #8a8a8a;padding-top:.5rem;margin-top:1.5rem}"
    "blockquote{margin:.5rem 0;padding-left:1rem;border-left:3px solid #8a8a8a}"
    ".note,dt{color:#4a4a4a}dd{margin:0 0 .5rem}a{color:#0b4f9e}"
    "@media(prefers-color-scheme:dark){body{color:#eaeaea;background:#161616}"
    ".note,dt{color:#b8b8b8}a{color:#8ab8ff}}"
    "@media print{body{max-width:none;color:#000;background:#fff}}"
)
_ESCAPES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;"})


def _escaped(text):
    return text.translate(_ESCAPES)


def _in_turn(language):
    return [language, *(one for one in ("en", "es", "zh") if one != language)]


def _said_in(language, text):
    return next((text[one] for one in _in_turn(language) if one in text), "")


def _paragraphs(text):
    return "".join(f"<p>{_escaped(l)}</p>\n" for l in text.split("\n") if l.strip(" \t\r"))


def _quoted(language, text):
    return "".join(
        f'<blockquote lang="{one}">\n{_paragraphs(text[one])}</blockquote>\n'
        for one in _in_turn(language)
        if one in text
    )


def _rows(pairs):
    rows = "".join(f"<dt>{_escaped(a)}</dt><dd>{_escaped(b)}</dd>\n" for a, b in pairs)
    return f"<dl>\n{rows}</dl>\n"


def _note(text):
    return f'<p class="note">{_escaped(text)}</p>\n'


class _Page:
    def __init__(self, terms, proof, proven):
        self.terms, self.proof, self.proven = terms, proof, proven
        self.language = proof["language"]

    def say(self, word):
        return WORDS[word][self.language]

    def name(self, party):
        member = self.terms.members.get(party)
        return f"{_said_in(self.language, member['names'])} ({party})" if member else party

    def names(self, parties):
        return " · ".join(map(self.name, parties))

    def lines(self):
        if "lines" not in self.proof:
            return ""
        text, wording = self.proof["lines"]["text"], self.proof["lines"]["wording"]
        shown = [one for one in _in_turn(self.language) if one in text["languages"]]
        parts = []
        for place, one in enumerate(shown):
            level = "h2" if place else "h1"
            title = _escaped(wording["title"]["text"][one])
            clauses = "".join(_paragraphs(c["text"][one]) for c in wording["clauses"])
            parts.append(
                f'<section lang="{one}">\n<{level}>{title}</{level}>\n{clauses}</section>\n'
            )
        matter = text["matter"]
        when = [(self.say("appearance"), matter["at"])] if "at" in matter else []
        authentic = " · ".join(map(self.say, text["authentic"]))
        details = [
            *when,
            (self.say("order"), self.names(matter["order"])),
            (self.say("authentic"), authentic),
        ]
        binding = self.say("binding" if text["binding"] else "notBinding")
        return "".join(parts) + _rows(details) + _note(binding)

    def _article(self, head, text):
        return f"<article>\n<h3>{_escaped(head)}</h3>\n{_quoted(self.language, text)}</article>\n"

    def own(self):
        articles = ""
        for party, _, _, content in self.proven["words"]:
            speaker = content.get("speaker")
            office = f" — {_said_in(self.language, speaker)}" if speaker else ""
            articles += self._article(self.name(party) + office, content["text"])
        if not articles or self.proof["kind"] == "alone":
            return articles
        head = f"<section>\n<h2>{_escaped(self.say('own'))}</h2>\n"
        return f"{head}{_note(self.say('ownNote'))}{articles}</section>\n"

    def back(self):
        if not self.proven["back"]:
            return ""
        articles = "".join(
            self._article(f"{self.name(party)} — {time}", content.get("text", {}))
            for party, _, time, content in self.proven["back"]
        )
        head = f"<section>\n<h2>{_escaped(self.say('takenBack'))}</h2>\n"
        return f"{head}{_note(self.say('takenBackNote'))}{articles}</section>\n"

    def proofs(self):
        each = ""
        for party, accepted, released, embargo in self.proven["took"]:
            signed = self.names(self.proven["signed"].get(party, [])) or self.say("nobody")
            pairs = [
                ("tookUp", accepted),
                ("released", released),
                ("notBefore", embargo),
                ("signedBy", signed),
            ]
            rows = _rows([(self.say(word), value) for word, value in pairs if value])
            each += f"<h3>{_escaped(self.name(party))}</h3>\n{rows}"
        pairs = [
            ("publication", self.proven["publication"]),
            ("record", self.proof["record"]),
            ("group", self.terms.group),
        ]
        named = _rows([(self.say(word), value) for word, value in pairs if value])
        notes = _note(self.say("times")) + _note(self.say("check"))
        head = f"<section>\n<h2>{_escaped(self.say('proof'))}</h2>\n"
        return f"{head}{each}{named}{notes}</section>\n"


def render(terms, proof, proven):
    """The whole page."""
    page, kind = _Page(terms, proof, proven), proof["kind"]
    sides = page.names([party for party, *_ in proven["took"]])
    head = f"{page.say(kind)}: {sides}"
    title = head
    if kind == "joint":
        title = _said_in(page.language, proof["lines"]["wording"]["title"]["text"])
    heading = "" if kind == "joint" else f"<h1>{_escaped(title)}</h1>\n"
    text = canonical.encode(proof).decode().replace("<", "\\u003c")
    return (
        f'<!doctype html>\n<html lang="{page.language}">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f'<meta name="referrer" content="no-referrer">\n<title>{_escaped(title)}</title>\n'
        f"<style>{STYLE}</style>\n</head>\n<body>\n<main>\n"
        f"<p>{_escaped(head)}</p>\n{heading}{_note(page.say(kind + 'Note'))}"
        f"{page.lines()}{page.own()}{page.back()}{page.proofs()}"
        f'</main>\n<script type="application/json" id="entente-publication">{text}</script>\n'
        "</body>\n</html>\n"
    )
