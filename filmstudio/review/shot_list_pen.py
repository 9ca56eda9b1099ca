"""A pen that draws a letter's outline into a PDF path."""

from __future__ import annotations

from reportlab.pdfgen.pathobject import PDFPathObject


class OutlinePen:
    """Draws a glyph's outline into a PDF path; quadratic curves become the cubic ones that PDF has."""

    def __init__(self, path: PDFPathObject, x: float, y: float, scale: float) -> None:
        self._path, self._x, self._y, self._scale = path, x, y, scale
        self._at = (0.0, 0.0)

    def _on_page(self, point: tuple[float, float]) -> tuple[float, float]:
        return self._x + point[0] * self._scale, self._y + point[1] * self._scale

    def moveTo(self, point: tuple[float, float]) -> None:  # noqa: N802 - the pen protocol's name
        """Begin a contour."""
        self._at = point
        self._path.moveTo(*self._on_page(point))

    def lineTo(self, point: tuple[float, float]) -> None:  # noqa: N802
        """Draw a straight line."""
        self._at = point
        self._path.lineTo(*self._on_page(point))

    def qCurveTo(self, control: tuple[float, float], point: tuple[float, float]) -> None:  # noqa: N802
        """Draw a curve with one control point."""
        first = tuple(start + 2 / 3 * (bend - start) for start, bend in zip(self._at, control, strict=True))
        second = tuple(end + 2 / 3 * (bend - end) for end, bend in zip(point, control, strict=True))
        self.curveTo((first[0], first[1]), (second[0], second[1]), point)

    def curveTo(  # noqa: N802
        self, first: tuple[float, float], second: tuple[float, float], point: tuple[float, float]
    ) -> None:
        """Draw a curve with two control points."""
        self._at = point
        self._path.curveTo(*self._on_page(first), *self._on_page(second), *self._on_page(point))

    def closePath(self) -> None:  # noqa: N802
        """End the contour."""
        self._path.close()
