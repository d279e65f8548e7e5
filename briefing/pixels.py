"""Picture files in, picture files out: one as slides can show it, several on one sheet. Pillow is met here."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_log = logging.getLogger(__name__)
_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_UPRIGHT = 1
_QUALITY = 92  # of a JPEG that has to be written anew; losses show below 90
_GROUND = "#8A8D91"  # light and dark slides stand out from it alike
_MARGIN = 1 / 60  # of the width of a sheet: between the slides and around them


@dataclass(frozen=True, slots=True)
class Upright:
    """A picture to be shown as it is: a PNG, JPEG or GIF file of `width` by `height` pixels, some of them
    perhaps `transparent`."""

    data: bytes = field(repr=False)
    width: int
    height: int
    transparent: bool = False


def pixels(data: bytes) -> int:
    """How many pixels the picture has by its head, 0 where it has none that can be read."""
    try:
        with _opened(data) as image:
            return image.width * image.height
    except Exception:  # decoders raise whatever a broken file leads them to
        return 0


def for_screens(data: bytes) -> bool:
    """Whether the picture has colours that every program shows alike: not those for print, and it can be read."""
    try:
        with _opened(data) as image:
            return image.mode in ("RGB", "L")
    except Exception:  # decoders raise whatever a broken file leads them to
        return False


def upright(data: bytes, name: str = "") -> Upright | None:
    """The picture as slides can show it, or None, with a warning that tells its `name`, where it cannot be opened.

    The bytes stay as they are, but for a WebP, which PowerPoint does not show (it becomes a PNG, of one in motion the
    first frame), and for a picture that its EXIF data want turned, which PowerPoint does not heed.
    """
    try:
        with _opened(data) as image:
            image.load()
            turned = image.getexif().get(_ORIENTATION, _UPRIGHT) not in (0, _UPRIGHT)
            if turned or image.format == "WEBP":
                return _anew(image)
            return Upright(data, *image.size, image.has_transparency_data)
    except Exception as error:  # decoders raise whatever a broken file leads them to
        _log.warning("left out a picture that cannot be opened: %s (%s)", name or "without a name", error)
        return None


@contextmanager
def _opened(data: bytes) -> Iterator[Image]:
    """The image of a file; one whose pixels would fill the memory (a "decompression bomb") is an error."""
    from PIL import Image

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what Pillow finds odd in a file is nothing that its reader could mend
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "GIF", "WEBP")) as image:
            yield image


def _anew(image: Image) -> Upright:
    """`image` turned upright and written anew, without the data of its camera."""
    from PIL import ImageOps

    turned = ImageOps.exif_transpose(image)
    made = io.BytesIO()
    profile = image.info.get("icc_profile") or b""
    if image.format in ("JPEG", "MPO"):
        turned.save(made, "JPEG", quality=_QUALITY, icc_profile=profile)
    else:
        turned.save(made, "PNG", icc_profile=profile)
    return Upright(made.getvalue(), *turned.size, turned.has_transparency_data)


def contact_sheet(pictures: Sequence[bytes], columns: int = 3, width: int = 1600) -> bytes:
    """A PNG, `width` pixels wide, of `pictures` of one shape side by side with even margins on a neutral ground."""
    from PIL import Image

    slides = [Image.open(io.BytesIO(picture)).convert("RGB") for picture in pictures]
    margin = round(width * _MARGIN)
    wide = (width - margin * (columns + 1)) // columns
    high = round(wide * slides[0].height / slides[0].width)
    rows = -(-len(slides) // columns)
    sheet = Image.new("RGB", (width, rows * high + (rows + 1) * margin), _GROUND)
    for index, slide in enumerate(slides):
        row, column = divmod(index, columns)
        place = (margin + column * (wide + margin), margin + row * (high + margin))
        sheet.paste(slide.resize((wide, high), Image.Resampling.LANCZOS), place)
    made = io.BytesIO()
    # 256 colours hold a few palettes and the edges of their letters in a third of the bytes.
    sheet.quantize(256, method=Image.Quantize.MEDIANCUT, kmeans=1, dither=Image.Dither.NONE).save(
        made, "PNG", optimize=True
    )
    return made.getvalue()
