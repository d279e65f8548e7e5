"""Every theme that ships loads, reads well, and a broken one says where it is broken."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from briefing import theme
from briefing.errors import UsageError
from briefing.theme import Composition, Theme

NAMES = [name for name, _ in theme.available()]
# What stands on what: text role, ground role.
PAIRS = [
    ("ink", "page"), ("muted", "page"), ("accent", "page"), ("second", "page"), ("third", "page"),
    ("ink", "tint"), ("muted", "tint"), ("accent", "tint"), ("on_panel", "panel"), ("page", "accent"),
]  # fmt: skip


def luminance(color: str) -> float:
    channels = [int(color[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_every_pair_of_text_and_ground_meets_wcag_aa(name: str, text: str, ground: str) -> None:
    palette = theme.load(name).palette
    assert contrast(palette.color(text), palette.color(ground)) >= (7.0 if name == "contrast" else 4.5)


def test_the_accessible_theme_sets_nothing_under_20_points_but_its_footer() -> None:
    scale = theme.load("contrast").scale
    assert min(getattr(scale, name) for name in scale.__dataclass_fields__ if name != "footer") >= 20


def compositions(look: Theme) -> dict[str, Composition]:
    return {"cover": look.cover, "section": look.section, "loud": look.loud, "content": look.content}


@pytest.mark.parametrize("name", NAMES)
def test_places_for_text_lie_on_the_page_and_apart(name: str) -> None:
    look = theme.load(name)
    for family, there in compositions(look).items():
        places = [there.title, there.body] + ([there.label] if there.label else [])
        if family != "cover":
            places += [look.footer, look.number]
        for place in places:
            assert place.x >= 0
            assert place.y >= 0
            assert place.right <= look.page.width
            assert place.bottom <= look.page.height
        for index, one in enumerate(places):
            for other in places[index + 1 :]:
                apart = one.right <= other.x or other.right <= one.x or one.bottom <= other.y or other.bottom <= one.y
                assert apart, (family, one, other)


def test_themes_differ_in_composition_and_not_only_in_colour() -> None:
    places = [(look.content.title, look.content.body) for look in map(theme.load, NAMES)]
    assert len(set(places)) == len(NAMES)
    assert len({look.variants for look in map(theme.load, NAMES)}) > 1


def test_each_theme_says_what_it_is_in_a_line() -> None:
    for _, description in theme.available():
        assert 20 <= len(description) <= 100
        assert "\n" not in description


def test_an_unknown_theme_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no theme called 'dusk'") as caught:
        theme.load("dusk")
    assert "paper" in caught.value.hint


def broken(tmp_path: Path, old: str, new: str) -> Path:
    text = (theme.folder() / "paper" / "theme.toml").read_text(encoding="utf-8")
    assert old in text
    path = tmp_path / "theme.toml"
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('ink = "#1F1B16"', 'ink = "brown"', "palette.ink"),
        ("cover = 54", 'cover = "large"', "type.cover"),
        ("title = [234, 54, 672, 84]", "title = [234]", "content.title"),
        ('points = "rows"', 'points = "dots"', "variants.points"),
        ('geometry = "ellipse", at = [690', 'geometry = "blob", at = [690', r"cover.shapes\[5\].geometry"),
    ],
)
def test_a_broken_theme_names_the_file_the_line_and_the_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    path = broken(tmp_path, old, new)
    with pytest.raises(UsageError, match=key) as caught:
        theme.load(str(path))
    number = int(re.search(rf"{re.escape(str(path))}, line (\d+): ", caught.value.message)[1])  # type: ignore[index]
    first = path.read_text(encoding="utf-8").splitlines()[number - 1]
    assert new in first or first == "shapes = ["


def test_a_theme_without_one_of_its_tables_names_the_file_and_the_table(tmp_path: Path) -> None:
    path = broken(tmp_path, "[page]", "[sheet]")
    with pytest.raises(UsageError, match=re.escape(f"{path}: page should be a table")):
        theme.load(str(path))


def test_a_theme_that_is_no_toml_is_one_clear_error(tmp_path: Path) -> None:
    path = tmp_path / "theme.toml"
    path.write_bytes(b"\xff\xfe[page")
    with pytest.raises(UsageError, match="not valid TOML"):
        theme.load(str(path))


def test_a_theme_by_path_is_taken_from_its_folder(tmp_path: Path) -> None:
    path = broken(tmp_path, 'name = "paper"', 'name = "ours"')
    assert theme.load(str(path.parent)).name == "ours"
    assert theme.load(str(path)).name == "ours"


@pytest.mark.parametrize("name", NAMES)
def test_a_narrow_page_holds_all_of_a_theme(name: str) -> None:
    look = theme.load(name, "4:3")
    assert (look.page.width, look.page.height) == (720, 540)
    for there in compositions(look).values():
        for rect in (there.title, there.body, *([there.label] if there.label else [])):
            assert rect.x >= 0
            assert rect.right <= 720
    assert theme.load(name, "16:9") == theme.load(name)


def test_a_disc_stays_round_on_a_narrow_page_and_a_quarter_on_its_side_keeps_its_place() -> None:
    disc = theme.load("workshop", "4:3").cover.shapes[0]
    assert disc.rect.width == pytest.approx(disc.rect.height)
    wide, narrow = (theme.load("paper", page).cover.shapes for page in ("", "4:3"))
    for before, after in zip(wide, narrow, strict=True):
        middle = after.rect.x + after.rect.width / 2
        assert middle == pytest.approx((before.rect.x + before.rect.width / 2) * 0.75)


def test_an_unknown_page_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="no page called 'A4'") as caught:
        theme.load("paper", "A4")
    assert "4:3" in caught.value.hint
