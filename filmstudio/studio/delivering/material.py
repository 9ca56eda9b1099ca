"""What every deliverable is made of: pieces of picture, one mix, captions and names. Each is made when it is needed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from filmstudio.digest import digest
from filmstudio.edit.caption_lines import NARROW_COLUMNS
from filmstudio.edit.deliver_captions import burned_cues, delivered_cues
from filmstudio.edit.subtitles import Cue
from filmstudio.media.encoder import FILM_SOUND
from filmstudio.media.reencode_codecs import Codec
from filmstudio.model.plan import PlannedShot
from filmstudio.model.shots import Role
from filmstudio.model.timeline import Clip, Subtitle, Timeline
from filmstudio.ports.reporter import Reporter
from filmstudio.studio.cut import segment_cache, sound_key
from filmstudio.studio.cutting.lay_cut import LaidCut, hold_takes
from filmstudio.studio.delivering.request import AssembleRequest
from filmstudio.studio.finished_films import KeptSound, kept_sound
from filmstudio.studio.provenance.describe import describe_film
from filmstudio.studio.provenance.sidecar import film_comment
from filmstudio.studio.provenance.signing import Signing, sign_film
from filmstudio.units import frame_to_sample

_WIDE = (Role.ESTABLISHING, Role.MASTER)


class Material:
    """One cut, ready to be delivered. Use it inside the opened film's folder; `close` takes its sound away."""

    def __init__(self, cut: LaidCut, timeline: Timeline, request: AssembleRequest, reporter: Reporter) -> None:
        self.cut = cut
        self.timeline = timeline
        self.request = request
        self._reporter = reporter
        self.language = cut.project.settings.deliver.language
        self.loudness = cut.facts.loudness
        self._mixed: tuple[Path | None, float | None] | None = None
        self._kept: KeptSound | None = None
        self._held = False

    @property
    def pairs(self) -> list[tuple[Clip, PlannedShot]]:
        """Every clip with its shot, in the film's order."""
        return list(zip(self.timeline.clips, self.cut.plan.shots, strict=True))

    @cached_property
    def drawn(self) -> tuple[tuple[int, int], ...]:
        """Stretches of frames, end exclusive, in which the engine has drawn captions into the picture itself."""
        bound = self.cut.wish.engines.bound
        return tuple(
            (clip.start_frame, clip.start_frame + clip.frames)
            for clip, planned in self.pairs
            if planned.job.engine in bound and bound[planned.job.engine].capabilities.draws_captions
        )

    @cached_property
    def cues(self) -> tuple[Cue, ...]:
        """The film's captions."""
        return delivered_cues(self.timeline, manners=self._manners, hard_of_hearing=self.request.sdh)

    @cached_property
    def upright_cues(self) -> tuple[Cue, ...]:
        """The same in shorter lines, for a narrow picture."""
        sdh = self.request.sdh
        return delivered_cues(self.timeline, manners=self._manners, hard_of_hearing=sdh, line_columns=NARROW_COLUMNS)

    @cached_property
    def unseen_cues(self) -> tuple[Cue, ...]:
        """Those of them that no engine has drawn into the picture: for a track, or to burn in."""
        return burned_cues(self.timeline, self.cues, self.drawn)

    @cached_property
    def wide(self) -> frozenset[str]:
        """Slates of views that show where the story is."""
        return frozenset(planned.shot.id for _, planned in self.pairs if planned.shot.role in _WIDE)

    @cached_property
    def cards(self) -> frozenset[str]:
        """Slates of cards with words."""
        return frozenset(planned.shot.id for _, planned in self.pairs if planned.shot.role is Role.TITLE)

    @cached_property
    def segments(self) -> list[Path]:
        """The picture as files to be joined."""
        from filmstudio.edit.cut import picture_segments

        self._reporter.begin("cut", self.timeline.frames)
        found = picture_segments(
            self.timeline,
            locate=self.cut.folder.vault.locate,
            cached=segment_cache(self.cut.folder),
            progress=lambda frames: self._reporter.advance("cut", frames),
        )
        self._reporter.end("cut")
        return found

    def hold(self) -> None:
        """Hold every take and every line against its digest, before anything is made of them; once.

        Where everything that is asked for lies there nothing need be read. Raises ProjectError for what is damaged.
        """
        if not self._held:
            hold_takes(self.cut)
            self._held = True

    def sound(self, codec: Codec) -> tuple[Path | None, Path | None, float | None]:
        """Return the film's sound at its loudness: a mix, or a film to copy it from, and the loudness as measured.

        Without either it is silent. Raises as `hold`.
        """
        self.hold()
        if codec.sound == FILM_SOUND["c:a"] and self._mixed is None:
            if self._kept is None:
                self._kept = kept_sound(sound_key(self.timeline, self.loudness), self.cut.folder)
                self._say(self._kept.remarks if self._kept else ())
            if self._kept:
                return None, self._kept.film, self._kept.loudness_lufs
        mix, loudness_lufs = self._mix()
        return mix, None, loudness_lufs

    def _mix(self) -> tuple[Path | None, float | None]:
        from filmstudio.sound.mix import mix_film

        if self._mixed is None:
            self._mixed = (None, None)
            if self.timeline.sounds:
                path = self.cut.folder.workspace / "delivered.wav"
                self._reporter.begin("mix", frame_to_sample(self.timeline.frames, self.timeline.rate))
                report = mix_film(
                    self.timeline,
                    self.cut.folder.vault.locate,
                    path,
                    lambda samples: self._reporter.advance("mix", samples),
                    loudness=self.loudness,
                )
                self._reporter.end("mix")
                self._say(report.remarks)
                self._mixed = (path, report.loudness_lufs)
        return self._mixed

    def _say(self, remarks: Iterable[str]) -> None:
        for remark in remarks:
            self._reporter.say(remark)

    def close(self) -> None:
        """Free the space that the sound takes."""
        for path in (self._mixed and self._mixed[0], self._kept and self._kept.film):
            if path:
                path.unlink(missing_ok=True)

    @cached_property
    def provenance(self) -> Any:
        """How every second of the cut was made."""
        return describe_film(self.timeline, self.cut.folder, plan=self.cut.plan, cast=self.cut.wish.cast)

    @property
    def names(self) -> Mapping[str, str]:
        """Title, author and comment, by ffmpeg's names."""
        author = {"artist": self.timeline.author} if self.timeline.author else {}
        return {"title": self.timeline.title, **author, "comment": film_comment(self.provenance)}

    def signed_by(self, signing: Signing | None) -> Callable[[Path], None] | None:
        """Return what signs a finished file; None where nobody signs."""
        if signing is None:
            return None
        return lambda path: sign_film(path, self.provenance, signing)

    def key(self, version: int, **more: object) -> str:
        """Return the digest of all that a deliverable is made from: the cut, and what is particular to it."""
        cut = self.timeline.model_dump(mode="json", by_alias=True, exclude={"remarks"})
        return digest(
            {
                "schema": "deliverable/1",
                "version": version,
                "timeline": cut,
                "loudness": self.loudness.model_dump(mode="json"),
                "language": self.language,
                **more,
            }
        )

    @cached_property
    def _manners(self) -> Mapping[Subtitle, str]:
        """Return captions with the parentheticals of their lines: `(whispering)` becomes `whispering`."""
        said = {
            (clip.start_frame + timed.start_frame, timed.text): line.parenthetical.strip(" ()")
            for clip, planned in self.pairs
            for timed, line in zip(planned.lines, planned.shot.lines, strict=False)
            if line.parenthetical.strip(" ()")
        }
        found = [(one, said.get((one.start_frame, one.text), "")) for one in self.timeline.subtitles]
        return {one: manner for one, manner in found if manner}
