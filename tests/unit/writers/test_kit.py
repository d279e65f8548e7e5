"""The facilitator's guide and the handout: a row and a picture a slide, minutes that add up, no answers given away."""

from __future__ import annotations

from pathlib import Path

import docx
import pypdfium2
import pytest

from briefing import layout, pipeline, samples, theme
from briefing.deck import Deck
from briefing.kit import Kit
from briefing.writers.facilitator import write_facilitator
from briefing.writers.handout import ROWS, without_answers, write_handout


@pytest.fixture(scope="module")
def deck() -> Deck:
    return layout.lay_out(pipeline.outlined(pipeline.read(samples.paths())[0]), theme.load("workshop"))


@pytest.fixture(scope="module")
def kit(deck: Deck) -> Kit:
    return layout.lay_out_guide(deck, minutes=45)


def test_the_run_of_the_session_takes_its_minutes_slide_after_slide(deck: Deck, kit: Kit) -> None:
    assert kit.minutes == pytest.approx(45)
    assert [turn.number for turn in kit.turns] == [slide.number for slide in deck.slides]
    ends = [turn.start + turn.minutes for turn in kit.turns]
    assert [turn.start for turn in kit.turns[1:]] == pytest.approx(ends[:-1])
    assert all(turn.do and turn.say and turn.title for turn in kit.turns)


def test_without_minutes_a_session_is_as_long_as_its_slides_take(deck: Deck) -> None:
    assert len(deck.slides) * 0.5 < layout.lay_out_guide(deck).minutes < len(deck.slides) * 4


def test_the_notes_say_what_to_ask_and_how_long(deck: Deck, kit: Kit) -> None:
    shown = layout.with_guide(deck, kit)
    assert all(slide.notes.startswith(before.notes) for slide, before in zip(shown.slides, deck.slides, strict=True))
    assert all(slide.notes.endswith("min]") for slide in shown.slides)
    assert any("Ask: " in slide.notes for slide in shown.slides)


def test_the_guide_is_a_table_with_a_row_and_a_described_picture_for_each_slide(
    deck: Deck, kit: Kit, tmp_path: Path
) -> None:
    path = tmp_path / "facilitator.docx"
    write_facilitator(kit, deck, path)
    document = docx.Document(str(path))
    [table] = document.tables
    assert [cell.text for cell in table.rows[0].cells] == ["Time", "Slide", "Do", "Say", "Ask"]
    assert len(table.rows) == 1 + len(deck.slides)
    assert [shape._inline.docPr.get("descr") for shape in document.inline_shapes] == [turn.title for turn in kit.turns]
    said = table.rows[5].cells[3].text
    assert [line for line in kit.turns[4].say.split("\n") if line.strip()] == said.split("\n")


def test_the_handout_has_four_slides_a_page_and_no_answers(deck: Deck, tmp_path: Path) -> None:
    path = tmp_path / "handout.pdf"
    write_handout(deck, path, "letter")
    document = pypdfium2.PdfDocument(str(path))
    slides = without_answers(deck).slides
    assert len(document) == -(-len(slides) // ROWS)
    assert document[0].get_size() == pytest.approx((612, 792), abs=1)
    text = "".join(page.get_textpage().get_text_bounded() for page in document)
    answers = [slide for slide in deck.slides if slide.layout.startswith("Answers")]
    assert answers
    assert not any(slide in slides for slide in answers)
    assert "Answers" not in text
    document.close()


def test_equal_decks_give_equal_bytes(deck: Deck, kit: Kit, tmp_path: Path) -> None:
    for name in ("a", "b"):
        write_facilitator(kit, deck, tmp_path / f"{name}.docx")
        write_handout(deck, tmp_path / f"{name}.pdf")
    assert (tmp_path / "a.docx").read_bytes() == (tmp_path / "b.docx").read_bytes()
    assert (tmp_path / "a.pdf").read_bytes() == (tmp_path / "b.pdf").read_bytes()
