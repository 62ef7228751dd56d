import pytest

GIVEN = "type\tleft\tright"
HEADER = "type\tleft\tright\twhy\tverdict"


def test_two_names(simpul):
    result = simpul("match", "Person", "Dr. Djoko Santoso", "Joko Santoso")
    header, line = result.stdout.splitlines()
    assert (result.exit_code, header) == (0, HEADER)
    assert line == "Person\tDr. Djoko Santoso\tJoko Santoso\tspelling: djoko / joko; shared: santoso\tsame"
    assert result.stdout.endswith("\n")


def test_a_file_of_pairs(simpul, tmp_path):
    path = tmp_path / "pairs.tsv"
    path.write_bytes("\ufeffnote\tType\tright\tleft\r\nn\tperson\tBudi Susanto\tBudi  Santoso\r\n\r\n".encode())
    result = simpul("match", "--pairs", path)
    assert result.stdout.splitlines() == [
        HEADER,
        "person\tBudi Santoso\tBudi Susanto\tshared: budi; words differ: santoso / susanto\tdifferent",
    ]


def test_pairs_from_the_standard_input(simpul):
    result = simpul("match", "--pairs", "-", stdin='type\tleft\tright\nperson\tBasuki "Ahok" Purnama\tAhok\n')
    assert result.stdout.splitlines()[1].startswith('person\tBasuki "Ahok" Purnama\tAhok\t')


def test_a_header_alone_is_no_pair(simpul):
    assert simpul("match", "--pairs", "-", stdin="type\tleft\tright\n").stdout == HEADER + "\n"


def test_a_tab_in_a_name_stays_in_its_cell(simpul):
    line = simpul("match", "person", "Budi\tSantoso", "Budi\nSantoso").stdout.splitlines()[1]
    assert line.split("\t")[:3] == ["person", "Budi Santoso", "Budi Santoso"]


@pytest.mark.parametrize(
    ("words", "stdin", "message"),
    [
        (["persn", "a", "b"], None, 'simpul: Jenis "persn" tidak dikenal · unknown type.'),
        (["person", "a"], None, "simpul: Perlu · needs TYPE LEFT RIGHT, atau · or --pairs FILE."),
        ([], None, "simpul: Perlu · needs TYPE LEFT RIGHT, atau · or --pairs FILE."),
        (["person", "a", "b", "--pairs", "-"], "", "simpul: Perlu · needs TYPE LEFT RIGHT, atau · or --pairs FILE."),
        (["--pairs", "absent.tsv"], None, "simpul: absent.tsv: tidak ada · not there."),
        (["--pairs", "-"], "type\tleft\nperson\ta\n", "simpul: -: kolom tidak ada · missing column: right."),
        (["--pairs", "-"], "", "simpul: -: kolom tidak ada · missing column: type, left, right."),
        (
            ["--pairs", "-"],
            "type\tleft\tright\nperson\ta\n",
            "simpul: Baris data 1 · data row 1: right kosong · missing.",
        ),
        (["--pairs", "-"], b"type\tleft\tright\nperson\t\xff\tb\n", "simpul: -: bukan UTF-8 · not UTF-8."),
    ],
)
def test_mistakes_are_one_clear_line(simpul, words, stdin, message):
    result = simpul("match", *words, stdin=stdin)
    assert (result.exit_code, result.stdout) == (2, "")
    first, *hint = result.stderr.splitlines()
    assert first == message
    assert len(hint) <= 1
