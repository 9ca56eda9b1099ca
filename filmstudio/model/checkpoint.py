"""A checkpoint: the weights of a model as they lie on disk, known by their content."""

from __future__ import annotations

from enum import StrEnum

from pydantic import Field

from filmstudio.model.record import Record


class Task(StrEnum):
    """What a model can be given besides words, and what it can give besides pictures."""

    TEXT = "text"
    """Nothing but words."""
    FIRST_FRAME = "first_frame"
    FIRST_LAST = "first_last"
    """A first and a last frame."""
    KEYFRAMES = "keyframes"
    """Pictures at any place of the clip."""
    REFERENCES = "references"
    """Pictures of people and things, to be seen anywhere in the clip."""
    EXTEND = "extend"
    """Several frames that it goes on from, so that motion goes on too."""
    CONTROL = "control"
    """A clip whose movement it follows."""
    SOUND = "sound"
    """It makes sound with the picture."""


class Component(Record):
    """One part of a checkpoint: `transformer`, `vae`, `text_encoder` ..."""

    name: str
    class_name: str
    parameters: int = 0
    size_bytes: int = 0
    """Of its weights on disk; 0 for parts that have none."""


class Checkpoint(Record):
    """What an engine recognised in a folder, from configs and tensor headers alone."""

    engine: str
    kind: str
    """The engine's own word for models that are used alike: `wan-2.1-vace`."""
    name: str
    """What people call it: a name from the list of models, or the folder's."""
    folder: str
    digest: str = Field(default="", pattern=r"^([0-9a-f]{64})?$")
    """Over the bytes of every file that is loaded; empty until somebody has read them all."""
    files: tuple[str, ...] = ()
    """Every file that is loaded, relative to the folder, with `/`."""
    components: tuple[Component, ...] = ()
    lora_families: tuple[str, ...] = ()
    """Families of adapters that fit, by the size of the transformer: `wan-2.1-1.3b`."""

    @property
    def pin(self) -> CheckpointPin:
        """What of it enters a job."""
        return CheckpointPin(kind=self.kind, digest=self.digest)


class CheckpointPin(Record):
    """A checkpoint as a job knows it: by content, wherever it lies and whatever it is called."""

    kind: str
    digest: str


class Preset(Record):
    """A published model that can be fetched by name. Every figure is its publisher's, none is ours."""

    name: str
    """`wan2.1-vace-1.3b`: what people type."""
    engine: str
    kind: str
    repository: str
    """On the Hugging Face hub: `organisation/name`."""
    revision: str = "main"
    more_parts: tuple[str, ...] = ()
    """Folders of the repository that its index does not name and that are fetched, too: `latent_upsampler`."""
    summary: str
    """One line: what it is good for."""
    parameters_b: float
    """Billions, of the transformer (of one expert where there are two)."""
    download_gb: float | None = None
    vram: str = ""
    """Memory of the graphics card as published, in words: `8.2 GB with the text encoder on the CPU`."""
    time: str = ""
    """Time as published, in words, with the card."""
    licence: str
    licence_terms: str = ""
    """Its limits in plain words; empty where there are none that a film-maker meets."""
    sources: tuple[str, ...] = ()
    """Where the figures are from."""
