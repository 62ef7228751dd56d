"""The mean of two checkpoints of one network: ``mean.py ONE.pt OTHER.pt --out PT``.

Of a network and the same one trained on a little, the mean reads new articles better than either (Wortsman and others
2022, "Model soups").
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    one, other = torch.load(arguments.one), torch.load(arguments.other)
    torch.save({k: (v + other[k]) / 2 if v.is_floating_point() else v for k, v in one.items()}, arguments.out)


if __name__ == "__main__":
    main()
