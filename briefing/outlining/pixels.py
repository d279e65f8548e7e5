"""The bytes of a picture file in, the same picture as slides show it out: upright, a PNG, JPEG or GIF. With the sheet of
the previews this is where Pillow is met."""

from __future__ import annotations

import io
import logging
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_log = logging.getLogger(__name__)
_ORIENTATION = 0x0112  # the EXIF tag that says how the camera was held
_UPRIGHT = 1
_QUALITY = 92  # of a JPEG that has to be written anew; losses show below 90


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


def upright(data: bytes, name: str = "") -> Upright | None:
    """The picture as slides can show it, or None, with a warning that tells its `name`, where it cannot be opened.

    The bytes stay as they are, but for a WebP, which PowerPoint does not show (it becomes a PNG), and for a picture that
    is to be turned by what its EXIF data say, which PowerPoint does not heed. Of a WebP in motion the first frame stays.
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
        with Image.open(io.BytesIO(data), formats=("PNG", "JPEG", "MPO", "GIF", "WEBP")) as image:
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
