"""Checkpoint → a model's folder for the run time: ``export.py MODEL.pt CONFIG.json --keep NPY --out DIR``.

Writes ``encoder.onnx`` (8-bit weights, one scale a channel; ``--float`` keeps 32 bits), ``pieces.tsv``, ``heads.npz``
and ``model.json``.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
import torch

from source import cut, packaged, read_source
from train import build


def write_encoder(encoder: torch.nn.Module, path: Path, *, quantised: bool) -> None:
    """The encoder as ONNX with free numbers of rows and pieces."""
    pieces, mask = torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9)
    axes = {0: "rows", 1: "length"}
    plain = path.with_suffix(".float.onnx")
    torch.onnx.export(
        encoder, (pieces, mask), str(plain), input_names=["pieces", "mask"], output_names=["hidden"],
        dynamic_axes={"pieces": axes, "mask": axes, "hidden": axes}, opset_version=17, dynamo=False,
    )  # fmt: skip
    if not quantised:
        plain.replace(path)
        return
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # The second product of each feed-forward block stays in 32 bits: its inputs have outliers, and one scale for all of
    # them costs more than the whole rest (cosine to the exact vectors 0.961 against 0.996).
    wide = [f"/layers.{n}/fo/MatMul" for n in range(len(encoder.layers))]
    quantize_dynamic(
        plain, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"],
        nodes_to_exclude=wide, extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    plain.unlink()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true")
    arguments = parser.parse_args()
    arguments.out.mkdir(parents=True, exist_ok=True)
    config = json.loads(arguments.config.read_text())
    net, _ = build(config, arguments.keep)
    net.load_state_dict(torch.load(arguments.checkpoint))
    net.eval()
    write_encoder(net.encoder, arguments.out / "encoder.onnx", quantised=not arguments.float)
    heads = {f"{name}.{k}": v for name, head in net.tags.items() for k, v in head.state_dict().items()}
    heads |= {f"judge.{k}": v for k, v in net.judge.state_dict().items() if not k.startswith("drop")}
    np.savez(arguments.out / "heads.npz", **{k: v.numpy().astype(np.float16) for k, v in sorted(heads.items())})
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    rows = "".join(f"{piece}\t{score:.5g}\n" for piece, score in source.rows)
    (arguments.out / "pieces.tsv").write_text(rows, encoding="utf-8")
    special = {name: source.rows[number][0] for name, number in source.special.items()}
    settings = {"size": source.hidden, "special": special, "layers": config["layers"], "bias": {}}
    (arguments.out / "model.json").write_text(json.dumps(settings, indent=1, sort_keys=True) + "\n")
    size = sum(f.stat().st_size for f in sorted(arguments.out.iterdir()))
    print(f"{arguments.out}: {size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
