"""The package as a whole: valid, complete, the same bytes for the same deck."""

from __future__ import annotations

import hashlib
import os
import posixpath
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from decks import DARK, LIGHT, deck, every_kind, find, named, parts, slide, theme, title, xml
from lxml import etree

from briefing.deck import DeckSection
from briefing.theme import Variants
from briefing.writers.pptx import write_pptx
from briefing.writers.pptx.parts import build

ODD = "bell \x07 escape \x1b surrogate \ud800 noncharacter \ufffe & < > \" ' end\r\nnext"


@pytest.mark.parametrize("palette", [LIGHT, DARK])
@pytest.mark.parametrize("corner", ["rect", "round"])
@pytest.mark.parametrize("transition", ["", "fade", "push"])
def test_a_deck_has_no_schema_errors(tmp_path, palette, corner, transition):
    from openxml_audit import OpenXmlValidator

    look = theme(palette, variants=Variants(corner=corner), transition=transition)
    write_pptx(replace(deck(), theme=look), tmp_path / "deck.pptx")
    errors = OpenXmlValidator().validate(str(tmp_path / "deck.pptx")).errors
    assert [f"{error.part_uri} {error.path}: {error.description}" for error in errors] == []


def test_every_relation_has_a_target_and_every_part_a_relation_and_a_type():
    data = parts(build(deck()))
    targets = set()
    for name in (name for name in data if name.endswith(".rels")):
        folder = posixpath.dirname(posixpath.dirname(name))
        for relation in etree.fromstring(data[name]):
            if relation.get("TargetMode") != "External":
                targets.add(posixpath.normpath(posixpath.join(folder, relation.get("Target"))).lstrip("/"))
    held = {name for name in data if not name.endswith(".rels")} - {"[Content_Types].xml"}
    assert targets == held
    types = etree.fromstring(data["[Content_Types].xml"])
    covered = {element.get("PartName", "").lstrip("/") for element in types}
    extensions = {element.get("Extension") for element in types if element.get("ContentType") != "application/xml"}
    assert [name for name in held if name not in covered and name.rpartition(".")[2] not in extensions] == []


def test_the_same_deck_gives_the_same_bytes_under_any_hash_seed():
    code = "import hashlib, decks; from briefing.writers.pptx.parts import build; "
    code += "print(hashlib.sha256(build(decks.deck())).hexdigest())"
    prints = {hashlib.sha256(build(deck())).hexdigest()}
    for seed in ("1", "77"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(Path(__file__).parent)}
        run = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        prints.add(run.stdout.strip())
    assert len(prints) == 1


def test_python_pptx_reads_back_what_was_written(tmp_path):
    from pptx import Presentation

    write_pptx(deck(), tmp_path / "deck.pptx")
    read = Presentation(str(tmp_path / "deck.pptx"))
    assert [made.shapes.title.text for made in read.slides] == ["Opening", "Text", "Card", "Table", "Bars", "Columns"]
    assert (
        read.slides[1].placeholders[10].text_frame.text
        == "A bold lead and the rest, linked\n营销在线化 24 小时 iPhone 产品"
    )
    assert read.slides[1].notes_slide.notes_text_frame.text == "One.\n第二段。"
    assert [made.has_notes_slide for made in read.slides] == [True] * 5 + [False]
    assert read.slides[3].placeholders[10].has_table
    assert read.slides[3].placeholders[10].table.cell(2, 0).text == "跑车"
    assert list(read.slides[4].placeholders[10].chart.plots[0].categories) == ["Rocket", "Aircraft", "博尔特"]
    assert [round(length / 12700) for length in (read.slide_width, read.slide_height)] == [960, 540]


def test_the_properties_say_who_what_and_when():
    core = xml(build(deck(language="zh-Hant")), "docProps/core.xml")
    said = {etree.QName(element).localname: element.text for element in core}
    assert said == {
        "title": "A deck by hand",
        "subject": "What it is about",
        "creator": "Ann Author",
        "keywords": "one; two",
        "language": "zh-TW",
        "lastModifiedBy": "Ann Author",
        "revision": "1",
        "created": "2026-03-04T00:00:00Z",
        "modified": "2026-03-04T00:00:00Z",
    }


@pytest.mark.parametrize(("epoch", "year"), [("1700000000", "2023"), ("", "2000"), ("soon", "2000")])
def test_a_deck_without_a_date_takes_that_of_the_build_or_a_fixed_one(monkeypatch, epoch, year):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    core = xml(build(deck(date="")), "docProps/core.xml")
    assert [element.text[:4] for element in core if etree.QName(element).localname in ("created", "modified")] == [
        year
    ] * 2


def test_sections_hold_every_slide_once_in_order():
    main = xml(build(deck()), "ppt/presentation.xml")
    sections = main.xpath("//*[local-name()='section']")
    held = [[entry.get("id") for entry in section[0]] for section in sections]
    assert [section.get("name") for section in sections] == ["First", "Second & last"]
    assert [len(ids) for ids in held] == [2, 4]
    assert [number for ids in held for number in ids] == [element.get("id") for element in find(main, "//p:sldId")]
    assert len({section.get("id") for section in sections}) == 2


def test_characters_that_office_refuses_are_left_out_everywhere():
    odd = slide("Text", title(ODD), notes=ODD, footer=ODD)
    data = build(deck(odd, title=ODD, author=ODD, subject=ODD, keywords=(ODD,), sections=(DeckSection(ODD, 1),)))
    for name, blob in parts(data).items():
        if name.endswith((".xml", ".rels")):
            etree.fromstring(blob)
            assert b"_x00" not in blob, name
    words = "".join(find(xml(data, "ppt/slides/slide1.xml"), "//a:t/text()"))
    assert "bell  escape  surrogate  noncharacter  & < > \" ' end" in words
    assert find(xml(data, "ppt/slides/slide1.xml"), "//a:br")


def test_a_title_of_three_hundred_characters_is_no_obstacle(tmp_path):
    write_pptx(deck(title="long " * 60), tmp_path / "deck.pptx")
    assert zipfile.is_zipfile(tmp_path / "deck.pptx")


def test_there_is_one_master_with_the_layouts_of_the_deck_and_no_others():
    data = build(deck())
    assert len(named(data, r"ppt/slideMasters/slideMaster\d+\.xml")) == 1
    names = [xml(data, name).find("{*}cSld").get("name") for name in named(data, r"ppt/slideLayouts/\w+\.xml")]
    assert names == ["Opening", "Text", "Cards", "Table", "Chart"]


def test_a_hundred_slides_cost_at_most_twelve_times_as_much_as_ten():
    def cost(count: int) -> float:
        slides = tuple(replace(every_kind()[number % 6], number=number) for number in range(count))
        start = time.process_time()
        build(deck(*slides))
        return time.process_time() - start

    cost(10)
    assert min(cost(100) for _ in range(3)) <= 12 * min(cost(10) for _ in range(3))


def test_the_workbook_of_a_chart_holds_its_figures():
    book = parts(parts(build(deck()))["ppt/embeddings/Microsoft_Excel_Sheet1.xlsx"])
    sheet = etree.fromstring(book["xl/worksheets/sheet1.xml"])
    cells = {cell.get("r"): "".join(cell.itertext()) for cell in sheet.iter("{*}c")}
    assert cells == {
        "B1": "Speed",
        "A2": "Rocket",
        "B2": "6000",
        "A3": "Aircraft",
        "B3": "300",
        "A4": "博尔特",
        "B4": "10.3",
    }
