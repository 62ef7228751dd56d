"""The model's file → a checkpoint to go on from: ``restore.py FILE.onnx CONFIG.json --keep NPY --out MODEL.pt``.

Weights of 8 bits become floats again, so that training can go on (``train.py --init``) where the checkpoints that the
file was made from are gone. Heads that are not exported (``aux.*``, of other corpora) begin anew.
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
from onnx import numpy_helper

from net import Net
from train import build

MATRICES = ("q", "k", "v", "ao", "fi", "fo")
"""Of a layer, in the order in which the graph has them."""


def floats(tensors: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A matrix of 8 bits with its scale and zero point (one, or one a column) as floats."""
    whole = tensors[f"{name}_quantized"].astype(np.float32) - tensors[f"{name}_zero_point"].astype(np.float32)
    scaled: np.ndarray = whole * tensors[f"{name}_scale"]
    return scaled


def encoder_state(graph: onnx.GraphProto) -> dict[str, torch.Tensor]:
    """The encoder's state, as ``net.Encoder`` names it."""
    tensors = {i.name: numpy_helper.to_array(i) for i in graph.initializer}
    state = {k: v for k, v in tensors.items() if k.endswith((".weight", ".bias"))}
    state["word.weight"] = floats(tensors, "word.weight")
    products = [n.input[1].removesuffix("_quantized") for n in graph.node if n.op_type == "MatMulInteger"]
    for number, name in enumerate(p for p in products if f"{p}_scale" in tensors):
        layer, place = divmod(number, len(MATRICES))
        state[f"layers.{layer}.{MATRICES[place]}.weight"] = floats(tensors, name).T
    return {k: torch.from_numpy(np.array(v, dtype=np.float32)) for k, v in state.items()}


def restored(net: Net, path: Path) -> Net:
    """The network with the file's encoder and heads. Raises RuntimeError where the file has another form."""
    model = onnx.load(path)
    net.encoder.load_state_dict(encoder_state(model.graph))
    (packed,) = (p.value for p in model.metadata_props if p.key == "heads")
    with np.load(io.BytesIO(base64.b64decode(packed))) as file:
        heads = {k: torch.from_numpy(file[k].astype(np.float32)) for k in file.files}
    for name in ("names", "topics", "purposes"):
        net.tags[name].load_state_dict({k.removeprefix(f"{name}."): v for k, v in heads.items() if k.startswith(name)})
    net.judge.load_state_dict({k.removeprefix("judge."): v for k, v in heads.items() if k.startswith("judge.")})
    return net


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", type=Path)
    parser.add_argument("config", type=Path)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    arguments = parser.parse_args()
    net, _ = build(json.loads(arguments.config.read_text()), arguments.keep)
    torch.save(restored(net, arguments.model).state_dict(), arguments.out)


if __name__ == "__main__":
    main()
