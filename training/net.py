"""The network: a truncated encoder, tags for names and for purposes, and a judge of pairs of things."""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from drop import Dropout
from simpul.learned.pairs import DISTANCES, GAPS, LABELS, NUMBERS, TYPES
from source import Source

CEILING = 6.0
"""Largest value inside a feed-forward block: without outliers its 8-bit product needs one scale only."""


class Fused(torch.autograd.Function):
    """Attention as the one node that onnxruntime has for it: in an exported graph only, where nothing is masked."""

    @staticmethod
    def forward(ctx: object, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        """Some tensor of the right shape; the values are the node's."""
        return q + k + v

    @staticmethod
    def symbolic(graph: torch.Graph, q: torch.Value, k: torch.Value, v: torch.Value, heads: int) -> torch.Value:
        """The node; its scale is that of the heads' size, its output has the shape of ``q``."""
        node = graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads)
        node.setType(q.type())
        return node


class Layer(nn.Module):
    """One transformer layer, norms after the sums (as in BERT)."""

    def __init__(self, hidden: int, inner: int, heads: int, eps: float, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.q, self.k, self.v, self.ao = (nn.Linear(hidden, hidden) for _ in range(4))
        self.aln, self.oln = nn.LayerNorm(hidden, eps=eps), nn.LayerNorm(hidden, eps=eps)
        self.fi, self.fo = nn.Linear(hidden, inner), nn.Linear(inner, hidden)
        self.drop = Dropout(dropout)

    def attend(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """What each piece takes over from the others; ``bias`` is far below zero where there is nothing to read."""
        rows, length, hidden = x.shape
        q, k, v = self.q(x), self.k(x), self.v(x)
        if bias is None:
            return Fused.apply(q, k, v, self.heads)

        def split(t: Tensor) -> Tensor:
            return t.view(rows, length, self.heads, hidden // self.heads).transpose(1, 2)

        a = functional.scaled_dot_product_attention(split(q), split(k), split(v), attn_mask=bias.to(q.dtype))
        return a.transpose(1, 2).reshape(rows, length, hidden)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        x = self.aln(x + self.drop(self.ao(self.attend(x, bias))))
        return self.oln(x + self.drop(self.fo(functional.gelu(self.fi(x)).clamp(max=CEILING))))


class Encoder(nn.Module):
    """Piece numbers and their mask → one vector a piece; no mask is for the export, where rows are read one by one."""

    def __init__(self, source: Source, *, layers: int, dropout: float) -> None:
        super().__init__()
        t = {k: torch.from_numpy(v) for k, v in source.tensors.items()}
        self.word = nn.Embedding.from_pretrained(t["word"], freeze=True)
        self.pos = nn.Embedding.from_pretrained(t["pos"] + t["type"], freeze=False)
        self.ln = nn.LayerNorm(source.hidden, eps=source.eps)
        self.layers = nn.ModuleList(
            Layer(source.hidden, source.inner, source.heads, source.eps, dropout) for _ in range(layers)
        )
        self.drop = Dropout(dropout)
        state = {"ln.weight": t["ln.w"], "ln.bias": t["ln.b"]}
        for n in range(layers):
            for name in ("q", "k", "v", "ao", "fi", "fo", "aln", "oln"):
                state[f"layers.{n}.{name}.weight"] = t[f"{n}.{name}.w"]
                state[f"layers.{n}.{name}.bias"] = t[f"{n}.{name}.b"]
        missing = self.load_state_dict(state, strict=False)
        assert not missing.unexpected_keys

    def forward(self, pieces: Tensor, mask: Tensor | None = None) -> Tensor:
        x = self.drop(self.ln(self.word(pieces) + self.pos.weight[: pieces.shape[1]]))
        bias = None if mask is None else (1.0 - mask[:, None, None, :].to(x.dtype)) * -1e4
        for layer in self.layers:
            x = layer(x, bias)
        return x


class PairJudge(nn.Module):
    """Vectors of words and the plan of an article's pairs → one logit a pair and label."""

    def __init__(self, hidden: int, *, size: int = 192, inner: int = 256, dropout: float = 0.2) -> None:
        super().__init__()
        self.mention = nn.Linear(3 * hidden, size)
        self.between = nn.Linear(hidden, size)
        self.types = nn.Embedding(len(TYPES), 16)
        self.distance = nn.Embedding(DISTANCES, 16)
        self.gap = nn.Embedding(GAPS, 8)
        self.inner = nn.Linear(6 * size + 32 + 16 + 8 + NUMBERS, inner)
        self.out = nn.Linear(inner, len(LABELS))
        self.drop = Dropout(dropout)

    def features(self, words: Tensor, plan: dict[str, Tensor]) -> list[Tensor]:
        """What is seen of each pair: two names, two things, the words between, and numbers."""
        sums = torch.cat([words.new_zeros(1, words.shape[1]), words.cumsum(0)])
        first, last = plan["places"][:, 0], plan["places"][:, 1]
        mean = (sums[last] - sums[first]) / (last - first).unsqueeze(1)
        mentions = functional.gelu(self.mention(self.drop(torch.cat([words[first], words[last - 1], mean], 1))))
        count = len(plan["types"])
        total = mentions.new_zeros(count, mentions.shape[1]).index_add(0, plan["owner"], mentions)
        number = mentions.new_zeros(count).index_add(0, plan["owner"], mentions.new_ones(len(mentions)))
        things = total / number.clamp(min=1).unsqueeze(1)
        a, b = plan["between"][:, 0], plan["between"][:, 1]
        middle = functional.gelu(self.between(self.drop((sums[b] - sums[a]) / (b - a).clamp(min=1).unsqueeze(1))))
        left, right = mentions[plan["left_place"]], mentions[plan["right_place"]]
        return [
            left, right, left * right, things[plan["left"]], things[plan["right"]], middle,
            self.types(plan["types"][plan["left"]]), self.types(plan["types"][plan["right"]]),
            self.distance(plan["distance"]), self.gap(plan["gap"]), plan["numbers"],
        ]  # fmt: skip

    def forward(self, words: Tensor, plan: dict[str, Tensor]) -> Tensor:
        seen = self.drop(torch.cat(self.features(words, plan), 1))
        return self.out(self.drop(functional.gelu(self.inner(seen))))


class Biaffine(PairJudge):
    """The other head that was tried: a product of both sides for each label, and a linear part."""

    def __init__(self, hidden: int, *, size: int = 192, dropout: float = 0.2) -> None:
        super().__init__(hidden, size=size, inner=1, dropout=dropout)
        self.left, self.right = nn.Linear(2 * size + 16, size), nn.Linear(2 * size + 16, size)
        self.product = nn.Parameter(torch.randn(len(LABELS), size, size) / size)
        self.out = nn.Linear(6 * size + 32 + 16 + 8 + NUMBERS, len(LABELS))

    def forward(self, words: Tensor, plan: dict[str, Tensor]) -> Tensor:
        seen = self.features(words, plan)
        left = functional.gelu(self.left(self.drop(torch.cat([seen[0], seen[3], seen[6]], 1))))
        right = functional.gelu(self.right(self.drop(torch.cat([seen[1], seen[4], seen[7]], 1))))
        return torch.einsum("ni,lij,nj->nl", left, self.product.to(left.dtype), right) + self.out(torch.cat(seen, 1))


class Net(nn.Module):
    """Encoder and heads: ``names`` and ``purposes`` tag words, ``aux.*`` tag the words of other corpora."""

    def __init__(self, source: Source, *, layers: int, dropout: float, tags: dict[str, int], judge: str) -> None:
        super().__init__()
        self.encoder = Encoder(source, layers=layers, dropout=dropout)
        self.tags = nn.ModuleDict({name: nn.Linear(source.hidden, size) for name, size in tags.items()})
        self.judge = {"mlp": PairJudge, "biaffine": Biaffine}[judge](source.hidden)
        self.drop = Dropout(dropout)
        self.mixed = True
        """Whether products are made in bfloat16 (mixed precision)."""
