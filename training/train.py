"""Train the model: ``train.py CONFIG.json --cache DIR --keep NPY --out DIR [--warm PT] [--workers N] [--minutes N]``.

On a CPU each worker is a process of one thread that takes its part of every batch (gradients are averaged), which is
faster than threads; a GPU, where there is one, is used by one worker. Checkpoints and ``log.jsonl`` go to ``--out``.
With ``--minutes`` the learning rate falls with the clock as well as with the steps, so that a run on a busy machine
ends well; without it a run is a function of the config's seed and the number of workers.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import time
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, distributed, multiprocessing

from auxiliary import SETS, TAGS, Sentence
from batches import answers, epoch, plan
from exchange import Pool, exchanged, make_plan, make_pool
from losses import Prepared, Rows, article_loss, sentence_loss
from net import Net
from simpul.learned.tags import NAME_TAGS, PURPOSE_TAGS, TOPIC_TAGS
from source import cut, packaged, read_source
from store import read
from validate import validate
from views import Example

Config = dict[str, Any]
"""What a configuration file says."""


@dataclass(frozen=True, slots=True)
class Data:
    """Articles to train on, held-out articles by set, the sentences of other corpora, and what stands in for others."""

    articles: list[Prepared]
    held: dict[str, list[Example]]
    others: list[tuple[str, Sentence]]
    pool: Pool | None


def build(config: Config, keep: Path) -> tuple[Net, dict[str, int]]:
    """The network before training, and the numbers of the special pieces."""
    source = cut(read_source(packaged(), layers=config["layers"]), np.load(keep))
    tags = {"names": len(NAME_TAGS), "topics": len(TOPIC_TAGS), "purposes": len(PURPOSE_TAGS)}
    tags |= {name: len(TAGS) for name in SETS}
    return Net(
        source, layers=config["layers"], dropout=config["dropout"], tags=tags, judge=config.get("judge", "mlp")
    ), source.special


def groups(net: Net, config: Config) -> list[dict[str, Any]]:
    """Parameters with their learning rates: lower layers slower, heads faster."""
    rate, decay = config["rate"], config["layer_decay"]
    found = []
    for name, p in net.named_parameters():
        if not p.requires_grad:
            continue
        if name.startswith("encoder.layers."):
            lr = rate * decay ** (config["layers"] - 1 - int(name.split(".")[2]))
        elif name.startswith("encoder."):
            lr = rate * decay ** config["layers"]
        else:
            lr = config["head_rate"]
        found.append({"params": [p], "lr": lr, "weight_decay": 0.01 if p.ndim > 1 else 0.0})
    return found


@torch.no_grad()
def share_gradients(weights: list[torch.nn.Parameter], workers: int) -> None:
    """The mean of all workers' gradients, in each of them."""
    flat = torch.cat([(p.grad if p.grad is not None else torch.zeros_like(p)).flatten() for p in weights])
    distributed.all_reduce(flat)
    first = 0
    for p in weights:
        p.grad = (flat[first : first + p.numel()] / workers).view_as(p)
        first += p.numel()


@torch.no_grad()
def blend(average: dict[str, Tensor], net: Net, share: float) -> None:
    """Move a running average of the weights towards the network's."""
    for name, value in net.state_dict().items():
        if value.is_floating_point() and not name.endswith("word.weight"):
            average[name].lerp_(value, share)


def read_articles(config: Config, arguments: Namespace) -> Data:
    """What the file of examples holds, for a configuration."""
    pool = read_pool(arguments) if config.get("exchange") else None
    prepared: dict[str, list[tuple[str, Prepared]]] = {name: [] for name in config["times"]}
    held: dict[str, list[Example]] = {name: [] for name in config["times"]}
    others: dict[str, list[Sentence]] = {}
    for row in read(arguments.cache):
        if row.set == "auxiliary":
            others = row.payload
        elif row.held:
            held[row.set].append(row.payload)
        elif row.set == "gold" or not arguments.gold_only:
            views = {
                n: (plan(v), *answers(v)) for n, v in row.payload.views.items() if v.pairs and n in config["views"]
            }
            changes = make_plan(row.payload, pool) if pool else None
            prepared[row.set].append((row.payload.id, Prepared(replace(row.payload, views={}), views, changes)))
    training = [e for name, part in prepared.items() for e in repeated(part, config["times"][name], config["seed"])]
    if arguments.articles:
        training = random.Random(config["seed"]).sample(training, min(arguments.articles, len(training)))
    few = {name: sorted(part, key=lambda e: e.id)[:60] for name, part in held.items()}
    return Data(training, few, [(name, sentence) for name in SETS for sentence in others[name]], pool)


def read_pool(arguments: Namespace) -> Pool:
    """Words and figures of all articles to train on."""
    rows = read(arguments.cache)
    source = cut(read_source(packaged(), layers=0), np.load(arguments.keep))
    return make_pool(
        (row.payload for row in rows if row.set != "auxiliary" and not row.held), [text for text, _ in source.rows]
    )


def repeated(part: list[tuple[str, Prepared]], times: float, seed: int) -> list[Prepared]:
    """Articles by id, each so many times; of a fraction (1.5) the rest as a sample."""
    ordered = [e for _, e in sorted(part, key=lambda each: each[0])]
    rest = random.Random(seed).sample(ordered, round(len(ordered) * (times % 1)))
    return ordered * int(times) + rest


def shares(batch: Sequence[int], sizes: Sequence[int], workers: int) -> list[list[int]]:
    """A batch's articles by worker, all about as long to read: the longest left goes to the least loaded."""
    found: list[list[int]] = [[] for _ in range(workers)]
    loads = [0] * workers
    for size, number in sorted(zip(sizes, batch, strict=True), reverse=True):
        least = loads.index(min(loads))
        found[least].append(number)
        loads[least] += size
    return [part or [batch[0]] for part in found]


def work(rank: int, config: Config, arguments: Namespace, data: Data) -> None:
    """One worker; all share the examples, which are read before they part."""
    workers = arguments.workers
    torch.set_num_threads(1 if workers > 1 else arguments.threads)
    device = torch.device("cuda" if torch.cuda.is_available() and workers == 1 else "cpu")
    if workers > 1:
        os.environ |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(arguments.port)}
        distributed.init_process_group("gloo", rank=rank, world_size=workers)
    torch.manual_seed(config["seed"])
    rng = random.Random(config["seed"])
    prepared, pool = data.articles, data.pool
    net, special = build(config, arguments.keep)
    filler, config = special["pad"], config | {"unknown": special["unknown"]}
    if arguments.warm:
        net.encoder.load_state_dict(torch.load(arguments.warm))
    if arguments.init:
        net.load_state_dict(torch.load(arguments.init))
    net.mixed = not arguments.float32
    net.to(device)
    torch.manual_seed(1000 * config["seed"] + rank)
    weights = [p for p in net.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(groups(net, config), fused=True)
    base = [g["lr"] for g in optimiser.param_groups]
    average = {k: v.clone() for k, v in net.state_dict().items()}
    per_epoch = -(-len(prepared) // config["articles"])
    steps, done, began = (arguments.epochs or config["epochs"]) * per_epoch, 0, time.time()
    clock = torch.zeros(1)

    def progress() -> float:
        part: float = max(done / steps, clock.item())
        return min(1.0, part)

    chance = random.Random(1000 * config["seed"] + rank)

    def look(e: Prepared) -> tuple[Rows, Rows]:
        windows = e.example.windows
        if pool and e.plan and chance.random() < config["exchange"]:
            return exchanged(windows, e.plan, pool, chance)
        return [w.pieces for w in windows], [w.heads for w in windows]

    def step(loss: Tensor) -> None:
        optimiser.zero_grad()
        loss.backward()
        if arguments.minutes:
            clock.fill_((time.time() - began) / (60 * arguments.minutes))
        if workers > 1:
            share_gradients(weights, workers)
            distributed.broadcast(clock, 0)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        factor = min((done + 1) / config["warm_up"], 1.0 - progress())
        for group, rate in zip(optimiser.param_groups, base, strict=True):
            group["lr"] = rate * max(factor, 0.0)
        optimiser.step()
        if rank == 0:
            blend(average, net, max(1 / (done + 1), 1 / config["average"]))

    number = 0
    while progress() < 1.0:
        total, counted = 0.0, 0
        for batch in epoch(len(prepared), config["articles"], rng):
            parts = shares(batch, [len(prepared[n].example.words.starts) for n in batch], workers)
            mine = [prepared[n] for n in parts[rank]]
            loss = article_loss(net, mine, filler, config, look) * (len(mine) * workers / sum(map(len, parts)))
            step(loss)
            total, counted, done = total + float(loss.detach()), counted + 1, done + 1
            if done % config["auxiliary_every"] == 0:
                name = rng.choice(sorted(SETS))
                rows = rng.sample([r for n, r in data.others if n == name], config["sentences"])
                step(config["auxiliary"] * sentence_loss(net, name, rows[rank::workers], filler))
            if rank == 0 and (done in (5, 20) or done % 200 == 0):
                print(done, "of", steps, "loss", round(total / counted, 3), round(time.time() - began), "s", flush=True)
            if progress() >= 1.0:
                break
        number += 1
        if rank == 0:
            line = {"epoch": number, "step": done, "loss": round(total / counted, 4)}
            line["seconds"] = round(time.time() - began)
            now = {k: v.clone() for k, v in net.state_dict().items()}
            net.load_state_dict(average)
            torch.save(net.state_dict(), arguments.out / "model.pt")
            if number % config["validate_every"] == 0 or progress() >= 1.0:
                line |= {name: validate(net, examples, filler) for name, examples in data.held.items()}
            net.load_state_dict(now)
            with (arguments.out / "log.jsonl").open("a") as log:
                log.write(json.dumps(line) + "\n")
            print(json.dumps(line), flush=True)
        if workers > 1:
            distributed.barrier()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("config", type=Path)
    parser.add_argument("--cache", type=Path, required=True)
    parser.add_argument("--keep", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--warm", type=Path, help="the encoder's state (warm.py)")
    parser.add_argument("--init", type=Path, help="a whole checkpoint to go on from")
    parser.add_argument("--articles", type=int, help="so many articles only (learning curve)")
    parser.add_argument("--gold-only", action="store_true", help="without the further articles")
    parser.add_argument("--epochs", type=float)
    parser.add_argument("--minutes", type=float)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--threads", type=int, default=2, help="of a single worker")
    parser.add_argument("--float32", action="store_true", help="no bfloat16: twice as fast on a CPU without AMX")
    parser.add_argument("--port", type=int, default=29511)
    arguments = parser.parse_args()
    config = json.loads(arguments.config.read_text())
    arguments.out.mkdir(parents=True, exist_ok=True)
    data = read_articles(config, arguments)
    gc.freeze()  # not looked at again, so that the workers' memory stays one
    if arguments.workers > 1:
        each = (config, arguments, data)
        multiprocessing.start_processes(work, each, nprocs=arguments.workers, start_method="fork")
    else:
        work(0, config, arguments, data)


if __name__ == "__main__":
    main()
