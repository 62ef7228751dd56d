"""The addresses of the explorer."""

from starlette.routing import Route

from simpul.web.explorer.downloads import download
from simpul.web.explorer.keeping import delete, given, listed, save
from simpul.web.explorer.page import explorer
from simpul.web.explorer.parts import evidence, names, node, wished
from simpul.web.negotiate import page_routes


def routes() -> list[Route]:
    """The page, what its script asks for, what it writes."""
    return [
        Route("/graf/bagian", wished, methods=["POST"]),
        Route("/graf/bukti", evidence),
        Route("/graf/simpul", node),
        Route("/graf/nama", names),
        Route("/graf/unduh/{format}", download, methods=["POST"]),
        Route("/graf/tersimpan", save, methods=["POST"]),
        Route("/graf/tersimpan", listed),
        Route("/graf/tersimpan/{name}.json", given),
        Route("/graf/tersimpan/{name}/hapus", delete, methods=["POST"]),
        *page_routes("/graf", explorer, name="explorer"),
    ]
