"""Files are replaced whole or not at all, and packages give the same bytes for the same parts."""

from __future__ import annotations

import io
import os
import resource
import zipfile

import pytest

from briefing.errors import WriteError
from briefing.writers.files import replace_file
from briefing.writers.package import pack, repack


def test_a_file_is_written_and_replaced(tmp_path):
    target = tmp_path / "made" / "here" / "deck.pptx"
    replace_file(target, b"one")
    replace_file(target, b"two")
    assert target.read_bytes() == b"two"
    assert [path.name for path in target.parent.iterdir()] == ["deck.pptx"]


def test_a_file_keeps_its_permissions_and_a_new_one_takes_the_usual_ones(tmp_path):
    old = os.umask(0o027)
    try:
        replace_file(tmp_path / "new", b"x")
    finally:
        os.umask(old)
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o640
    (tmp_path / "new").chmod(0o604)
    replace_file(tmp_path / "new", b"y")
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o604


def test_a_link_keeps_pointing_to_the_file_that_is_replaced(tmp_path):
    (tmp_path / "real").write_bytes(b"old")
    (tmp_path / "link").symlink_to(tmp_path / "real")
    replace_file(tmp_path / "link", b"new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_bytes() == b"new"


def test_a_write_that_fails_half_way_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    target = tmp_path / "deck.pptx"
    replace_file(target, b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(WriteError, match="cannot write"):
            replace_file(target, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == ["deck.pptx"]


def test_a_folder_that_is_a_file_gets_a_hint(tmp_path):
    (tmp_path / "out").write_text("not a folder")
    with pytest.raises(WriteError) as caught:
        replace_file(tmp_path / "out" / "deck.pptx", b"x")
    assert "--out" in caught.value.hint
    assert str(tmp_path / "out" / "deck.pptx") in caught.value.message


def test_a_folder_in_the_place_of_the_file_gets_a_hint(tmp_path):
    (tmp_path / "deck.pptx").mkdir()
    with pytest.raises(WriteError, match="a folder has this name"):
        replace_file(tmp_path / "deck.pptx", b"x")


def test_a_name_that_is_too_long_gets_a_hint(tmp_path):
    with pytest.raises(WriteError, match="shorter name"):
        replace_file(tmp_path / ("n" * 300), b"x")


def zipped(*entries: tuple[str, bytes], year: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        for name, data in entries:
            package.writestr(zipfile.ZipInfo(name, (year, 1, 1, 0, 0, 0)), data)
    return buffer.getvalue()


def test_packages_with_equal_parts_become_equal_bytes_nested_ones_too():
    first = zipped(
        ("b.xml", b"B"),
        ("x/", b""),
        ("book.xlsx", zipped(("s", b"1"), year=1999)),
        ("[Content_Types].xml", b"T"),
        year=2001,
    )
    second = zipped(
        ("[Content_Types].xml", b"T"), ("book.xlsx", zipped(("s", b"1"), year=2024)), ("b.xml", b"B"), year=2020
    )
    assert repack(first) == repack(second)
    with zipfile.ZipFile(io.BytesIO(repack(first))) as package:
        assert package.namelist() == ["[Content_Types].xml", "b.xml", "book.xlsx"]
        assert {entry.date_time[0] for entry in package.infolist()} == {1980}
        assert package.read("b.xml") == b"B"


def test_the_order_of_the_parts_given_does_not_matter():
    assert pack({"a": b"1", "b": b"2"}) == pack({"b": b"2", "a": b"1"})
