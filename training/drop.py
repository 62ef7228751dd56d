"""Dropout that draws its masks from a pool made once: on a CPU, drawing anew costs as much as a matrix product."""

from __future__ import annotations

import torch
from torch import Tensor, nn

_POOL = 1 << 22


class Dropout(nn.Module):
    """As ``nn.Dropout``: a random stretch of the pool is the mask."""

    def __init__(self, share: float) -> None:
        super().__init__()
        kept = (torch.rand(_POOL) >= share).float() / (1 - share)
        self.register_buffer("pool", kept, persistent=False)

    def forward(self, x: Tensor) -> Tensor:
        if not self.training:
            return x
        size = x.numel()
        if size > _POOL:
            return nn.functional.dropout(x, 0.1)
        start = int(torch.randint(_POOL - size + 1, ()))
        return x * self.pool[start : start + size].view(x.shape).to(x.dtype)
