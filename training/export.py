"""Checkpoint → the model's file for the run time: ``export.py MODEL.pt CONFIG.json --keep NPY --out FILE.onnx``.

8-bit weights, one scale a channel (``--float`` keeps 32 bits); vocabulary, heads and the policy to start with
(``start.json``) go into its metadata.
"""

from __future__ import annotations

import argparse
import base64
import io
import json
from pathlib import Path

import numpy as np
import onnx
import torch

from simpul.learned.files import METADATA
from source import cut, packaged, read_source
from train import build


def write_encoder(encoder: torch.nn.Module, path: Path, *, quantised: bool) -> None:
    """The encoder as ONNX with a free number of pieces; one row a run, so that nothing is padded or masked."""
    axes = {1: "length"}
    plain = path.with_suffix(".float.onnx")
    torch.onnx.export(
        encoder, (torch.ones(1, 9, dtype=torch.long),), str(plain), input_names=["pieces"], output_names=["hidden"],
        dynamic_axes={"pieces": axes, "hidden": axes}, opset_version=17, dynamo=False,
        custom_opsets={"com.microsoft": 1},
    )  # fmt: skip
    if not quantised:
        plain.replace(path)
        return
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        plain, path, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=["MatMul", "Gather"],
        extra_options={"MatMulConstBOnly": True},
    )  # fmt: skip
    plain.unlink()


def attach(path: Path, metadata: dict[str, str]) -> None:
    """Put texts into an ONNX file's metadata, in place of those of the same names."""
    model = onnx.load(path)
    kept = {p.key: p.value for p in model.metadata_props if p.key in METADATA}
    del model.metadata_props[:]
    onnx.helper.set_model_props(model, dict(sorted((kept | metadata).items())))
    onnx.save(model, path)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("checkpoint", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--float", action="store_true")
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    net, _ = build(config, arguments.keep)
    net.load_state_dict(torch.load(arguments.checkpoint))
    net.eval()
    write_encoder(net.encoder, arguments.out, quantised=not arguments.float)
    heads = {f"{n}.{k}": v for n in ("names", "topics", "purposes") for k, v in net.tags[n].state_dict().items()}
    heads |= {f"judge.{k}": v for k, v in net.judge.state_dict().items() if not k.startswith("drop")}
    packed = io.BytesIO()
    np.savez(packed, **{k: v.numpy().astype(np.float16) for k, v in sorted(heads.items())})
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    special = {name: source.rows[number][0] for name, number in source.special.items()}
    attach(
        arguments.out,
        {
            "pieces": "".join(f"{piece}\t{score:.5g}\n" for piece, score in source.rows),
            "heads": base64.b64encode(packed.getvalue()).decode(),
            "settings": json.dumps({"size": source.hidden, "special": special}, sort_keys=True),
            "policy": (Path(__file__).parent / "start.json").read_text(),
        },
    )
    print(f"{arguments.out}: {arguments.out.stat().st_size / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
